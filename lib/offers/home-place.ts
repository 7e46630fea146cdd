import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';

/** Where the readers of a site are at home: Amazon's marketplace and its currency, else the site's own. */
export function homeOf(
  merchants: readonly Merchant[],
  currency: string,
): { readonly marketplace: MarketplaceCode; readonly currency: string } {
  const amazon = merchants.find((merchant) => merchant.programme === 'amazon');
  if (!amazon) return { marketplace: 'US', currency };
  return { marketplace: amazon.home, currency: MARKETPLACES[amazon.home].currency };
}
