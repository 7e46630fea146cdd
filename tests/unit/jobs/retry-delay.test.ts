import { describe, expect, it } from 'vitest';
import { LONGEST_RETRY, retryDelay } from '@/lib/jobs/retry-delay';

describe('the wait after a failure', () => {
  it('doubles with each failure in a row, up to half an hour', () => {
    const longest = [1, 2, 3, 4].map((failures) => retryDelay(failures, () => 0));
    expect(longest).toEqual([15_000, 30_000, 60_000, 120_000]);
    expect(retryDelay(40, () => 0)).toBe(LONGEST_RETRY);
  });

  it('is up to half shorter by chance', () => {
    expect(retryDelay(2, () => 0.999_999)).toBeCloseTo(15_000, -1);
    const some = new Set(Array.from({ length: 50 }, () => retryDelay(5)));
    expect(some.size).toBeGreaterThan(10);
  });
});
