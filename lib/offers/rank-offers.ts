import type { MerchantPolicy } from '@/lib/affiliate/policy';
import { PRICE_SOURCES } from '@/lib/affiliate/policy-schema';
import type { Offer } from './license-observation';
import type { Availability, Condition } from './observation';

/** Which is proposed first: the lower number. */
export const AVAILABILITY_RANK: Readonly<Record<Availability, number>> = {
  in_stock: 0,
  unknown: 1,
  preorder: 2,
  backorder: 2,
  out_of_stock: 3,
};
export const CONDITION_RANK: Readonly<Record<Condition, number>> = {
  new: 0,
  refurbished: 1,
  used: 2,
};

/** By what offers are put in order, the weightiest first; the lower number comes first. */
function ranksOf(offer: Offer, isTrusted: boolean): number[] {
  const { amount, deliveryAmount, availability } = offer;
  return [
    amount === null || availability === 'out_of_stock' ? 1 : 0,
    isTrusted ? 0 : 1,
    offer.deal?.membersOnly ? 1 : 0,
    CONDITION_RANK[offer.condition],
    AVAILABILITY_RANK[availability],
    // Cheaper counts with delivery, as far as it is known.
    amount === null ? 0 : amount + (deliveryAmount ?? 0),
    deliveryAmount === null ? 1 : 0,
  ];
}

/**
 * Whether an offer may be proposed as the best: it can be bought, at a price that is known, that
 * everyone gets, from a merchant whose prices are trusted.
 */
export function mayBeBest(offer: Offer, policy: MerchantPolicy): boolean {
  const [toBeHad, trust, members] = ranksOf(offer, policy.trusted);
  return toBeHad === 0 && trust === 0 && members === 0;
}

/**
 * Offers of one product in the order in which to propose them: what can be bought, what is trusted,
 * what everyone gets, new before used, in stock, and then the cheapest. Those that may be the best
 * come first. The order is total: it does not depend on the order that was given.
 */
export function rankOffers(
  offers: readonly Offer[],
  policies: ReadonlyMap<string, MerchantPolicy>,
): Offer[] {
  const ranked = offers.map((offer) => ({
    offer,
    ranks: ranksOf(offer, policies.get(offer.merchant)?.trusted ?? false),
  }));
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    if (at >= 0) return (a.ranks[at] ?? 0) - (b.ranks[at] ?? 0);
    return a.offer.merchant < b.offer.merchant ? -1 : 1;
  });
  return ranked.map(({ offer }) => offer);
}

function isNewer(left: Offer, right: Offer): boolean {
  if (left.observedAt !== right.observedAt) return left.observedAt > right.observedAt;
  return PRICE_SOURCES.indexOf(left.source) < PRICE_SOURCES.indexOf(right.source);
}

/** One offer a merchant: what its API, its feed or an editor saw last. */
export function newestOfEach(offers: readonly Offer[]): Offer[] {
  const byMerchant = new Map<string, Offer>();
  for (const offer of offers) {
    const known = byMerchant.get(offer.merchant);
    if (!known || isNewer(offer, known)) byMerchant.set(offer.merchant, offer);
  }
  return [...byMerchant.values()];
}
