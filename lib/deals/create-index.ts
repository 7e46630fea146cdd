import { type Bits, hasBit, rangeBits, removeBit } from '@/lib/core/bits';
import { chosenInVain, type FacetValue } from '@/lib/core/facet-value';
import { createRecents } from '@/lib/core/recents';
import { type Cursor, isAfter, writeCursor } from './cursor';
import type { Deal } from './deal';
import { type DealColumns, layOutColumns, type ValueColumn } from './deal-columns';
import { type DealFilter, PAGE_SIZE, SAVING_STEPS } from './deal-filter';
import { type DealMatches, matchDeals } from './match-deals';
import { type Relaxation, relaxations } from './relax-filter';

/** What can be chosen. A part of the filter does not change its own choices, only those of others. */
export interface Facets {
  /** Those with the most deals first, at most `MOST_VALUES`, and those that were chosen. */
  readonly categories: readonly FacetValue[];
  readonly merchants: readonly FacetValue[];
  readonly brands: readonly FacetValue[];
  /** How many deals save so many per cent or more. */
  readonly savings: readonly { readonly percent: number; readonly count: number }[];
  /** The cheapest and the dearest of the deals that pass all other filters; null without prices. */
  readonly prices: DealMatches['prices'];
}

/** One page of what was asked for. The same question of the same data has the very same answer. */
export interface DealAnswer {
  readonly filter: DealFilter;
  readonly deals: readonly Deal[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  readonly facets: Facets;
  /** Where nothing was found: what else would give something, the most first. */
  readonly relaxations: readonly Relaxation[];
}

export interface DealIndex {
  /** @param now epoch milliseconds: no deal is given that has ended by then. */
  find(filter: DealFilter, after: Cursor | null, now: number): DealAnswer;
}

/** Most values of a part that readers are offered; the rest shows when other parts narrow it down. */
const MOST_VALUES = 40;
/** Answers that are kept for who asks the same. */
const MOST_ANSWERS = 1_000;

/** The places of the values with the most deals, the most first, equal ones in the order of letters. */
function commonest(counts: Uint32Array): number[] {
  // Place 0 is that of deals without a value.
  const own = counts.subarray(1);
  const least = Math.max(1, own.slice().sort().at(-MOST_VALUES) ?? 0);
  const places: number[] = [];
  for (const [index, count] of own.entries()) if (count >= least) places.push(index + 1);
  return places.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, MOST_VALUES);
}

function facetValues(
  { values, places }: ValueColumn,
  counts: Uint32Array,
  chosen: readonly string[],
): FacetValue[] {
  const known = chosen.flatMap((value) => places.get(value) ?? []);
  return [
    ...[...new Set([...commonest(counts), ...known])].flatMap((place) => {
      const named = values[place - 1];
      if (!named) return [];
      return { ...named, count: counts[place] ?? 0, isChosen: chosen.includes(named.value) };
    }),
    ...chosenInVain(chosen, (value) => places.has(value)),
  ];
}

function facetsOf(columns: DealColumns, filter: DealFilter, matches: DealMatches): Facets {
  const steps = new Set([...SAVING_STEPS, ...(filter.saving === null ? [] : [filter.saving])]);
  return {
    categories: facetValues(columns.category, matches.categories, filter.categories),
    merchants: facetValues(columns.merchant, matches.merchants, filter.merchants),
    brands: facetValues(columns.brand, matches.brands, filter.brands),
    savings: [...steps]
      .sort((a, b) => a - b)
      .map((percent) => ({ percent, count: matches.atLeast(percent) })),
    prices: matches.prices,
  };
}

/** The deals after a place, one more than a page holds if there are as many. */
function pageAfter(
  { deals, order }: DealColumns,
  { sort }: DealFilter,
  found: Bits,
  after: Cursor | null,
): Deal[] {
  const numbers = order[sort];
  const comesAfter = (place: number) => {
    const deal = deals[numbers[place] ?? 0];
    return deal === undefined || after === null || isAfter(deal, after);
  };
  let [low, high] = [0, after === null ? 0 : numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesAfter(middle)) high = middle;
    else low = middle + 1;
  }
  const page: Deal[] = [];
  for (let place = low; place < numbers.length && page.length <= PAGE_SIZE; place++) {
    const number = numbers[place] ?? 0;
    const deal = deals[number];
    if (deal && hasBit(found, number)) page.push(deal);
  }
  return page;
}

/**
 * Lays deals out so that a filter is answered by comparing sets of them, 32 deals at once, and an
 * answer once given is given again. The index is held by the caller and made anew when the data
 * change; deals that end meanwhile drop out by themselves.
 */
export function createDealIndex(given: readonly Deal[]): DealIndex {
  const columns = layOutColumns(given);
  const { deals, byEnd } = columns;
  const alive = rangeBits(deals.length, 0, deals.length);
  const answers = createRecents<DealAnswer>(MOST_ANSWERS);
  let ended = 0;

  function dropEnded(now: number): void {
    const before = ended;
    for (; ended < byEnd.length; ended++) {
      const number = byEnd[ended] ?? 0;
      if ((deals[number]?.until ?? 0) > now) break;
      removeBit(alive, number);
    }
    if (ended > before) answers.clear();
  }

  function answer(filter: DealFilter, after: Cursor | null): DealAnswer {
    const matches = matchDeals(columns, filter, alive);
    const page = pageAfter(columns, filter, matches.found, after);
    const shown = page.slice(0, PAGE_SIZE);
    const last = page.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      filter,
      deals: shown,
      total: matches.total,
      next: last ? writeCursor(last, filter.sort) : null,
      facets: facetsOf(columns, filter, matches),
      relaxations: matches.total === 0 ? relaxations(filter, matches) : [],
    };
  }

  return {
    find(filter, after, now) {
      dropEnded(now);
      return answers.take(JSON.stringify([filter, after]), () => answer(filter, after));
    },
  };
}
