import type { Asin } from '@/lib/affiliate/asin';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import type { Wanted } from './sources/source';

/** What the content says of a product, as far as its prices are concerned. */
export interface PricedProduct {
  readonly slug: string;
  readonly asins: Partial<Record<MarketplaceCode, Asin>>;
}

/**
 * The prices that the content asks an API for: of each product in every marketplace of Amazon that has
 * a tag and for which its ASIN is verified. The home marketplace of a merchant comes first.
 */
export function listWanted(
  products: readonly PricedProduct[],
  merchants: readonly Merchant[],
): Wanted[] {
  return merchants.flatMap((merchant) => {
    if (merchant.programme !== 'amazon') return [];
    const tagged = Object.keys(merchant.marketplaces) as MarketplaceCode[];
    const marketplaces = [merchant.home, ...tagged.filter((code) => code !== merchant.home)];
    return marketplaces.flatMap((marketplace) =>
      products.flatMap(({ slug: product, asins }) => {
        const asin = asins[marketplace];
        return asin ? [{ product, merchant: merchant.slug, marketplace, asin }] : [];
      }),
    );
  });
}

/** One text for each price: the same for a wanted price, an offer and the note of a try. */
export function priceKey(price: {
  readonly product: string;
  readonly merchant: string;
  readonly marketplace: string | null;
}): string {
  return JSON.stringify([price.product, price.merchant, price.marketplace ?? '']);
}
