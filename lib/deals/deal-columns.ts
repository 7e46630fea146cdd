import { addBit, type Bits, noBits } from '@/lib/core/bits';
import { brandKey } from '@/lib/core/brand-key';
import type { Deal } from './deal';
import { DEAL_SORTS, type DealSort } from './deal-filter';

/** The values of one filter in the order of their letters, and which deals have them. */
export interface ValueColumn {
  readonly values: readonly { readonly value: string; readonly name: string }[];
  /** The place of each value, counted from 1. */
  readonly places: ReadonlyMap<string, number>;
  /** The deals of each value. */
  readonly bits: readonly Bits[];
  /** For each deal the place of its value; 0 for none. */
  readonly of: Uint16Array;
}

/**
 * Deals as columns of numbers. A deal's number is its place in the order of prices, so that a range
 * of prices is a range of numbers.
 */
export interface DealColumns {
  /** The cheapest first, those without a price last. */
  readonly deals: readonly Deal[];
  /** Prices in minor units, ascending: as many as deals have one. */
  readonly prices: Float64Array;
  readonly category: ValueColumn;
  readonly merchant: ValueColumn;
  readonly brand: ValueColumn;
  /** The deals of each saving in whole per cent, or more: `savings[20]` save 20 % and above. */
  readonly savings: readonly Bits[];
  /** The numbers of the deals in each order. */
  readonly order: Readonly<Record<DealSort, Uint32Array>>;
  /** The numbers of the deals by when they end, the first to end first. */
  readonly byEnd: Uint32Array;
}

type Named = { readonly value: string; readonly name: string } | null;

function valueColumn(deals: readonly Deal[], read: (deal: Deal) => Named): ValueColumn {
  const names = new Map<string, string>();
  const named = deals.map(read);
  for (const one of named) if (one && one.value !== '') names.set(one.value, one.name);
  const values = [...names]
    .map(([value, name]) => ({ value, name }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  const places = new Map(values.map(({ value }, index) => [value, index + 1]));
  const bits = values.map(() => noBits(deals.length));
  const of = Uint16Array.from(named, (one) => places.get(one?.value ?? '') ?? 0);
  for (const [number, place] of of.entries()) {
    const own = bits[place - 1];
    if (own) addBit(own, number);
  }
  return { values, places, bits, of };
}

/**
 * What a deal is sorted by, the smallest first: an unknown saving, price or end comes last. Equal
 * ones stand in the order of their ids, so that every deal has one place.
 */
export function sortKey(deal: Deal, sort: DealSort): number {
  switch (sort) {
    case 'saving':
      return -(deal.percent ?? 0);
    case 'price':
      return deal.offer?.price.amount ?? Number.MAX_SAFE_INTEGER;
    case 'newest':
      return -deal.since;
    case 'ending':
      return deal.endsAt ?? Number.MAX_SAFE_INTEGER;
  }
}

function savingBits(deals: readonly Deal[]): Bits[] {
  const savings = Array.from({ length: 100 }, () => noBits(deals.length));
  for (const [number, { percent }] of deals.entries()) {
    for (let least = percent ?? -1; least >= 0; least--) addBit(savings[least] as Bits, number);
  }
  return savings;
}

/** Lays deals out as columns; done once for each state of the data. */
export function layOutColumns(given: readonly Deal[]): DealColumns {
  const byId = given.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const ranks = new Map(byId.map(({ id }, rank) => [id, rank]));
  const deals = byId.toSorted((a, b) => sortKey(a, 'price') - sortKey(b, 'price'));
  const rank = Uint32Array.from(deals, ({ id }) => ranks.get(id) ?? 0);
  const sorted = (key: (deal: Deal) => number): Uint32Array => {
    const keys = Float64Array.from(deals, key);
    return Uint32Array.from(deals, (_, number) => number).sort(
      (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (rank[a] ?? 0) - (rank[b] ?? 0),
    );
  };
  return {
    deals,
    prices: Float64Array.from(deals.flatMap(({ offer }) => offer?.price.amount ?? [])),
    category: valueColumn(deals, ({ product }) =>
      product ? { value: product.category.slug, name: product.category.name } : null,
    ),
    merchant: valueColumn(deals, ({ merchant, merchantName }) => ({
      value: merchant,
      name: merchantName,
    })),
    brand: valueColumn(deals, ({ product }) =>
      product ? { value: brandKey(product.brand), name: product.brand } : null,
    ),
    savings: savingBits(deals),
    order: Object.fromEntries(
      DEAL_SORTS.map((sort) => [sort, sorted((deal) => sortKey(deal, sort))]),
    ) as Record<DealSort, Uint32Array>,
    byEnd: sorted(({ until }) => until),
  };
}
