/** Pages with affiliate links. */
export const SELLING_PAGES = [
  '/guides/headphones-vs-headsets',
  '/compare/sony-wh-1000xm4-vs-bowers-wilkins-px7',
  '/compare/steelseries-arctis-7p-vs-razer-blackshark-v2',
  '/best/headphones',
  '/best/headsets',
  '/reviews/sony-wh-1000xm4',
  '/reviews/1more-triple-driver-in-ear',
  '/reviews/bowers-wilkins-px7',
  '/reviews/steelseries-arctis-7p',
  '/reviews/razer-blackshark-v2',
  '/reviews/hyperx-cloud-stinger',
  '/reviews/logitech-g-pro',
];

/** Every page of the launch content. */
export const PAGES = [
  '/',
  ...SELLING_PAGES,
  '/categories/headphones',
  '/categories/headsets',
  '/categories/headsets?wired=jack&weight_to=300',
  '/categories/headphones/finder?place=loud&cable=without',
  '/authors/jude',
  '/disclosure',
  '/privacy',
  '/how-we-test',
  '/about',
];

export const MISSING_PAGE = '/reviews/no-such-product';
