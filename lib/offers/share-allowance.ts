import { DAY } from '@/lib/core/duration';

/**
 * How many of the requests that are left of a UTC day belong to the next stretch of time, so that
 * prices are refreshed all day long: an allowance spent by noon would leave the evening without any.
 * Rounded up; whatever a stretch does not need, the later ones share.
 * @param left requests that are left of the day.
 * @param stretch and `now`: milliseconds.
 */
export function shareAllowance(left: number, stretch: number, now: number): number {
  const rest = DAY - (now % DAY);
  return Math.min(left, Math.ceil((left * stretch) / rest));
}
