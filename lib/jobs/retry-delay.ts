import { MINUTE } from '@/lib/core/duration';

const FIRST_DELAY = 15_000;
/** The longest wait after a failure, in milliseconds. */
export const LONGEST_RETRY = 30 * MINUTE;

/**
 * How long to wait after the n-th failure in a row (from 1): twice as long each time, up to half an
 * hour, and by chance up to half of it less, so that many servers do not come back at once.
 */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_RETRY, FIRST_DELAY * 2 ** (failures - 1));
  return Math.round(longest * (1 - random() / 2));
}
