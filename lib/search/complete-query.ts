import { foldText } from './fold-text';
import type { Lexicon } from './understand/lexicon';

const MOST = 3;
const LEAST_LETTERS = 2;
const LAST_WORD = /[\p{L}\p{N}-]+$/u;

/** Queries that begin as this one does and end with the name of an option, an attribute or a category. */
export function completeQuery(query: string, { phrases }: Lexicon): string[] {
  const [last = ''] = LAST_WORD.exec(query) ?? [];
  if (last.length < LEAST_LETTERS) return [];
  const names = new Set([...phrases.values()].flat().map(({ name }) => name));
  const begun = foldText(last);
  const head = query.slice(0, query.length - last.length);
  return [...names]
    .filter((name) => foldText(name).startsWith(begun) && foldText(name) !== begun)
    .toSorted((a, b) => a.length - b.length || a.localeCompare(b))
    .slice(0, MOST)
    .map((name) => head + name.toLowerCase());
}
