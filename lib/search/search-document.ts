/** What can be found, in the order in which equally good groups are shown. */
export const SEARCH_KINDS = ['product', 'list', 'guide', 'category', 'author', 'page'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

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
}
