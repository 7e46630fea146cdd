import { bySaving } from './best-deal';
import type { BuiltDeals, DealContent } from './build-deals';
import { createDealIndex, type DealAnswer, type DealIndex } from './create-index';
import { parseCursor } from './cursor';
import type { Deal, EndedDeal } from './deal';
import type { DealFilter } from './deal-filter';
import { heldDeals } from './hold-deals.server';

export interface FoundDeals {
  readonly answer: DealAnswer;
  /** True for the first page. */
  readonly isFirst: boolean;
  readonly ended: readonly EndedDeal[];
  /** True while prices cannot be read: there may be deals that are not among these. */
  readonly isAway: boolean;
}

type Passes = (deal: Deal) => boolean;

const indexes = new WeakMap<BuiltDeals, WeakMap<Passes, DealIndex>>();

/** The index of those deals alone that pass, made once of all that were built together. */
function indexOf(built: BuiltDeals, passes: Passes): DealIndex {
  const known = indexes.get(built) ?? new WeakMap<Passes, DealIndex>();
  indexes.set(built, known);
  const index = known.get(passes) ?? createDealIndex(built.deals.filter(passes));
  known.set(passes, index);
  return index;
}

/**
 * The deals that pass a filter, a page of them, as far as they may be shown at `now`. Never throws for
 * a database that is away: what is left is what needs none.
 * @param asked.after where the page begins, as `next` of an answer gives it; anything else is the first page.
 * @param asked.passes which deals there are at all, for whoever may not be told of each; all unless given.
 * @param now epoch milliseconds.
 */
export async function findDeals(
  asked: {
    readonly filter: DealFilter;
    readonly after?: string | null;
    readonly passes?: Passes;
  },
  content: DealContent,
  now: number,
): Promise<FoundDeals> {
  const { filter, after, passes } = asked;
  const { index: all, built, isAway } = await heldDeals(content, now);
  const index = passes ? indexOf(built, passes) : all;
  const cursor = parseCursor(after, filter.sort);
  const answer = index.find(filter, cursor, now);
  return { answer, isFirst: cursor === null, ended: built.ended, isAway };
}

/** The greatest savings, and until when all of them may be shown, epoch milliseconds. */
export interface TopDeals {
  readonly deals: readonly Deal[];
  readonly isAway: boolean;
  /** Null where there is none. */
  readonly expiresAt: number | null;
}

/**
 * The greatest savings at this moment, one a product, each with its price and its list price.
 * @param until how long they must hold at the least, epoch milliseconds.
 */
export async function topDeals(
  count: number,
  content: DealContent,
  now: number,
  until = now,
): Promise<TopDeals> {
  const { built, isAway } = await heldDeals(content, now);
  const best = built.deals
    .filter((deal) => deal.until > until && deal.product && deal.offer?.listPrice)
    .sort(bySaving);
  const firsts = new Map<string, Deal>();
  for (const deal of best) {
    const slug = deal.product?.slug ?? '';
    if (!firsts.has(slug)) firsts.set(slug, deal);
  }
  const deals = [...firsts.values()].slice(0, count);
  const ends = deals.map((deal) => deal.until);
  return { deals, isAway, expiresAt: ends.length > 0 ? Math.min(...ends) : null };
}
