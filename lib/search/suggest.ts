import type { SearchHit, SearchIndex } from './outcome';
import type { SearchKind } from './search-document';

/** What can be chosen while a query is typed. */
export type Suggestion =
  | { readonly kind: 'search'; readonly query: string }
  | {
      readonly kind: SearchKind;
      readonly title: string;
      readonly path: string;
      readonly note?: string;
    };

/** Most suggestions of a kind; a list of more than ten is read by nobody. */
const MOST: Readonly<Record<SearchKind, number>> = {
  product: 5,
  list: 2,
  category: 2,
  guide: 1,
  author: 1,
  page: 1,
};

const pick = (hits: readonly SearchHit[], kind: SearchKind): Suggestion[] =>
  hits
    .filter(({ document }) => document.kind === kind)
    .slice(0, MOST[kind])
    .map(({ document: { title, path, note } }) => ({ kind, title, path, note }));

/** Suggestions for what was typed so far, the pages of each kind together; none for nothing. */
export function suggestFor(query: string, index: SearchIndex): Suggestion[] {
  if (query === '') return [];
  const { hits } = index.search(query);
  const searches = [...new Set([query, ...index.complete(query)])];
  return [
    ...searches.map((text): Suggestion => ({ kind: 'search', query: text })),
    ...(Object.keys(MOST) as SearchKind[]).flatMap((kind) => pick(hits, kind)),
  ];
}
