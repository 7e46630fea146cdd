import type { SearchHit, SearchIndex } from './outcome';
import { readWords } from './read-words';
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
  comparison: 1,
  author: 1,
  page: 1,
};

const pick = (hits: readonly SearchHit[], kind: SearchKind): Suggestion[] =>
  hits
    .filter(({ document }) => document.kind === kind)
    .slice(0, MOST[kind])
    .map(({ document: { title, path, note } }) => ({ kind, title, path, note }));

const isNamed = ({ document, words }: SearchHit) =>
  readWords(document.title).some(({ found }) => found.some((form) => words.includes(form)));

/** Hits for what is being typed: where no name begins so, for what an attribute makes of it. */
function hitsFor(query: string, completed: string | undefined, index: SearchIndex) {
  const { hits, understood } = index.search(query);
  const isMeant = completed === undefined || understood !== null || hits.some(isNamed);
  return isMeant ? hits : index.search(completed).hits;
}

/** Suggestions for what was typed so far, the pages of each kind together; none for nothing. */
export function suggestFor(query: string, index: SearchIndex): Suggestion[] {
  if (query === '') return [];
  const completions = index.complete(query);
  const hits = hitsFor(query, completions[0], index);
  const searches = [...new Set([query, ...completions])];
  return [
    ...searches.map((text): Suggestion => ({ kind: 'search', query: text })),
    ...(Object.keys(MOST) as SearchKind[]).flatMap((kind) => pick(hits, kind)),
  ];
}
