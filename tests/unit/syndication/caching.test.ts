import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedCaching } from '@/lib/syndication/caching';

const NOW = Date.UTC(2026, 10, 20, 12);

it('no cache keeps a price beyond its end, nor longer than a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: -86_400_000, max: 86_400_000 }), (left) => {
      const seconds = Number(/max-age=(\d+)/.exec(sharedCaching(NOW + left, NOW))?.[1]);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(seconds * 1000).toBeLessThanOrEqual(Math.max(0, left));
    }),
  );
});

it('what tells no price is asked about each time, and kept while nothing has changed', () => {
  expect(sharedCaching(null, NOW)).toBe('public, max-age=0, must-revalidate');
});
