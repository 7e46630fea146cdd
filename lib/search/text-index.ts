import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { MAX_QUERY_WORDS } from './query-limits';
import { type ReadWord, readWords } from './read-words';
import type { SearchDocument } from './search-document';

/** How much a word counts by where it stands. */
const WEIGHTS = {
  title: 8,
  brand: 4,
  model: 6,
  category: 3,
  facts: 2,
  also: 2,
  line: 1.5,
  text: 1,
};
const PLAIN_WORD = /^\p{L}{4,}$/u;

/** Typing errors are forgiven in words; in a figure or a model number one sign is a difference. */
function fuzziness(word: string): number | false {
  return PLAIN_WORD.test(word) ? 0.25 : false;
}

/** Neighbours in a name as one word: "HD 660" is looked for as "hd660". */
function joined(words: readonly ReadWord[]): string[] {
  return words.slice(1).flatMap((word, at) => {
    const pair = (words[at]?.asked.join('') ?? '') + word.asked.join('');
    return pair.length > 3 ? [pair] : [];
  });
}

/** The words that a query asks for, each once. */
export function askedWords(query: string): string[] {
  const words = readWords(query).flatMap(({ asked }) => asked);
  return [...new Set(words)].slice(0, MAX_QUERY_WORDS);
}

const OPTIONS: Options<SearchDocument> = {
  idField: 'path',
  fields: Object.keys(WEIGHTS),
  stringifyField: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
  tokenize: (text, field) => {
    const words = readWords(text);
    const found = words.flatMap((word) => word.found);
    return field === 'title' ? [...found, ...joined(words)] : found;
  },
  processTerm: (word) => word,
  searchOptions: {
    tokenize: askedWords,
    boost: WEIGHTS,
    combineWith: 'OR',
    prefix: (word) => word.length > 1,
    fuzzy: fuzziness,
    maxFuzzy: 2,
    weights: { prefix: 0.5, fuzzy: 0.3 },
  },
};

export type TextIndex = MiniSearch<SearchDocument>;

/** A page that has words that were looked for. */
export interface TextHit {
  readonly path: string;
  readonly score: number;
  /** Words of the document that matched. */
  readonly words: readonly string[];
}

/** Pages that have the most of the words, best first. */
export interface TextFound {
  readonly hits: readonly TextHit[];
  /** True where they have all of them. */
  readonly isWhole: boolean;
}

/** Builds the index of some documents. Two of one path are an error. */
export function buildTextIndex(documents: readonly SearchDocument[]): TextIndex {
  const index = new MiniSearch<SearchDocument>(OPTIONS);
  index.addAll(documents);
  return index;
}

/** The index that `JSON.stringify` wrote. @throws Error where the text is none. */
export function loadTextIndex(json: string): TextIndex {
  return MiniSearch.loadJSON<SearchDocument>(json, OPTIONS);
}

type Filter = (path: string) => boolean;

function run(
  index: TextIndex,
  words: readonly string[],
  options: SearchOptions,
  isWanted?: Filter,
) {
  return index.search(
    { queries: [...words], combineWith: options.combineWith },
    {
      ...options,
      tokenize: (word) => [word],
      ...(isWanted ? { filter: ({ id }) => isWanted(id) } : {}),
    },
  );
}

const toHit = (found: { id: string; score: number; terms: string[] }): TextHit => ({
  path: found.id,
  score: found.score,
  words: found.terms,
});

/** Pages that have all words as they were typed, or words that begin so. */
export function findExact(
  index: TextIndex,
  words: readonly string[],
  isWanted?: Filter,
  fields?: string[],
): TextHit[] {
  if (words.length === 0) return [];
  const options = { combineWith: 'AND', fuzzy: false, ...(fields ? { fields } : {}) } as const;
  return run(index, words, options, isWanted).map(toHit);
}

/** Words that stand for several: two that were typed apart may be one. */
function withPairs(words: readonly string[]): Map<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && (word + next).length > 3) places.set(word + next, [at, at + 1]);
  }
  for (const [at, word] of words.entries()) places.set(word, [at]);
  return places;
}

/** Pages that have the most of the words, with typing errors forgiven. */
export function findNear(index: TextIndex, words: readonly string[], isWanted?: Filter): TextFound {
  const places = withPairs(words);
  let most = 1;
  let hits: TextHit[] = [];
  for (const found of run(index, [...places.keys()], { combineWith: 'OR' }, isWanted)) {
    const covered = new Set(found.queryTerms.flatMap((term) => places.get(term) ?? [])).size;
    if (covered > most) {
      most = covered;
      hits = [];
    }
    if (covered === most) hits.push(toHit(found));
  }
  return { hits, isWhole: hits.length > 0 && most >= words.length };
}
