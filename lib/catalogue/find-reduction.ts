import { utcDay } from '@/lib/core/dates';
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

type Past = Variant['pastPrices'][number];

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The prices that held on a day. */
const on = (past: readonly Past[], day: number) =>
  past.filter(({ from, until }) => dayNumber(from) <= day && day <= dayNumber(until));

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
  const past = variant.pastPrices.filter((one) => one.price.currency === currency);
  if (!price || past.length === 0) return null;
  const start = Math.max(...past.map(({ until }) => dayNumber(until))) + 1;
  const age = dayNumber(utcDay(now)) - start;
  if (age < 0 || age >= DAYS) return null;
  const before = Array.from({ length: DAYS }, (_, index) => on(past, start - 1 - index));
  if (before.some((prices) => prices.length === 0)) return null;
  const amount = Math.min(...before.flat().map((one) => one.price.amount));
  const percent = Math.floor((100 * (amount - price.amount)) / amount);
  return percent < 1 ? null : { lowest: { amount, currency }, percent };
}
