import {
  BROWSE_PAGE_SIZE,
  type BrowseFilter,
  type BrowseSort,
} from '@/lib/content/filters/browse-filter';
import { PRICE } from '@/lib/content/filters/facets';
import { facetsIn } from '@/lib/content/filters/read-filter';
import { type Bits, countBits, countCommon, hasBit } from '@/lib/core/bits';
import { chosenInVain, type FacetValue } from '@/lib/core/facet-value';
import { createRecents } from '@/lib/core/recents';
import type { BrowseAnswer, BrowseRelaxation, FacetAnswer } from './browse-answer';
import { type BrowseColumns, type ChoiceColumn, type Column, spanColumn } from './browse-columns';
import { type BrowseMatches, endsOfSpan, matchColumns } from './match-columns';

export interface BrowseIndex {
  /** @param page from 1. @returns null for a page that there is not. */
  find(filter: BrowseFilter, page: number): BrowseAnswer | null;
}

/** Most options of a facet that shoppers are offered; the rest shows when other facets narrow it down. */
const MOST_OPTIONS = 40;
/** Answers that are kept for who asks the same. */
const MOST_ANSWERS = 500;

function optionAnswers(
  { options }: ChoiceColumn,
  under: Bits,
  chosen: readonly string[],
): FacetValue[] {
  const counted = options.map(({ value, name, bits }) => ({
    value,
    name,
    count: countCommon(under, bits),
    isChosen: chosen.includes(value),
  }));
  const known = new Set(options.map(({ value }) => value));
  return [...offered(counted), ...chosenInVain(chosen, (value) => known.has(value))];
}

/** A few stay in their own order, so that nothing moves; of many the most frequent come first. */
function offered(options: readonly FacetValue[]): readonly FacetValue[] {
  if (options.length <= MOST_OPTIONS) return options;
  const ranked = options.toSorted((a, b) => b.count - a.count);
  return ranked.filter(
    ({ count, isChosen }, place) => isChosen || (place < MOST_OPTIONS && count > 0),
  );
}

function facetAnswer(
  id: string,
  column: Column,
  filter: BrowseFilter,
  matches: BrowseMatches,
): FacetAnswer {
  const under = matches.under(id);
  if (column.kind === 'choice') {
    const options = optionAnswers(column, under, filter.choices[id] ?? []);
    return { id, kind: 'choice', options };
  }
  if (column.kind === 'flag') {
    const yes = countCommon(under, column.yes);
    const no = countCommon(under, column.no);
    return { id, kind: 'flag', yes, no, chosen: filter.flags[id] ?? null };
  }
  return { id, kind: 'range', span: filter.spans[id] ?? null, ends: endsOfSpan(column, under) };
}

/** Whether a facet tells the products of the category apart at all, whatever is asked now. */
function tellsApart(column: Column): boolean {
  if (column.kind === 'choice') return column.options.length > 0;
  if (column.kind === 'flag') return countBits(column.yes) + countBits(column.no) > 0;
  return column.low.some((figure) => !Number.isNaN(figure));
}

function without(filter: BrowseFilter, facet: string): BrowseFilter {
  const left = <Part>(part: Readonly<Record<string, Part>>) =>
    Object.fromEntries(Object.entries(part).filter(([name]) => name !== facet));
  const { choices, flags, spans } = filter;
  return { ...filter, choices: left(choices), flags: left(flags), spans: left(spans) };
}

function relaxationsOf(filter: BrowseFilter, matches: BrowseMatches): BrowseRelaxation[] {
  return facetsIn(filter)
    .map((facet) => ({
      facet,
      filter: without(filter, facet),
      count: countBits(matches.under(facet)),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The numbers of some products in an order, of one page of them. */
function pageOf(found: Bits, order: Iterable<number>, page: number): number[] {
  const numbers: number[] = [];
  let left = (page - 1) * BROWSE_PAGE_SIZE;
  for (const number of order) {
    if (!hasBit(found, number)) continue;
    if (left > 0) {
      left -= 1;
      continue;
    }
    numbers.push(number);
    if (numbers.length === BROWSE_PAGE_SIZE) break;
  }
  return numbers;
}

/** The cheapest first; an unknown price is no price, and comes last. */
function byPrice({ low }: { readonly low: Float64Array }): Uint32Array {
  const key = (number: number) => {
    const price = low[number] as number;
    return Number.isNaN(price) ? Number.MAX_VALUE : price;
  };
  return Uint32Array.from(low, (_, number) => number).sort((a, b) => key(a) - key(b) || a - b);
}

/**
 * Answers filters by comparing sets of products, 32 at once, and gives an answer again that was given
 * before. The columns are laid out once; the index is made anew when prices change.
 * @param priceOf the price of a product that may be shown now, in minor units of the site's currency.
 */
export function createBrowseIndex(
  given: BrowseColumns,
  priceOf: (slug: string) => number | null,
): BrowseIndex {
  const { products, facets, newest } = given;
  const size = products.length;
  const prices = spanColumn(products.map(({ slug }) => priceOf(slug) ?? undefined));
  const columns = new Map([...given.columns, [PRICE, prices as Column]]);
  const order: Record<BrowseSort, Uint32Array> = {
    score: Uint32Array.from(products, (_, number) => number),
    newest,
    price: byPrice(prices),
  };
  const telling = new Set([...columns].flatMap(([id, column]) => (tellsApart(column) ? id : [])));
  const answers = createRecents<BrowseAnswer>(MOST_ANSWERS);

  function answer(filter: BrowseFilter, page: number): BrowseAnswer {
    const matches = matchColumns(columns, filter, size);
    const { found, total } = matches;
    const asked = facetsIn(filter);
    return {
      filter,
      products: pageOf(found, order[filter.sort], page).map((place) => products[place]?.slug ?? ''),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / BROWSE_PAGE_SIZE)),
      hasPrices: telling.has(PRICE),
      facets: facets.flatMap(({ id }) => {
        const column = columns.get(id);
        if (!column || !(telling.has(id) || asked.includes(id))) return [];
        return facetAnswer(id, column, filter, matches);
      }),
      relaxations: total === 0 ? relaxationsOf(filter, matches) : [],
    };
  }

  return {
    find(filter, page) {
      const found = answers.take(JSON.stringify([filter, page]), () => answer(filter, page));
      return page <= found.pages ? found : null;
    },
  };
}
