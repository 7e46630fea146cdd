import type { SearchDocument } from './search-document';
import type { Constraint, WantedOrder } from './understand/constraint';

/** The same product in another colour. */
export interface OtherVariant {
  readonly name: string;
  readonly path: string;
}

/** A page that was found. */
export interface SearchHit {
  readonly document: SearchDocument;
  /** The better, the higher; comparable within one search alone. */
  readonly score: number;
  /** Words of the document that matched, folded as `readWords` gives them. */
  readonly words: readonly string[];
  /** Of a product: the others that differ from it in their colour alone. */
  readonly variants: readonly OtherVariant[];
}

/** What was made of a query. */
export interface Understood {
  readonly constraints: readonly Constraint[];
  readonly order: WantedOrder;
  /** What was looked for as text. */
  readonly text: string;
}

export interface SearchOutcome {
  /** Best first, at most `MAX_RESULTS`; variants of a product are one hit. */
  readonly hits: readonly SearchHit[];
  /** How many pages were found, shown or not. */
  readonly total: number;
  /** True where no page has every word, so that these have some of them. */
  readonly isPartial: boolean;
  /** Null where every word was looked for as text. */
  readonly understood: Understood | null;
}

export interface SearchIndex {
  /** @param isPlain looks for all words as text, whatever they could mean. */
  search(query: string, isPlain?: boolean): SearchOutcome;
  /** The query with misspelt words mended by names of the site; null where nothing is nearer. */
  suggestSpelling(query: string): string | null;
  /** Queries that begin so, by what the attributes of the site are called; at most three. */
  complete(query: string): readonly string[];
}
