import type { ListPosition } from '@/components/offer/link-data';
import type { SpecGroup } from '@/lib/compare/build-rows';
import type { Attribute } from '@/lib/content/schema/attribute';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';
import type { ShownOffers } from '@/lib/offers/show-offers';

/** A product as a column or card of a comparison. */
export interface ComparedProduct {
  readonly product: Product;
  readonly offers: ShownOffers;
  readonly links: readonly BuyLink[];
  /** What the product's category declares of its figures. */
  readonly attributes: readonly Attribute[];
  readonly award?: string;
  readonly at?: ListPosition;
}

/** What both forms of a comparison show. */
export interface ComparisonParts {
  readonly entries: readonly ComparedProduct[];
  readonly groups: readonly SpecGroup[];
  /** Scores stand side by side only where all were judged by one rubric. */
  readonly hasScores: boolean;
  readonly locale: string;
  readonly m: Messages;
}
