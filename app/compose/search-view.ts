import { writeBrowse } from '@/lib/content/filters/write-browse';
import { allCategories, allLists, getCategory } from '@/lib/content/library';
import type { SearchOutcome, Understood } from '@/lib/search/outcome';
import { type ParsedQuery, parseQuery } from '@/lib/search/parse-query';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-limits';
import { siteSearch } from '@/lib/search/site-search.server';
import { toBrowse } from '@/lib/search/to-browse';
import { wordUnderstood } from '@/lib/search/word-understood';
import { siteContext } from './site-context';

export interface NamedLink {
  readonly name: string;
  readonly path: string;
}

/** What was understood of a query, and ways to see more or less of it. */
export interface UnderstoodView {
  readonly labels: readonly string[];
  /** The page of a category with the same filters; null where no category can say them. */
  readonly browse: NamedLink | null;
  /** The same search, every word as text. */
  readonly plain: string;
}

export interface SearchView {
  readonly query: ParsedQuery;
  readonly outcome: SearchOutcome;
  readonly understood: UnderstoodView | null;
  /** A query that finds something where this one does not. */
  readonly nearest: NamedLink | null;
  readonly notes: readonly string[];
}

/** The `q` and `plain` of an address, as Next hands them out. */
export interface SearchParams {
  readonly q?: string | string[];
  readonly plain?: string | string[];
}

const PLAIN = 'words';

const pathOf = (query: string, isPlain = false) => {
  const search = new URLSearchParams({ q: query, ...(isPlain ? { plain: PLAIN } : {}) });
  return `/search?${search}`;
};

/** The category that was named, or that of the best product. */
function categoryOf({ constraints }: Understood, { hits }: SearchOutcome) {
  const readings = constraints.flatMap((constraint) => constraint.readings);
  const named = readings.find(({ kind }) => kind === 'category')?.category;
  const best = hits.find(({ document }) => document.product)?.document.product?.category;
  return getCategory(named ?? best ?? '');
}

function browseLink(understood: Understood, outcome: SearchOutcome): NamedLink | null {
  const { site, m } = siteContext();
  const category = categoryOf(understood, outcome);
  const search = category && writeBrowse(toBrowse(understood, category), site.currency);
  if (!category || !search) return null;
  return { name: m.suggest.browse(category.name), path: `${category.path}?${search}` };
}

function viewUnderstood(text: string, outcome: SearchOutcome): UnderstoodView | null {
  const { understood } = outcome;
  if (!understood) return null;
  const labels = wordUnderstood(understood, siteContext());
  return { labels, browse: browseLink(understood, outcome), plain: pathOf(text, true) };
}

function nearestQuery(text: string, { total, isPartial }: SearchOutcome): NamedLink | null {
  if (text === '' || (total > 0 && !isPartial)) return null;
  const mended = siteSearch().suggestSpelling(text);
  if (mended === null) return null;
  const better = siteSearch().search(mended);
  return better.total > 0 && !better.isPartial ? { name: mended, path: pathOf(mended) } : null;
}

/** How many there are, and what a reader should know of how they came about. */
function notesOn(
  { text, isCut }: ParsedQuery,
  { hits, total, isPartial, understood }: SearchOutcome,
) {
  const { m } = siteContext();
  if (!text) return [m.search.emptyLead];
  const isCapped = total > hits.length;
  const count = isCapped ? m.search.bestOf(hits.length, total) : m.search.resultCount(total);
  return [
    ...(total > 0 ? [count] : []),
    ...(isPartial ? [understood ? m.suggest.nearest : m.search.partial] : []),
    ...(isCut ? [m.search.cut(MAX_QUERY_LENGTH)] : []),
  ];
}

/** All that the page of a search shows of its answer. */
export function searchView({ q, plain }: SearchParams): SearchView {
  const query = parseQuery(q);
  const outcome = siteSearch().search(query.text, plain === PLAIN);
  return {
    query,
    outcome,
    understood: viewUnderstood(query.text, outcome),
    nearest: nearestQuery(query.text, outcome),
    notes: notesOn(query, outcome),
  };
}

/** The ways through the site that need no words. */
export function browseLinks(): NamedLink[] {
  return [
    ...allLists().map(({ title, path }) => ({ name: title, path })),
    ...allCategories().map(({ name, path }) => ({ name, path })),
  ];
}
