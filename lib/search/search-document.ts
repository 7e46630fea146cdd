import type { MatchedProduct } from './understand/match-constraint';

/** What can be found, in the order in which equally good groups are shown. */
export const SEARCH_KINDS = [
  'product',
  'list',
  'guide',
  'comparison',
  'category',
  'author',
  'page',
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What is asked of a product beside its words. */
export interface SearchedProduct extends MatchedProduct {
  /** Path of the product that it is another colour of; its own where it is of none. */
  readonly original: string;
  /** What tells it from others of the same original, such as "White"; empty where nothing is known. */
  readonly variant: string;
  /** Overall score, 0 to 10. */
  readonly score: number;
  /** Place among all products, the newest first. */
  readonly place: number;
}

/** What the index knows of one page: no text of the page itself, so that it stays slim. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** Path of the page, which is its name here: no two pages have the same. */
  readonly path: string;
  readonly title: string;
  /** What a result says below its title. */
  readonly line: string;
  /** What it belongs to: a product's category, an author's role. */
  readonly note?: string;
  readonly picture?: { readonly src: string; readonly alt: string };
  readonly brand: string;
  readonly model: string;
  readonly category: string;
  /** Statements of which a result shows the one that was looked for: awards, specifications, pros, cons. */
  readonly facts: readonly string[];
  /** Whatever else it can be found by. */
  readonly text: string;
  /** What shoppers call that of which it speaks; never shown. */
  readonly also: string;
  /** Slugs of the categories that it belongs to, or that it is. */
  readonly categories: readonly string[];
  readonly product?: SearchedProduct;
}
