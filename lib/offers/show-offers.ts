import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { type MerchantPolicy, policyOf } from '@/lib/affiliate/policy';
import type { Money } from '@/lib/core/money';
import type { Offer } from './license-observation';
import type { Availability, Condition } from './observation';

declare const SHOWN: unique symbol;

/** An offer that may be shown here and now, until `showUntil`; `showOffers` alone makes one. */
export interface ShownOffer {
  readonly product: string;
  readonly merchant: string;
  readonly merchantName: string;
  readonly marketplace: MarketplaceCode | null;
  /** Null where the merchant has it but names no price now. */
  readonly price: Money | null;
  readonly listPrice: { readonly money: Money; readonly label: string | null } | null;
  readonly savingPercent: number | null;
  /** Null where the cost of delivery is not known; an amount of 0 is free delivery. */
  readonly delivery: Money | null;
  readonly availability: Availability;
  readonly condition: Condition;
  readonly seller: string | null;
  readonly url: string;
  /** Epoch milliseconds; shown beside the price. */
  readonly observedAt: number;
  /** Epoch milliseconds; from then on it may not be shown. */
  readonly showUntil: number;
  readonly notice: MerchantPolicy['notice'];
  readonly deal: Offer['deal'];
  readonly [SHOWN]: true;
}

/** What may be said of a product's prices. */
export interface ShownOffers {
  /** The one to propose first; null where no price may be shown. */
  readonly best: ShownOffer | null;
  /** The best first, then the others. */
  readonly offers: readonly ShownOffer[];
  /** When the first of them ends, epoch milliseconds; null where there is none. */
  readonly expiresAt: number | null;
}

/** Where the reader is: one marketplace of Amazon, one currency. */
export interface Place {
  readonly marketplace: MarketplaceCode;
  readonly currency: string;
}

export const NO_OFFERS: ShownOffers = { best: null, offers: [], expiresAt: null };

function show(offer: Offer, merchant: Merchant): ShownOffer {
  const { currency } = offer;
  const money = (amount: number): Money => ({ amount, currency });
  return {
    product: offer.product,
    merchant: merchant.slug,
    merchantName: merchant.name,
    marketplace: offer.marketplace,
    price: offer.amount === null ? null : money(offer.amount),
    listPrice: offer.listPrice && {
      money: money(offer.listPrice.amount),
      label: offer.listPrice.label,
    },
    savingPercent: offer.savingPercent,
    delivery: offer.deliveryAmount === null ? null : money(offer.deliveryAmount),
    availability: offer.availability,
    condition: offer.condition,
    seller: offer.seller,
    url: offer.url,
    observedAt: offer.observedAt,
    showUntil: offer.showUntil,
    notice: policyOf(merchant).notice,
    deal: offer.deal,
  } as ShownOffer;
}

const AVAILABILITY_RANK: Readonly<Record<Availability, number>> = {
  in_stock: 0,
  unknown: 1,
  preorder: 2,
  backorder: 2,
  out_of_stock: 3,
};
const CONDITION_RANK: Readonly<Record<Condition, number>> = { new: 0, refurbished: 1, used: 2 };

/** Cheaper counts with delivery, as far as it is known. */
function cost({ price, delivery }: ShownOffer): number {
  return price === null ? Number.POSITIVE_INFINITY : price.amount + (delivery?.amount ?? 0);
}

function ranker(trusted: (merchant: string) => boolean) {
  const rank = (offer: ShownOffer) => [
    CONDITION_RANK[offer.condition],
    AVAILABILITY_RANK[offer.availability],
    offer.price === null ? 1 : 0,
    trusted(offer.merchant) ? 0 : 1,
    offer.deal?.membersOnly ? 1 : 0,
    cost(offer),
  ];
  return (a: ShownOffer, b: ShownOffer): number => {
    const [left, right] = [rank(a), rank(b)];
    for (const [index, value] of left.entries()) {
      const other = right[index] ?? 0;
      if (value !== other) return value < other ? -1 : 1;
    }
    return a.merchant.localeCompare(b.merchant);
  };
}

/** A merchant that may not stand beside others stands alone, where it is the first, or not at all. */
function keepApart(
  offers: readonly ShownOffer[],
  combines: (merchant: string) => boolean,
): readonly ShownOffer[] {
  const [first] = offers;
  if (first === undefined || offers.every((offer) => combines(offer.merchant))) return offers;
  if (!combines(first.merchant))
    return offers.filter(({ merchant }) => merchant === first.merchant);
  return offers.filter(({ merchant }) => combines(merchant));
}

/**
 * The one answer to what may be shown of a product's prices, here and now. Left out are offers that
 * have ended, those of another marketplace or currency, those of merchants that are gone from the
 * content, and those that today's policy does not allow, though it did when they were observed.
 * @param offers what is kept of one product.
 * @param now epoch milliseconds.
 */
export function showOffers(
  offers: readonly Offer[],
  merchants: readonly Merchant[],
  place: Place,
  now: number,
): ShownOffers {
  const bySlug = new Map(merchants.map((merchant) => [merchant.slug, merchant]));
  const policies = new Map(merchants.map((merchant) => [merchant.slug, policyOf(merchant)]));
  const allowed = offers.flatMap((offer) => {
    const merchant = bySlug.get(offer.merchant);
    const policy = policies.get(offer.merchant);
    if (!merchant || !policy?.price || !policy.sources.includes(offer.source)) return [];
    const showUntil = Math.min(offer.showUntil, offer.observedAt + policy.showFor);
    const isHere = offer.marketplace === null || offer.marketplace === place.marketplace;
    if (showUntil <= now || offer.currency !== place.currency || !isHere) return [];
    return [show({ ...offer, showUntil }, merchant)];
  });
  if (allowed.length === 0) return NO_OFFERS;
  const ranked = allowed.toSorted(ranker((slug) => policies.get(slug)?.trusted ?? false));
  const shown = keepApart(ranked, (slug) => policies.get(slug)?.combine ?? false);
  const [first] = shown;
  return {
    best: first && first.price !== null && first.availability !== 'out_of_stock' ? first : null,
    offers: shown,
    expiresAt: Math.min(...shown.map(({ showUntil }) => showUntil)),
  };
}
