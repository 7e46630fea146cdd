import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReduction } from '@/lib/catalogue/find-reduction';
import { utcDay } from '@/lib/core/dates';
import { DAY } from '@/lib/core/duration';

const NOW = Date.UTC(2026, 10, 28, 12);
const WINDOW = 30;

const dayAt = (daysAgo: number) => utcDay(NOW - daysAgo * DAY);
const cost = (amount: number, currency = 'EUR') => ({ amount, currency });

/** A past price of the days from the one number of days ago to the other. */
const past = (amount: number, from: number, until: number, currency = 'EUR') => ({
  price: cost(amount, currency),
  from: dayAt(from),
  until: dayAt(until),
});

const variant = (amount: number, ...pastPrices: ReturnType<typeof past>[]) => ({
  prices: [{ ...cost(amount), taxBehavior: 'inclusive' as const }],
  pastPrices,
});

const find = (...parts: Parameters<typeof variant>) => findReduction(variant(...parts), 'EUR', NOW);

describe('a reduction', () => {
  test('is measured by the lowest price of the 30 days before, not by the last or the highest', () => {
    const found = find(1500, past(9900, 90, 31), past(2000, 30, 20), past(3000, 19, 1));
    expect(found).toEqual({ lowest: cost(2000), percent: 25 });
  });

  test('is none where one of the 30 days before has no price', () => {
    expect(find(1500, past(2000, 29, 1))).toBeNull();
    expect(find(1500, past(2000, 30, 1))).toEqual({ lowest: cost(2000), percent: 25 });
    expect(find(1500, past(2000, 60, 12), past(2000, 10, 1))).toBeNull();
  });

  test('is none where the price was as low within the 30 days before', () => {
    expect(find(1500, past(1500, 40, 30), past(2000, 29, 1))).toBeNull();
    expect(find(1500, past(1400, 40, 31), past(2000, 30, 1))).toEqual({
      lowest: cost(2000),
      percent: 25,
    });
  });

  test('is none under one per cent, and never rounded up', () => {
    expect(find(9901, past(10_000, 60, 1))).toBeNull();
    expect(find(9801, past(10_000, 60, 1))?.percent).toBe(1);
  });

  test('is announced for 30 days, and not before it has begun', () => {
    expect(find(1500, past(2000, 90, 30))).not.toBeNull();
    expect(find(1500, past(2000, 90, 31))).toBeNull();
    expect(find(1500, past(2000, 90, 0))).toBeNull();
  });

  test('is of its own currency alone', () => {
    expect(find(1500, past(2000, 60, 1, 'USD'))).toBeNull();
    expect(findReduction(variant(1500, past(2000, 60, 1)), 'USD', NOW)).toBeNull();
  });
});

/** Prices that follow each other without a gap, the last ending some days ago. */
const history = fc
  .record({
    endedAgo: fc.integer({ min: -3, max: 40 }),
    spans: fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 20 }),
        amount: fc.integer({ min: 1, max: 50_000 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ endedAgo, spans }) => {
    let end = endedAgo;
    return spans.map(({ days, amount }) => {
      const span = past(amount, end + days - 1, end);
      end += days;
      return span;
    });
  });

test('whatever was asked before, a reduction is below every price of the 30 days before it', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 50_000 }), (spans, amount) => {
      const found = find(amount, ...spans);
      if (!found) return;
      const start = Math.max(...spans.map(({ until }) => Date.parse(until))) + DAY;
      for (let back = 1; back <= WINDOW; back += 1) {
        const day = utcDay(start - back * DAY);
        const [held] = spans.filter(({ from, until }) => from <= day && day <= until);
        expect(held).toBeDefined();
        expect(held?.price.amount).toBeGreaterThanOrEqual(found.lowest.amount);
      }
      expect(amount).toBeLessThan(found.lowest.amount);
      expect(spans.map(({ price }) => price.amount)).toContain(found.lowest.amount);
      expect(found.percent).toBeLessThanOrEqual(
        (100 * (found.lowest.amount - amount)) / found.lowest.amount,
      );
    }),
  );
});

test('a price without a past is never reduced, and the order of past prices changes nothing', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 50_000 }), (spans, amount) => {
      expect(find(amount)).toBeNull();
      expect(find(amount, ...spans.toReversed())).toEqual(find(amount, ...spans));
    }),
  );
});
