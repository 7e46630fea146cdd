import type { OwnOfferView } from '@/components/shop/shop-view';
import type { Product } from '@/lib/content/types';
import type { BuyLink } from '@/lib/offers/buy-links';
import type { ShownOffers } from '@/lib/offers/show-offers';

/** One pick of a list, with its product resolved and its links built for each place it stands. */
export interface PickView {
  readonly position: number;
  readonly list: string;
  readonly award: string;
  readonly forWhom: string;
  readonly case: string;
  /** What speaks against it, in sentences. */
  readonly flaws: string;
  /** Path of the review of what replaced the product, where there is one. */
  readonly successorPath?: string;
  readonly product: Product;
  readonly offers: ShownOffers;
  /** What we sell of it ourselves, which a list must say. */
  readonly own: readonly OwnOfferView[];
  readonly links: {
    readonly summary: BuyLink[];
    readonly table: BuyLink[];
    readonly pick: BuyLink[];
  };
}

/** The fragment under which a pick stands in full on its list's page. */
export function pickAnchor(pick: PickView): string {
  return `pick-${pick.product.slug}`;
}
