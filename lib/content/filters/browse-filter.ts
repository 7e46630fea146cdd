/** How products can be sorted; the first unless asked otherwise. */
export const BROWSE_SORTS = ['score', 'price', 'newest'] as const;

export type BrowseSort = (typeof BROWSE_SORTS)[number];

/** A least and a greatest figure, both included, in the unit of the attribute or in minor units. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What a shopper asks of a category. Within a facet any option will do, between facets all must hold.
 * Each is in the order of its facets, and options in the order of their letters, each once: two
 * filters that ask the same are written the same.
 */
export interface BrowseFilter {
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly spans: Readonly<Record<string, Span>>;
  readonly sort: BrowseSort;
}

export const NO_BROWSE_FILTER: BrowseFilter = { choices: {}, flags: {}, spans: {}, sort: 'score' };

/** Products on a page. */
export const BROWSE_PAGE_SIZE = 24;
