import { allManualDeals, allProducts, getCategoryOrThrow } from '@/lib/content/library';
import type { Product } from '@/lib/content/types';
import { keepForEdition } from '@/lib/content/visible-documents';
import type { DealContent } from '@/lib/deals/build-deals';
import type { DealProduct } from '@/lib/deals/deal';
import { homePlace } from '@/lib/offers/queries';
import { type SiteContext, siteContext } from './site-context';

/** What is needed to put deals into words. */
export interface DealContext extends Pick<SiteContext, 'site' | 'm' | 'merchants'> {
  /** The currency of the prices, by its ISO code. */
  readonly currency: string;
}

/** As much of a product as deals need to know. */
export function dealProduct(product: Product): DealProduct {
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
}

/** What the content says of deals, gathered once for each edition of it. */
export function dealContent(): DealContent {
  return keepForEdition('content of deals', () => ({
    products: allProducts().map(dealProduct),
    merchants: siteContext().merchants,
    manual: allManualDeals(),
    place: homePlace(),
  }));
}

export function dealContext(): DealContext {
  const { site, m, merchants } = siteContext();
  return { site, m, merchants, currency: dealContent().place.currency };
}
