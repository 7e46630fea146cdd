import type { ChosenView } from '@/components/ui/chosen-filters';
import type { ChoiceView, EndView } from '@/components/ui/filter-fields';
import type { Product } from '@/lib/content/types';
import type { ShownOffers } from '@/lib/offers/show-offers';

/** What a card says of a product of a category. */
export interface BrowseCardView
  extends Pick<Product, 'slug' | 'path' | 'name' | 'brand' | 'bestFor' | 'picture'> {
  readonly rated: Pick<Product, 'score' | 'assessment'>;
  /** Some of its values, in the order of the facets. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly offers: ShownOffers;
  readonly priced: Pick<Product, 'slug' | 'asins' | 'launchPrice' | 'released'>;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What can be chosen of one facet. */
export type FacetView =
  | (Titled & {
      readonly kind: 'choice';
      readonly more: string;
      readonly choices: readonly ChoiceView[];
    })
  | (Titled & { readonly kind: 'flag'; readonly choices: readonly ChoiceView[] })
  | (Titled & {
      readonly kind: 'range';
      readonly ends: readonly EndView[];
      /** Which figures there are; null where that cannot be said. */
      readonly hint: string | null;
    });

export interface BrowseLink {
  readonly href: string;
  readonly text: string;
}

/** The products of a category for one address, with every word but those of prices and scores. */
export interface BrowseView {
  /** Path of the category: where its form leads. */
  readonly path: string;
  /** "37 products". */
  readonly status: string;
  readonly form: {
    readonly title: string;
    readonly apply: string;
    readonly sort: { readonly title: string; readonly choices: readonly ChoiceView[] };
    readonly facets: readonly FacetView[];
  };
  readonly chosen: ChosenView;
  readonly cards: readonly BrowseCardView[];
  readonly pages: {
    readonly title: string;
    /** "Page 2 of 5". */
    readonly place: string;
    readonly previous: BrowseLink | null;
    readonly next: BrowseLink | null;
    /** False for those of filters, which search engines need not follow. */
    readonly isFollowed: boolean;
  } | null;
  /** Where there is nothing to show: why, and which change shows something. */
  readonly nothing: {
    readonly title: string;
    readonly lead: string;
    readonly links: readonly BrowseLink[];
  } | null;
  readonly away: { readonly title: string; readonly lead: string } | null;
}

/** The questions of a category, with what was answered. */
export interface FinderFormView {
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly ask: string;
  readonly questions: readonly {
    readonly name: string;
    readonly title: string;
    readonly choices: readonly ChoiceView[];
  }[];
}

/** A product that a finder proposes, and why. */
export interface FoundView {
  readonly card: BrowseCardView;
  /** Sentences. */
  readonly because: readonly string[];
}

/** What a finder proposes. */
export interface FinderView {
  readonly form: FinderFormView;
  readonly status: string;
  readonly lead: string;
  /** What was left out because nothing fitted it. */
  readonly dropped: string | null;
  readonly fitting: readonly FoundView[];
  readonly near: { readonly title: string; readonly found: readonly FoundView[] } | null;
  /** The same question on the category's page. */
  readonly all: BrowseLink;
  readonly away: BrowseView['away'];
}
