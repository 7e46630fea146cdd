import type { Product } from '@/lib/content/types';
import type { Money } from '@/lib/core/money';
import type { ShownOffer } from '@/lib/offers/show-offers';
import type { BelowMedian } from './median';

/** What deals know of a product: a small part, so that a server need not hold every review for them. */
export interface DealProduct
  extends Pick<
    Product,
    'slug' | 'name' | 'path' | 'brand' | 'picture' | 'asins' | 'search' | 'links' | 'prices'
  > {
  readonly category: { readonly slug: string; readonly name: string };
}

/** An offer that names its price. */
export type PricedOffer = ShownOffer & { readonly price: Money };

/** The same offer where it names its price, else null. */
export function withPrice(offer: ShownOffer): PricedOffer | null {
  return offer.price === null ? null : (offer as PricedOffer);
}

/**
 * What a price saves against a list price of the same currency, in whole per cent, rounded down; null
 * under one per cent.
 */
export function percentOff(price: Money, listPrice: Money): number | null {
  const percent = Math.floor((100 * (listPrice.amount - price.amount)) / listPrice.amount);
  return percent > 0 ? percent : null;
}

/** Something to save at this moment, as a merchant states it or an editor entered it. */
export interface Deal {
  /** `product_merchant`, or `_slug` of a deal that was entered by hand; the same as long as it lasts. */
  readonly id: string;
  /** Null where it is for the whole shop. */
  readonly product: DealProduct | null;
  readonly merchant: string;
  readonly merchantName: string;
  /** What it says in its own words; null where the figures say it. */
  readonly title: string | null;
  /** The price, its list price, its time and its notice; null for a coupon without a price. */
  readonly offer: PricedOffer | null;
  /** Whole per cent off the list price, as the merchant states it; null where it states none. */
  readonly percent: number | null;
  readonly belowMedian: BelowMedian | null;
  readonly code: string | null;
  readonly note: string | null;
  /** Where it leads: the page of the offer, else that of the deal. */
  readonly url: string | null;
  /** Since when it is known to hold, epoch milliseconds. */
  readonly since: number;
  /** When the merchant ends it; null where that is not told. */
  readonly endsAt: number | null;
  /** From then on it may not be shown as it stands, epoch milliseconds. */
  readonly until: number;
}

/** A deal of the last days that is over. */
export interface EndedDeal {
  readonly id: string;
  readonly product: DealProduct | null;
  readonly merchantName: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly endedAt: number;
}
