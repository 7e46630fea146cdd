import type { BrowseFilter, Span } from '@/lib/content/filters/browse-filter';
import type { FacetValue } from '@/lib/core/facet-value';

export type FacetAnswer =
  | { readonly id: string; readonly kind: 'choice'; readonly options: readonly FacetValue[] }
  | {
      readonly id: string;
      readonly kind: 'flag';
      readonly yes: number;
      readonly no: number;
      readonly chosen: boolean | null;
    }
  | {
      readonly id: string;
      readonly kind: 'range';
      readonly span: Span | null;
      /** The least and the greatest figure under the other filters, of so many products. */
      readonly ends: { readonly from: number; readonly to: number; readonly count: number } | null;
    };

/** The same filter without what it says of one facet, and how many products that shows. */
export interface BrowseRelaxation {
  readonly facet: string;
  readonly filter: BrowseFilter;
  readonly count: number;
}

/** One page of what was asked for. The same question of the same data has the very same answer. */
export interface BrowseAnswer {
  readonly filter: BrowseFilter;
  /** Slugs, in the order that was asked for. */
  readonly products: readonly string[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** False where no price may be shown: then it is neither filtered nor sorted by. */
  readonly hasPrices: boolean;
  /** Those alone by which something can be told apart, or is asked already. */
  readonly facets: readonly FacetAnswer[];
  /** Where nothing was found: what else would give something, the most first. */
  readonly relaxations: readonly BrowseRelaxation[];
}
