import type { DealsView } from '@/components/deal/deals-view';
import type { DealAnswer } from '@/lib/deals/create-index';
import { parseFilter } from '@/lib/deals/filter';
import { type FoundDeals, findDeals } from '@/lib/deals/find-deals.server';
import { writeSearch } from '@/lib/deals/write-search';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import { dealContent, dealContext } from './deal-content';
import { wordDeals, wordMore } from './deals-view';

/** The search part of an address, written in the one way: what cannot be read is gone. */
export function askedSearch(search: URLSearchParams): string {
  const { currency } = dealContext();
  return writeSearch(parseFilter(search, currency), currency, search.get('after'));
}

interface Worded {
  view?: DealsView;
  json?: string;
  moreJson?: string;
}

/** The same answer is worded once: its question is asked again and again. */
const worded = new WeakMap<DealAnswer, Worded>();

function wordedOnce({ answer, isAway }: FoundDeals): Worded {
  const known = worded.get(answer) ?? {};
  // Whether prices are away is no part of the answer.
  if (!isAway) worded.set(answer, known);
  return known;
}

async function ask(search: URLSearchParams): Promise<FoundDeals> {
  const filter = parseFilter(search, dealContext().currency);
  const now = Date.now() + ON_THE_WAY;
  return findDeals({ filter, after: search.get('after') }, dealContent(), now);
}

/** The deals page for the search part of its address. Never throws for prices that are away. */
export async function dealsView(search: URLSearchParams): Promise<DealsView> {
  const found = await ask(search);
  const known = wordedOnce(found);
  known.view ??= wordDeals(found, dealContext());
  return known.view;
}

/**
 * The same as JSON, for the browser.
 * @param search with `more`, the deals alone: those of a page that goes on from one that is open.
 */
export async function dealsJson(search: URLSearchParams): Promise<string> {
  const context = dealContext();
  const found = await ask(search);
  const known = wordedOnce(found);
  if (search.has('more')) {
    known.moreJson ??= JSON.stringify(wordMore(found, context));
    return known.moreJson;
  }
  known.json ??= JSON.stringify(wordDeals(found, context));
  return known.json;
}
