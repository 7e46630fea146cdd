import {
  allManualDeals,
  allProducts,
  getCategoryOrThrow,
  getMerchants,
} from '@/lib/content/library';
import type { Product } from '@/lib/content/types';
import type { Place } from '@/lib/offers/show-offers';
import type { DealContent } from './build-deals';
import type { DealProduct } from './deal';

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

/** What the content says of deals, for readers at one place. */
export function gatherDealContent(place: Place): DealContent {
  return {
    products: allProducts().map(dealProduct),
    merchants: getMerchants(),
    manual: allManualDeals(),
    place,
  };
}
