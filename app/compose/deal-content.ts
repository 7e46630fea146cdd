import { allManualDeals, allProducts, getCategoryOrThrow } from '@/lib/content/library';
import type { DealContent } from '@/lib/deals/build-deals';
import type { Place } from '@/lib/offers/show-offers';
import { siteContext } from './site-context';

/** Where pages are made for: the home marketplace and the site's own currency. */
function homePlace(): Place {
  const { site, amazon } = siteContext();
  return { marketplace: amazon?.home ?? 'US', currency: site.currency };
}

let content: DealContent | undefined;

/** What the content says of deals, gathered once and kept as long as the process lives. */
export function dealContent(): DealContent {
  content ??= {
    products: allProducts().map((product) => {
      const { slug, name, path, brand, picture, asins, search, links, prices } = product;
      const category = getCategoryOrThrow(product.category);
      return {
        slug,
        name,
        path,
        brand,
        picture,
        asins,
        search,
        links,
        prices,
        category: { slug: category.slug, name: category.name },
      };
    }),
    merchants: siteContext().merchants,
    manual: allManualDeals(),
    place: homePlace(),
  };
  return content;
}
