import { DAY } from '@/lib/core/duration';
import type { Money } from '@/lib/core/money';
import type { Variant } from './catalogue';
import { priceOf } from './price-of';

/** Days before a reduction of which the lowest price counts, and days for which it is announced. */
const DAYS = 30;

/** A price that is lower than all of the 30 days before it. */
export interface Reduction {
  /** The lowest price of those days, in minor units. */
  readonly lowest: Money;
  /** Whole per cent below that, rounded down; at least 1. */
  readonly percent: number;
}

/** A past price with its days as numbers, counted from 1970-01-01. */
interface Span {
  readonly amount: number;
  readonly from: number;
  readonly until: number;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

function spansOf({ pastPrices }: Pick<Variant, 'pastPrices'>, currency: string): Span[] {
  return pastPrices
    .filter(({ price }) => price.currency === currency)
    .map(({ price: { amount }, from, until }) => {
      return { amount, from: dayNumber(from), until: dayNumber(until) };
    });
}

/** The lowest price of a day; null where none is known. */
function lowestOn(spans: readonly Span[], day: number): number | null {
  const held = spans.filter(({ from, until }) => from <= day && day <= until);
  return held.length === 0 ? null : Math.min(...held.map(({ amount }) => amount));
}

/**
 * Whether a price in a currency (ISO 4217) may be announced as reduced, and against which one: the
 * lowest of the 30 days before it began (Directive 98/6/EC, Article 6a). It began the day after the
 * last past price. Null where past prices leave one of those days open, where it was no dearer on one
 * of them, and once it has been asked for 30 days itself.
 * @param now epoch milliseconds; days are those of UTC.
 */
export function findReduction(
  variant: Pick<Variant, 'prices' | 'pastPrices'>,
  currency: string,
  now: number,
): Reduction | null {
  const price = priceOf(variant, currency);
  const spans = spansOf(variant, currency);
  if (!price || spans.length === 0) return null;
  const start = Math.max(...spans.map(({ until }) => until)) + 1;
  const age = Math.floor(now / DAY) - start;
  if (age < 0 || age >= DAYS) return null;
  const days = Array.from({ length: DAYS }, (_, index) => lowestOn(spans, start - 1 - index));
  const before = days.filter((amount) => amount !== null);
  if (before.length < DAYS) return null;
  const amount = Math.min(...before);
  const percent = Math.floor((100 * (amount - price.amount)) / amount);
  return percent < 1 ? null : { lowest: { amount, currency }, percent };
}
