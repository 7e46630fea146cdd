import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/core/duration';
import { belowMedian, medianOf } from '@/lib/deals/median';
import { NOON } from './scenes';

const PAST = { median: 10_000, observations: 10, since: NOON - 30 * DAY };

describe('the median', () => {
  it('has as many amounts below it as above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (amounts) => {
        const median = medianOf(amounts) ?? 0;
        const below = amounts.filter((amount) => amount < median).length;
        const above = amounts.filter((amount) => amount > median).length;
        expect(below).toBeLessThanOrEqual(amounts.length / 2);
        expect(above).toBeLessThanOrEqual(amounts.length / 2);
      }),
    );
  });

  it('of an even number is the mean of the two in the middle, and of none it is not known', () => {
    expect(medianOf([300, 100, 200, 401])).toBe(250);
    expect(medianOf([])).toBeNull();
  });
});

describe('a price is said to be below its median', () => {
  it.each([
    ['by whole per cent, rounded down', 8_001, PAST, 19],
    ['from 5 % on', 9_500, PAST, 5],
    ['not by less', 9_501, PAST, null],
    ['not where it is above', 12_000, PAST, null],
    ['not where fewer than ten prices are known', 5_000, { ...PAST, observations: 9 }, null],
    [
      'not where the first was seen less than 30 days ago',
      5_000,
      { ...PAST, since: NOON - 29 * DAY },
      null,
    ],
    ['not where there is no median', 5_000, { ...PAST, median: 0 }, null],
  ] as const)('%s', (_name, amount, past, percent) => {
    expect(belowMedian(amount, past, NOON)?.percent ?? null).toBe(percent);
  });
});
