import {
  MARKETPLACE_CODES,
  MARKETPLACES,
  type MarketplaceCode,
} from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { merchantsFor, type PriceReaders } from '@/lib/affiliate/policy';
import { allProducts, getMerchants, getSite } from '@/lib/content/library';
import { keepForEdition } from '@/lib/content/visible-documents';
import type { DealContent } from '@/lib/deals/build-deals';
import { gatherDealContent } from '@/lib/deals/gather-content';
import { homeOf } from '@/lib/offers/home-place';
import type { PriceContent } from '@/lib/offers/price-table';
import type { Place } from '@/lib/offers/show-offers';
import { showsDemo } from '@/lib/platform/demo-mode';

/** Where prices and links are for unless a caller says otherwise. */
export const homeMarketplace = (): MarketplaceCode =>
  homeOf(getMerchants(), getSite().currency).marketplace;

/** The marketplaces that a site has accounts for, the home one first. */
export function marketplacesOf(merchants: readonly Merchant[], currency: string) {
  const { marketplace: home } = homeOf(merchants, currency);
  const amazon = merchants.find((merchant) => merchant.programme === 'amazon');
  const others = MARKETPLACE_CODES.filter(
    (code) => code !== home && amazon?.marketplaces[code] !== undefined,
  );
  return [home, ...others];
}

function placeAt(marketplace: MarketplaceCode): Place {
  const home = homeOf(getMerchants(), getSite().currency);
  // Without Amazon there is one place, whose currency is the site's own.
  const { currency } = marketplace === home.marketplace ? home : MARKETPLACES[marketplace];
  return { marketplace, currency, demo: showsDemo() };
}

interface PlacedContent {
  readonly prices: PriceContent;
  readonly deals: DealContent;
}

/** What the content says of prices and deals at a marketplace, by who reads them; gathered once for each edition of it. */
export function contentAt(
  marketplace: MarketplaceCode,
  readers: PriceReaders = 'people',
): PlacedContent {
  return keepForEdition(`content of the API at ${marketplace} ${readers}`, () => {
    const place = placeAt(marketplace);
    const merchants = merchantsFor(readers, getMerchants());
    return {
      prices: { products: allProducts(), merchants, place, readers },
      deals: { ...gatherDealContent(place), merchants, readers },
    };
  });
}
