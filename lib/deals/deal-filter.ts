/** How deals can be sorted; the first unless asked otherwise. */
export const DEAL_SORTS = ['saving', 'price', 'newest', 'ending'] as const;

export type DealSort = (typeof DEAL_SORTS)[number];

/**
 * What a reader asks for. Within a list any value will do, between the lists all must hold. A list
 * is in the order of its letters, with each value once.
 */
export interface DealFilter {
  /** Slugs. */
  readonly categories: readonly string[];
  readonly merchants: readonly string[];
  /** As `brandKey` writes brands. */
  readonly brands: readonly string[];
  /** Least saving in per cent, 1 to 99. */
  readonly saving: number | null;
  /** Least and greatest price in minor units, both included. */
  readonly from: number | null;
  readonly to: number | null;
  readonly sort: DealSort;
}

export const NO_FILTER: DealFilter = {
  categories: [],
  merchants: [],
  brands: [],
  saving: null,
  from: null,
  to: null,
  sort: 'saving',
};

/** Least savings that readers can choose from, in per cent. */
export const SAVING_STEPS = [5, 10, 20, 30, 40, 50, 60, 70] as const;

/** Deals on a page. */
export const PAGE_SIZE = 24;
