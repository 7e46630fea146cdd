import type { Span } from '@/lib/content/filters/browse-filter';

interface Named {
  readonly category: string;
  /** Name of the category, the option or the attribute, as shoppers read it. */
  readonly name: string;
}

/** One way in which words can be meant of the products of one category. */
export type Reading =
  | (Named & { readonly kind: 'category' })
  | (Named & { readonly kind: 'option'; readonly attribute: string; readonly option: string })
  | (Named & { readonly kind: 'flag'; readonly attribute: string; readonly flag: boolean })
  /** Any value of an attribute at all. */
  | (Named & { readonly kind: 'any'; readonly attribute: string })
  | (Named & {
      readonly kind: 'figure';
      readonly attribute: string;
      /** In the unit of the attribute. */
      readonly span: Span;
      readonly unit: string | undefined;
    });

/** How a figure is meant: that one, about that one, no more, no less, or between two. */
export type Comparison = 'equal' | 'about' | 'most' | 'least' | 'between';

/** Words of a query that ask for something that products have or have not. */
export interface Constraint {
  /** Place of the words in the query, from `start` up to but without `end`. */
  readonly start: number;
  readonly end: number;
  /** Any of them will do. Empty for a price, which products of every category have. */
  readonly readings: readonly Reading[];
  /** For a price: in minor units of the site's currency. */
  readonly price?: Span;
  readonly comparison?: Comparison;
  /** What is nearest to it comes first. */
  readonly near?: number;
  /** True where what the words name is not wanted. */
  readonly isExcluded: boolean;
}

/** In which order products are wanted. */
export type WantedOrder = 'score' | 'price' | 'newest';

/** What a query asks for. */
export interface Understanding {
  readonly query: string;
  readonly constraints: readonly Constraint[];
  /** Places of words that say nothing of a product themselves. */
  readonly dropped: readonly { readonly start: number; readonly end: number }[];
  readonly order: WantedOrder;
}
