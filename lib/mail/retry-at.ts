import { DAY, HOUR, MINUTE } from '@/lib/core/duration';

const FIRST_DELAY = 2 * MINUTE;
const LONGEST_DELAY = 6 * HOUR;
const PATIENCE = 5 * DAY;
/** A mail that waited for long, since mail was switched off, is tried for some hours nevertheless. */
const LEAST_TRIES = 10;

export interface Trial {
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** How often it was tried, the failure just now among them. */
  readonly tries: number;
}

/**
 * When a mail that failed is tried again, epoch milliseconds: after one minute at least and six hours
 * at most, twice as long each time, and by chance up to half of it less; null once five days are over.
 * @param random from 0 to 1
 */
export function retryAt(
  { createdAt, tries }: Trial,
  now: number,
  random: () => number,
): number | null {
  if (now - createdAt >= PATIENCE && tries >= LEAST_TRIES) return null;
  const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1));
  return now + Math.round(longest * (1 - random() / 2));
}
