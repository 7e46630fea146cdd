import { DAY } from '@/lib/core/duration';

/** How far back past prices count. */
export const MEDIAN_WINDOW = 90 * DAY;
/** Fewer prices, or prices of a shorter time, are no measure of what is usual. */
const LEAST_OBSERVATIONS = 10;
const LEAST_TIME = 30 * DAY;
/** Less than this is how prices move anyway. */
const LEAST_PERCENT = 5;

/** The prices that were seen of a product at one merchant within `MEDIAN_WINDOW`. */
export interface PastPrices {
  /** Minor units; of an even number of prices it may lie half a unit between two. */
  readonly median: number;
  readonly observations: number;
  /** When the first of them was seen, epoch milliseconds. */
  readonly since: number;
}

export interface BelowMedian {
  /** Whole per cent, rounded down. */
  readonly percent: number;
  readonly observations: number;
}

/** One text for the past prices of a product at a merchant. */
export function medianKey(of: {
  readonly product: string;
  readonly merchant: string;
  readonly marketplace: string | null;
  readonly currency: string;
}): string {
  return JSON.stringify([of.product, of.merchant, of.marketplace ?? '', of.currency]);
}

/**
 * The middle of some amounts in minor units: half of them are lower, half are higher. Of an even
 * number it is the mean of the two in the middle. Null for none.
 */
export function medianOf(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * How far a price is below the median of the last 90 days at the same merchant, in whole per cent,
 * rounded down: `100 × (median − price) ÷ median`. Null under 5 %, and where fewer than 10 prices
 * are known or the first of them is less than 30 days old. The page publishes this rule.
 * @param amount the price now, minor units. @param now epoch milliseconds.
 */
export function belowMedian(amount: number, past: PastPrices, now: number): BelowMedian | null {
  const { median, observations, since } = past;
  if (observations < LEAST_OBSERVATIONS || now - since < LEAST_TIME || median <= 0) return null;
  const percent = Math.floor((100 * (median - amount)) / median);
  return percent < LEAST_PERCENT ? null : { percent, observations };
}
