import { keepLimit, type MerchantPolicy, showLimit } from '@/lib/affiliate/policy';
import { type Observation, ObservationSchema } from './observation';

/** A private member makes it nominal: neither a literal nor a changed copy passes for one. */
declare class Licensed {
  private readonly licensed: true;
}

/**
 * An observation that its merchant's policy lets us keep, with the ends that the policy sets.
 * `licenseObservation` alone makes one, and the store takes nothing else.
 */
export interface Offer extends Observation, Licensed {
  /** Epoch milliseconds; from then on it is never shown. */
  readonly showUntil: number;
  /** Epoch milliseconds; from then on it is deleted. */
  readonly keepUntil: number;
}

/** How far a source's clock may be ahead of ours before its observations are refused. */
export const CLOCK_TOLERANCE = 60_000;

/**
 * Puts an observation under the policy of its merchant. Null where the policy takes no prices from
 * such a source or shows none, where an editor's price has no end of its own, where it was observed
 * in the future or has ended already, and where it is not sound: one bad amount must not stop the
 * others from being kept.
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
  if (source === 'manual' && validUntil === null && !deal?.endsAt) return null;
  if (observedAt > now + CLOCK_TOLERANCE) return null;
  const keepUntil = observedAt + keepLimit(policy, source);
  const showUntil = Math.min(
    observedAt + showLimit(policy, source),
    validUntil ?? Number.POSITIVE_INFINITY,
    // When a deal is over, its price is no longer true.
    deal?.endsAt ?? Number.POSITIVE_INFINITY,
  );
  if (showUntil <= now || !ObservationSchema.safeParse(observation).success) return null;
  return { ...observation, showUntil, keepUntil } as Offer;
}
