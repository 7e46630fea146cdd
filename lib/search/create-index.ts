import MiniSearch, { type SearchOptions } from 'minisearch';
import { MAX_QUERY_WORDS, MAX_RESULTS } from './query-limits';
import { readWords } from './read-words';
import type { SearchDocument } from './search-document';

/** How much a word counts by where it stands. */
const WEIGHTS = { title: 8, brand: 4, model: 6, category: 3, facts: 2, line: 1.5, text: 1 };
const PLAIN_WORD = /^\p{L}{4,}$/u;

/** A page that was found. */
export interface SearchHit {
  readonly document: SearchDocument;
  /** The better, the higher; comparable within one search alone. */
  readonly score: number;
  /** Words of the document that matched, folded as `readWords` gives them. */
  readonly words: readonly string[];
}

export interface SearchOutcome {
  /** Best first, at most `MAX_RESULTS`. */
  readonly hits: readonly SearchHit[];
  /** How many pages were found, shown or not. */
  readonly total: number;
  /** True where no page has every word, so that these have some of them. */
  readonly isPartial: boolean;
}

export interface SearchIndex {
  search(query: string): SearchOutcome;
}

/** From strict to lenient: what a reader means is first looked for as it was typed. */
const ATTEMPTS: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy: fuzziness },
  { combineWith: 'OR', fuzzy: fuzziness },
];

/** Typing errors are forgiven in words; in a figure or a model number one sign is a difference. */
function fuzziness(word: string): number | false {
  return PLAIN_WORD.test(word) ? 0.25 : false;
}

function askedWords(query: string): string[] {
  const words = readWords(query).flatMap(({ asked }) => asked);
  return [...new Set(words)].slice(0, MAX_QUERY_WORDS);
}

/** Builds the index of all that can be found. Two documents of one path are an error. */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const index = new MiniSearch<SearchDocument>({
    idField: 'path',
    fields: Object.keys(WEIGHTS),
    stringifyField: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
    tokenize: (text) => readWords(text).flatMap(({ found }) => found),
    processTerm: (word) => word,
    searchOptions: {
      tokenize: askedWords,
      boost: WEIGHTS,
      prefix: (word) => word.length > 1,
      maxFuzzy: 2,
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  });
  index.addAll(documents);

  function search(query: string): SearchOutcome {
    for (const attempt of ATTEMPTS) {
      const found = index.search(query, attempt);
      const hits = found.slice(0, MAX_RESULTS).flatMap(({ id, score, terms }): SearchHit[] => {
        const document = byPath.get(id);
        return document ? [{ document, score, words: terms }] : [];
      });
      const isPartial = attempt.combineWith === 'OR' && askedWords(query).length > 1;
      if (hits.length > 0) return { hits, total: found.length, isPartial };
    }
    return { hits: [], total: 0, isPartial: false };
  }
  return { search };
}
