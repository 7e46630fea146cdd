import type { Merchant } from '@/lib/affiliate/merchant-schema';
import type { PriceReaders } from '@/lib/affiliate/policy';
import type { ManualDeal } from '@/lib/content/types';
import { DAY } from '@/lib/core/duration';
import type { Offer } from '@/lib/offers/license-observation';
import { type Place, showOffers } from '@/lib/offers/show-offers';
import { manualOffers } from '@/lib/offers/sources/manual';
import type { Deal, DealProduct, EndedDeal } from './deal';
import { buildManualDeal } from './manual-deal';
import type { PastPrices } from './median';
import { toDeal } from './offer-deal';

/** How long a deal that was entered by hand is still named after its end. */
const NAMED_FOR = 7 * DAY;

/** What the content says that deals need. */
export interface DealContent {
  readonly products: readonly DealProduct[];
  readonly merchants: readonly Merchant[];
  readonly manual: readonly ManualDeal[];
  readonly place: Place;
  /** Who is told of the deals, where that is not everybody: what is held for them is held apart. */
  readonly readers?: PriceReaders;
}

/** What the database says. */
export interface DealFacts {
  /** All offers with a saving, and those of products for which more must be known. */
  readonly offers: readonly Offer[];
  /** By `medianKey`; of merchants alone that let their prices be tracked. */
  readonly medians: ReadonlyMap<string, PastPrices>;
}

export const NO_FACTS: DealFacts = { offers: [], medians: new Map() };

export interface BuiltDeals {
  readonly deals: readonly Deal[];
  /** What was entered by hand and ended within the last seven days, the last to end first. */
  readonly ended: readonly EndedDeal[];
  /** When something begins or ends next, epoch milliseconds; infinity where nothing does. */
  readonly changesAt: number;
}

/** The deals that the prices of one product make. */
function dealsOn(
  product: DealProduct,
  offers: readonly Offer[],
  content: DealContent,
  facts: DealFacts,
  now: number,
): Deal[] {
  const all = [...offers, ...manualOffers(product, content.merchants, now)];
  if (all.length === 0) return [];
  // The merchants concerned alone: a site may have hundreds, and thousands of products.
  const concerned = new Set(all.map(({ merchant }) => merchant));
  const merchants = content.merchants.filter(({ slug }) => concerned.has(slug));
  const shown = showOffers(all, merchants, content.place, now, product);
  return shown.offers.flatMap((offer) => toDeal(offer, product, facts.medians, now) ?? []);
}

/**
 * All deals that may be shown at `now`: offers with a saving, a deal or a coupon as the merchant states
 * them, or below their median where past prices may be kept, and what was entered by hand. What may be
 * said of a price is decided by `showOffers` alone.
 */
export function buildDeals(content: DealContent, facts: DealFacts, now: number): BuiltDeals {
  const { manual, place } = content;
  const offersOf = Map.groupBy(facts.offers, ({ product }) => product);
  const products = new Map(content.products.map((product) => [product.slug, product]));
  const merchants = new Map(content.merchants.map((merchant) => [merchant.slug, merchant]));
  /** Without its product or merchant a deal is none. */
  const sound = manual.flatMap((one) => {
    const merchant = merchants.get(one.merchant);
    const product = one.product === undefined ? null : products.get(one.product);
    return merchant && product !== undefined ? [{ one, merchant, product, place }] : [];
  });
  const deals = [
    ...content.products.flatMap((product) =>
      dealsOn(product, offersOf.get(product.slug) ?? [], content, facts, now),
    ),
    ...sound
      .filter(({ one }) => one.starts <= now && now < one.ends)
      .map(({ one, ...around }) =>
        buildManualDeal(one, around, offersOf.get(one.product ?? '') ?? [], now),
      ),
  ];
  const moments = [
    ...deals.map(({ until }) => until),
    ...sound.flatMap(({ one }) => (one.starts > now ? one.starts : [])),
  ];
  return {
    deals,
    ended: sound
      .filter(({ one }) => one.ends <= now && now < one.ends + NAMED_FOR)
      .sort((a, b) => b.one.ends - a.one.ends)
      .map(({ one, merchant, product }) => ({
        id: `_${one.slug}`,
        product,
        merchantName: merchant.name,
        title: one.title,
        endedAt: one.ends,
      })),
    changesAt: moments.reduce((first, moment) => Math.min(first, moment), Number.POSITIVE_INFINITY),
  };
}
