import {
  type Bits,
  countBits,
  countCommon,
  countValues,
  endsOf,
  intersection,
  rangeBits,
  union,
} from '@/lib/core/bits';
import type { Deal } from './deal';
import type { DealColumns, ValueColumn } from './deal-columns';
import type { DealFilter } from './deal-filter';

/** The parts of a filter, each of which can be dropped alone. */
export const FILTER_PARTS = ['categories', 'merchants', 'brands', 'saving', 'from', 'to'] as const;

export type FilterPart = (typeof FILTER_PARTS)[number];

/** What a filter finds. Counts of a part are those under all the other parts. */
export interface DealMatches {
  readonly found: Bits;
  readonly total: number;
  /** By the place of the value; 0 counts deals without one. */
  readonly categories: Uint32Array;
  readonly merchants: Uint32Array;
  readonly brands: Uint32Array;
  /** How many deals save so many per cent or more. */
  atLeast(percent: number): number;
  /** The cheapest deal and the dearest; null where no deal has a price. */
  readonly prices: { readonly cheapest: Deal; readonly dearest: Deal } | null;
  /** How many deals there are without one part of the filter. */
  without(part: FilterPart): number;
}

/** The first place in ascending prices from which on they are at least `amount`. */
function firstFrom(prices: Float64Array, amount: number): number {
  let [low, high] = [0, prices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prices[middle] ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chosen(size: number, column: ValueColumn, asked: readonly string[]): Bits | null {
  if (asked.length === 0) return null;
  const places = asked.map((value) => column.places.get(value) ?? 0);
  return union(
    size,
    places.flatMap((place) => column.bits[place - 1] ?? []),
  );
}

/** The deals that pass each part of a filter; null for a part that asks nothing. */
function passing(columns: DealColumns, filter: DealFilter): Record<FilterPart, Bits | null> {
  const { prices, savings } = columns;
  const size = columns.deals.length;
  const { saving, from, to } = filter;
  const priced = prices.length;
  return {
    categories: chosen(size, columns.category, filter.categories),
    merchants: chosen(size, columns.merchant, filter.merchants),
    brands: chosen(size, columns.brand, filter.brands),
    saving: saving === null ? null : (savings[saving] ?? null),
    from: from === null ? null : rangeBits(size, firstFrom(prices, from), priced),
    to: to === null ? null : rangeBits(size, 0, firstFrom(prices, to + 1)),
  };
}

/**
 * Tells which deals pass a filter, and what every other choice would give. The deals of each value
 * are known beforehand as sets, so that no deal itself is looked at.
 * @param alive those that have not ended.
 */
export function matchDeals(columns: DealColumns, filter: DealFilter, alive: Bits): DealMatches {
  const sets = passing(columns, filter);
  /** What passes all parts but some. */
  const passingBut = (...left: readonly FilterPart[]): Bits =>
    intersection([
      alive,
      ...FILTER_PARTS.flatMap((part) => (left.includes(part) ? [] : (sets[part] ?? []))),
    ]);
  const found = passingBut();
  const under = (part: FilterPart) => (sets[part] === null ? found : passingBut(part));
  const count = ({ of, values }: ValueColumn, part: FilterPart) =>
    countValues(under(part), of, values.length + 1);
  const ends = endsOf(
    intersection([
      passingBut('from', 'to'),
      rangeBits(columns.deals.length, 0, columns.prices.length),
    ]),
  );
  const cheapest = ends && columns.deals[ends.first];
  const dearest = ends && columns.deals[ends.last];
  const savable = under('saving');
  return {
    found,
    total: countBits(found),
    categories: count(columns.category, 'categories'),
    merchants: count(columns.merchant, 'merchants'),
    brands: count(columns.brand, 'brands'),
    atLeast: (percent) => countCommon(savable, columns.savings[percent] ?? found),
    prices: cheapest && dearest ? { cheapest, dearest } : null,
    without: (part) => countBits(under(part)),
  };
}
