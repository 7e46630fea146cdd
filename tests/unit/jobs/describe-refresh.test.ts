import { describe, expect, it } from 'vitest';
import { describeRefresh } from '@/lib/jobs/describe-refresh';

describe('what a refresh came to', () => {
  it('is said in one line, with what was missed and what is left', () => {
    expect(
      describeRefresh({
        asked: 4_200,
        total: 5_000,
        putOff: 30,
        misses: { not_found: 12, throttled: 3 },
      }),
    ).toBe(
      '4,185 of 5,000 prices refreshed, 12 not found, 3 refused for too many requests, ' +
        '30 put off for later in the day, 800 still to ask for.',
    );
    expect(describeRefresh({ asked: 0, total: 0, putOff: 0, misses: {} })).toBe(
      'No price was due.',
    );
  });
});
