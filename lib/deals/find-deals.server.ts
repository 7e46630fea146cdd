import type { DealContent } from './build-deals';
import type { DealAnswer } from './create-index';
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

/**
 * The deals that pass a filter, a page of them, as far as they may be shown at `now`. Never throws for
 * a database that is away: what is left is what needs none.
 * @param after where the page begins, as `next` of an answer gives it; anything else is the first page.
 * @param now epoch milliseconds.
 */
export async function findDeals(
  asked: { readonly filter: DealFilter; readonly after?: string | null },
  content: DealContent,
  now: number,
): Promise<FoundDeals> {
  const { filter, after } = asked;
  const { index, built, isAway } = await heldDeals(content, now);
  const cursor = parseCursor(after, filter.sort);
  const answer = index.find(filter, cursor, now);
  return { answer, isFirst: cursor === null, ended: built.ended, isAway };
}

function bySaving(a: Deal, b: Deal): number {
  return (b.percent ?? 0) - (a.percent ?? 0) || (a.id < b.id ? -1 : 1);
}

/** What some places show of the deals, and until when it may be shown, epoch milliseconds. */
export interface SomeDeals {
  readonly deals: readonly Deal[];
  readonly isAway: boolean;
  /** Null where there is no deal. */
  readonly expiresAt: number | null;
}

function some(deals: readonly Deal[], isAway: boolean): SomeDeals {
  const ends = deals.map(({ until }) => until);
  return { deals, isAway, expiresAt: ends.length > 0 ? Math.min(...ends) : null };
}

/** The greatest savings at this moment, one a product, each with its price and its list price. */
export async function topDeals(
  count: number,
  content: DealContent,
  now: number,
): Promise<SomeDeals> {
  const { built, isAway } = await heldDeals(content, now);
  const best = built.deals
    .filter(({ until, product, offer }) => until > now && product && offer?.listPrice)
    .sort(bySaving);
  const products = new Set<string>();
  const shown = best.filter(({ product }) => {
    const isFirst = !products.has(product?.slug ?? '');
    products.add(product?.slug ?? '');
    return isFirst;
  });
  return some(shown.slice(0, count), isAway);
}

/** The deals on one product, the greatest saving first. */
export async function dealsOn(
  product: string,
  content: DealContent,
  now: number,
): Promise<SomeDeals> {
  const { built, isAway } = await heldDeals(content, now);
  const own = built.deals.filter((deal) => deal.product?.slug === product && deal.until > now);
  return some(own.sort(bySaving), isAway);
}
