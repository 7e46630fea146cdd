import type { MerchantPolicy } from '@/lib/affiliate/policy';
import type { Observation } from './observation';

declare const LICENSED: unique symbol;

/**
 * An observation that its merchant's policy lets us keep, with the ends that the policy sets.
 * `licenseObservation` alone makes one, and the store takes nothing else.
 */
export interface Offer extends Observation {
  /** Epoch milliseconds; from then on it is never shown. */
  readonly showUntil: number;
  /** Epoch milliseconds; from then on it is deleted. */
  readonly keepUntil: number;
  readonly [LICENSED]: true;
}

/** How far a source's clock may be ahead of ours before its observations are refused. */
export const CLOCK_TOLERANCE = 60_000;

/**
 * Puts an observation under the policy of its merchant. Null where the policy takes no prices from
 * such a source or shows none, where it was observed in the future, or where it has ended already.
 * @param now epoch milliseconds.
 */
export function licenseObservation(
  observation: Observation,
  policy: MerchantPolicy,
  now: number,
): Offer | null {
  const { merchant, source, observedAt, validUntil, deal } = observation;
  if (merchant !== policy.merchant || !policy.price || !policy.sources.includes(source))
    return null;
  if (observedAt > now + CLOCK_TOLERANCE) return null;
  const keepUntil = observedAt + policy.keepFor;
  const showUntil = Math.min(
    observedAt + policy.showFor,
    keepUntil,
    validUntil ?? Number.POSITIVE_INFINITY,
    // When a deal is over, its price is no longer true.
    deal?.endsAt ?? Number.POSITIVE_INFINITY,
  );
  if (keepUntil <= now || showUntil <= now) return null;
  const availability = policy.availability ? observation.availability : 'unknown';
  return { ...observation, availability, showUntil, keepUntil } as Offer;
}
