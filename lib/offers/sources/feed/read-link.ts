import { buildLink } from '@/lib/affiliate/build-link';
import type { MerchantOf, ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { readHttpUrl } from '@/lib/core/urls';

/** What the network's report shows as the place of the link: which page it stands on is not known yet. */
const SUB_ID = 'offer';
const AWIN_HOSTS = ['www.awin1.com', 'awin1.com'];

function refuse(fault: string): AppError {
  return new AppError('invalid_content', fault);
}

/**
 * Our own link to a page that a feed names: it must be https and lie in the merchant's own shop.
 * @throws AppError `invalid_content`.
 */
export function linkToPage(merchant: ShopMerchant, page: string): string {
  if (readHttpUrl(page)?.protocol !== 'https:') throw refuse('is not a whole https address');
  const product = { name: 'feed', url: page };
  return buildLink({ merchant, product, placement: 'table', subId: SUB_ID }).href;
}

/**
 * A link of Awin's as its feed gives it, where it carries our own publisher id and the merchant's
 * advertiser id: a link of somebody else's would pay somebody else.
 * @throws AppError `invalid_content`.
 */
export function ownAwinLink(merchant: MerchantOf<'awin'>, link: string): string {
  const url = readHttpUrl(link);
  const isAwin = url?.protocol === 'https:' && AWIN_HOSTS.includes(url.hostname) && url.port === '';
  if (!url || !isAwin) throw refuse('is not an https link on www.awin1.com');
  const ids = (...names: string[]) => names.flatMap((name) => url.searchParams.getAll(name));
  const publishers = ids('a', 'awinaffid');
  const advertisers = ids('m', 'awinmid');
  if (publishers.length !== 1 || publishers[0] !== merchant.publisherId) {
    throw refuse('carries another publisher id than yours');
  }
  if (advertisers.length !== 1 || advertisers[0] !== merchant.advertiserId) {
    throw refuse('carries another advertiser id than the merchant’s');
  }
  return url.href;
}
