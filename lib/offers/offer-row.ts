import { isMarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { OffersTable } from '@/lib/db/schema/offers';
import type { PriceHistoryTable } from '@/lib/db/schema/price-history';
import { LEAST_LICENCE } from '@/lib/platform/cache-manifest';
import type { Offer } from './license-observation';
import type { Availability, Condition } from './observation';

/** Every column, in the order in which rows are written. */
export const COLUMNS = [
  'product',
  'merchant',
  'marketplace',
  'amount',
  'currency',
  'list_amount',
  'list_label',
  'saving_percent',
  'delivery_amount',
  'availability',
  'condition',
  'seller',
  'url',
  'source',
  'feed',
  'observed_at',
  'show_until',
  'keep_until',
  'deal_kind',
  'deal_ends',
  'deal_access',
  'coupon',
] as const satisfies readonly (keyof OffersTable)[];

/** What an offer becomes in the database. */
export function toRow(offer: Offer): OffersTable {
  const { deal, listPrice } = offer;
  return {
    product: offer.product,
    merchant: offer.merchant,
    marketplace: offer.marketplace ?? '',
    amount: offer.amount,
    currency: offer.currency,
    list_amount: listPrice?.amount ?? null,
    list_label: listPrice?.label ?? null,
    saving_percent: offer.savingPercent,
    delivery_amount: offer.deliveryAmount,
    availability: offer.availability,
    condition: offer.condition,
    seller: offer.seller,
    url: offer.url,
    source: offer.source,
    feed: offer.feed ?? '',
    observed_at: offer.observedAt,
    show_until: offer.showUntil,
    keep_until: offer.keepUntil,
    deal_kind: deal?.kind ?? null,
    deal_ends: deal?.endsAt ?? null,
    deal_access: deal?.membersOnly ? 'members' : null,
    coupon: deal?.coupon ?? null,
  };
}

/** An offer as it was kept. Rows were licensed when they were written; nothing else writes any. */
export function toOffer(row: OffersTable): Offer {
  const { marketplace } = row;
  return {
    product: row.product,
    merchant: row.merchant,
    marketplace: isMarketplaceCode(marketplace) ? marketplace : null,
    amount: row.amount,
    currency: row.currency,
    listPrice: row.list_amount === null ? null : { amount: row.list_amount, label: row.list_label },
    savingPercent: row.saving_percent,
    deliveryAmount: row.delivery_amount,
    availability: row.availability as Availability,
    condition: row.condition as Condition,
    seller: row.seller,
    url: row.url,
    source: row.source as Offer['source'],
    feed: row.feed === '' ? null : row.feed,
    observedAt: row.observed_at,
    validUntil: null,
    deal:
      row.deal_kind === null
        ? null
        : {
            kind: row.deal_kind,
            endsAt: row.deal_ends,
            membersOnly: row.deal_access === 'members',
            coupon: row.coupon,
          },
    showUntil: row.show_until,
    keepUntil: row.keep_until,
  } as Offer;
}

/** What an offer is one of: a product at a merchant, in one of its marketplaces. */
export function keyOf(row: OffersTable): string {
  return JSON.stringify([row.product, row.merchant, row.marketplace]);
}

/** What readers see of an offer; the times are left out, as they alone make no page worth anew. */
function visible(row: OffersTable): string {
  const { observed_at, show_until, keep_until, source, feed, ...seen } = row;
  return JSON.stringify(COLUMNS.map((column) => seen[column as keyof typeof seen]));
}

/** The newest of several offers under one key. */
export function newest(rows: readonly OffersTable[]): OffersTable[] {
  const byKey = new Map<string, OffersTable>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (!known || known.observed_at <= row.observed_at) byKey.set(keyOf(row), row);
  }
  return [...byKey.values()];
}

/**
 * What may become past prices: the store of those decides by licence. A used item and a price for
 * members would be compared with what everyone pays for a new one.
 */
export function pastPrices(rows: readonly OffersTable[]): PriceHistoryTable[] {
  return rows.flatMap(({ amount, condition, deal_access, ...row }) => {
    if (amount === null || condition !== 'new' || deal_access !== null) return [];
    const { product, merchant, marketplace, observed_at, currency } = row;
    return [{ product, merchant, marketplace, observed_at, amount, currency }];
  });
}

/**
 * Whether readers see something else: another offer, one where pages show none any more, or one that
 * ends before the pages that still show the old one.
 */
export function isNews(row: OffersTable, before: OffersTable | undefined, now: number): boolean {
  // Pages leave out a price that ends sooner.
  if (!before || before.show_until <= now + LEAST_LICENCE) return true;
  return row.show_until < before.show_until || visible(before) !== visible(row);
}
