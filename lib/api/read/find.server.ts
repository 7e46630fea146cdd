import { type DealFilter, NO_FILTER } from '@/lib/deals/deal-filter';
import { type FoundDeals, findDeals } from '@/lib/deals/find-deals.server';
import type { SearchOutcome } from '@/lib/search/outcome';
import { parseQuery } from '@/lib/search/parse-query';
import { siteSearch } from '@/lib/search/site-search.server';
import { type Suggestion, suggestFor } from '@/lib/search/suggest';
import { type Audience, contextFor } from './open-context.server';
import { contentAt } from './places';

/** What a search of the whole site gives; nothing for a query without a word. */
export function search(query: string, isPlain = false): SearchOutcome {
  return siteSearch().search(parseQuery(query).text, isPlain);
}

/** What may be meant by what was typed so far; nothing for no word. */
export function suggest(typed: string): Suggestion[] {
  return suggestFor(parseQuery(typed).text, siteSearch());
}

/** A query with its misspelt words mended; null where nothing is nearer. */
export function suggestSpelling(query: string): string | null {
  return siteSearch().suggestSpelling(parseQuery(query).text);
}

/**
 * A page of the deals of a marketplace that may be shown at `now`, with what they are put into words by.
 * @param after where the page begins, as `answer.next` gives it.
 * @param now epoch milliseconds.
 */
export async function readDeals(
  asked: { readonly filter?: Partial<DealFilter>; readonly after?: string | null },
  audience: Audience,
  now: number,
) {
  const context = contextFor(audience);
  const filter = { ...NO_FILTER, ...asked.filter };
  const content = contentAt(context.marketplace, audience.readers).deals;
  const found: FoundDeals = await findDeals({ filter, after: asked.after }, content, now);
  return { context, ...found };
}
