import type { SearchIndex } from '@/lib/search/outcome';
import { type Row, readRows } from './import/read-rows';

/** A query, and which lines of the data answer it: said of the data, whatever a search finds. */
export interface JudgedQuery {
  readonly kind: 'name' | 'misspelling' | 'specification' | 'need';
  readonly query: string;
  readonly isRelevant: (row: Row) => boolean;
}

export interface Judgement {
  readonly query: JudgedQuery;
  /** How many products answer it, all colours of one counted once. */
  readonly relevant: number;
  /** Of the first ten, those that do ÷ min(10, relevant). */
  readonly found: number;
  /** 1 ÷ the place of the first that does; 0 where none is among the first ten. */
  readonly reciprocalRank: number;
}

const SHOWN = 10;

/** A name without the colour that the import adds to it. */
const plainName = (title: string, names: ReadonlySet<string>) => {
  for (let name = title; name !== ''; name = name.replace(/\s*(?:\([^()]*\)|#\d+)$/, '')) {
    if (names.has(name.toLowerCase())) return name.toLowerCase();
    if (!/(?:\([^()]*\)|#\d+)$/.test(name)) break;
  }
  return title.toLowerCase();
};

/** Judges the first ten products that a search gives for each query. */
export function judgeSearch(
  index: SearchIndex,
  data: unknown,
  queries: readonly JudgedQuery[],
): Judgement[] {
  const rows = readRows(data);
  const names = new Set(rows.map(({ name }) => name.toLowerCase()));
  return queries.map((query) => {
    const answers = rows.filter(query.isRelevant).map(({ name }) => name.toLowerCase());
    const relevant = new Set(answers);
    const shown = index
      .search(query.query)
      .hits.filter(({ document }) => document.kind === 'product')
      .slice(0, SHOWN)
      .map(({ document }) => relevant.has(plainName(document.title, names)));
    const first = shown.indexOf(true);
    return {
      query,
      relevant: relevant.size,
      found: shown.filter(Boolean).length / Math.min(SHOWN, relevant.size),
      reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
    };
  });
}

export const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
