import type { FoundProducts } from './find-products';
import { SEARCH_KINDS, type SearchDocument } from './search-document';
import { askedWords, findExact, type TextHit, type TextIndex } from './text-index';
import type { Understanding } from './understand/constraint';
import { remainderOf } from './understand/understand-query';

interface Pages {
  readonly text: TextIndex;
  readonly pages: readonly SearchDocument[];
}

/** Categories that a query names. */
function namedCategories({ constraints }: Understanding): Set<string> {
  const readings = constraints.flatMap((constraint) => constraint.readings);
  return new Set(readings.flatMap((each) => (each.kind === 'category' ? [each.category] : [])));
}

/** A query that is a category's name alone asks for its page. */
const isCategoryAlone = ({ constraints }: Understanding, text: string) =>
  text === '' &&
  constraints.every(({ readings }) => readings.some(({ kind }) => kind === 'category'));

/**
 * Puts pages that are no products beside the products that were found: those that have all words, and
 * what belongs to a category that was named. They come after the products, but for the page of a
 * category whose name is all that was asked.
 */
export function findPages(
  meant: Understanding,
  { hits, understood }: FoundProducts,
  { text, pages }: Pages,
): TextHit[] {
  const categories = namedCategories(meant);
  const worded = findExact(text, askedWords(remainderOf(meant.query, meant.dropped)));
  const known = new Set(worded.map(({ path }) => path));
  const related = pages
    .filter(
      ({ path, categories: own }) => !known.has(path) && own.some((one) => categories.has(one)),
    )
    .toSorted((a, b) => SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind))
    .map(({ path }) => ({ path, words: [] }));
  const found = [...worded, ...related].map(({ path, words }, index) => ({
    path,
    words,
    score: 1 / (index + 2),
  }));
  const best = hits[0]?.score ?? 0;
  const isFirst = isCategoryAlone(meant, understood?.text ?? '');
  const own = new Set(pages.flatMap(({ kind, path }) => (kind === 'category' ? [path] : [])));
  return [
    ...hits,
    ...found.map((hit) =>
      isFirst && own.has(hit.path) ? { ...hit, score: best + hit.score } : hit,
    ),
  ].sort((one, other) => other.score - one.score);
}
