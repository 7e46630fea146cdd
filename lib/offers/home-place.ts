import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';

type Whereabouts = { readonly marketplace: MarketplaceCode; readonly currency: string };

/** Where readers of a marketplace are, with its currency. */
export function placeIn(marketplace: MarketplaceCode): Whereabouts {
  return { marketplace, currency: MARKETPLACES[marketplace].currency };
}

/** Where the readers of a site are at home: Amazon's marketplace and its currency, else the site's own. */
export function homeOf(merchants: readonly Merchant[], currency: string): Whereabouts {
  const amazon = merchants.find((merchant) => merchant.programme === 'amazon');
  if (!amazon) return { marketplace: 'US', currency };
  return placeIn(amazon.home);
}
