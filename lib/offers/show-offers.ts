import type { Asin } from '@/lib/affiliate/asin';
import { DEMO_FEED } from '@/lib/affiliate/demo-feed';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { type MerchantPolicy, policiesOf, showLimit } from '@/lib/affiliate/policy';
import type { Money } from '@/lib/core/money';
import { CLOCK_TOLERANCE, type Offer } from './license-observation';
import type { Availability, Condition } from './observation';
import { mayBeBest, newestOfEach, rankOffers } from './rank-offers';

/** A private member makes it nominal: neither a literal nor a changed copy passes for one. */
declare class Shown {
  private readonly shown: true;
}

/** An offer that may be shown here and now, until `showUntil`; `showOffers` alone makes one. */
export interface ShownOffer extends Shown {
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
  /** How the price was learnt; an editor's was read on a day, not at an instant. */
  readonly source: Offer['source'];
  /** Whether it is invented, by a stand-in for its merchant. */
  readonly isDemo: boolean;
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
  /** Whether invented prices may be shown; they are kept beside real ones for a while. */
  readonly demo?: boolean;
}

export const NO_OFFERS: ShownOffers = { best: null, offers: [], expiresAt: null };

/**
 * Where the links of a product lead, as the content has it now; a product of the content is one. An
 * offer that was observed before an editor corrected an ASIN is of another product.
 */
export interface Listing {
  readonly asins: Readonly<Partial<Record<MarketplaceCode, Asin>>>;
}

function leadsToProduct(offer: Offer, merchant: Merchant, place: Place, listing?: Listing) {
  if (merchant.programme !== 'amazon') return offer.marketplace === null;
  const { marketplace } = place;
  if (offer.marketplace !== marketplace || !merchant.marketplaces[marketplace]) return false;
  const asin = listing?.asins[marketplace];
  return listing === undefined || (asin !== undefined && offer.url.includes(asin));
}

function endOf(offer: Offer, policy: MerchantPolicy): number {
  return Math.min(offer.showUntil, offer.observedAt + showLimit(policy, offer.source));
}

/**
 * Whether today's policy of its merchant allows an offer to be shown at `now`, epoch milliseconds:
 * half of the answer, as it says nothing of the place.
 */
export function mayBeShown(offer: Offer, policy: MerchantPolicy, now: number): boolean {
  if (!policy.price || !policy.sources.includes(offer.source)) return false;
  return offer.observedAt <= now + CLOCK_TOLERANCE && endOf(offer, policy) > now;
}

function show(offer: Offer, merchant: Merchant, policy: MerchantPolicy): ShownOffer {
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
    availability: policy.availability ? offer.availability : 'unknown',
    condition: offer.condition,
    seller: offer.seller,
    url: offer.url,
    observedAt: offer.observedAt,
    showUntil: endOf(offer, policy),
    notice: policy.notice,
    deal: offer.deal,
    source: offer.source,
    isDemo: offer.feed === DEMO_FEED,
  } as ShownOffer;
}

/** A merchant that may not stand beside others stands alone, where it is the first, or not at all. */
function keepApart(
  offers: readonly Offer[],
  policies: ReadonlyMap<string, MerchantPolicy>,
): readonly Offer[] {
  const [first] = offers;
  const combines = ({ merchant }: Offer) => policies.get(merchant)?.combine ?? false;
  if (first === undefined || combines(first)) return offers.filter(combines);
  return [first];
}

/**
 * The one answer to what may be shown of a product's prices, here and now. Left out are offers that
 * have ended or come from the future, those of another marketplace or currency, those of merchants
 * or accounts that are gone from the content, and those that today's policy does not allow, though
 * it did when they were observed. Of a merchant's offers the newest stands.
 * @param offers what is kept of one product, and what its own file says of its prices.
 * @param now epoch milliseconds.
 * @param listing the product as it is now; give it wherever the product is at hand.
 */
export function showOffers(
  offers: readonly Offer[],
  merchants: readonly Merchant[],
  place: Place,
  now: number,
  listing?: Listing,
): ShownOffers {
  const bySlug = new Map(merchants.map((merchant) => [merchant.slug, merchant]));
  const policies = policiesOf(merchants);
  const allowed = offers.filter((offer) => {
    const merchant = bySlug.get(offer.merchant);
    const policy = policies.get(offer.merchant);
    if (!merchant || !policy || !mayBeShown(offer, policy, now)) return false;
    if (offer.feed === DEMO_FEED && !place.demo) return false;
    return offer.currency === place.currency && leadsToProduct(offer, merchant, place, listing);
  });
  const kept = keepApart(rankOffers(newestOfEach(allowed), policies), policies);
  const pairs = kept.flatMap((offer) => {
    const merchant = bySlug.get(offer.merchant);
    const policy = policies.get(offer.merchant);
    return merchant && policy ? [{ offer, policy, shown: show(offer, merchant, policy) }] : [];
  });
  const [first] = pairs;
  if (!first) return NO_OFFERS;
  return {
    best: mayBeBest(first.offer, first.policy) ? first.shown : null,
    offers: pairs.map(({ shown }) => shown),
    expiresAt: Math.min(...pairs.map(({ shown }) => shown.showUntil)),
  };
}
