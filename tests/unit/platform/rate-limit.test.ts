import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from '@/lib/platform/rate-limit';

const MINUTE = 60_000;

function takeMany(limit: ReturnType<typeof createRateLimit>, key: string, now: number, n: number) {
  return Array.from({ length: n }, () => limit.take(key, now)).filter(({ allowed }) => allowed)
    .length;
}

describe('the rate limit', () => {
  it('allows a burst of a minute at once, then refuses and says when to come back', () => {
    const limit = createRateLimit({ perMinute: 300, maxKeys: 10 });
    expect(takeMany(limit, '192.0.2.1', 0, 1_000)).toBe(300);
    const refused = limit.take('192.0.2.1', 0);
    expect(refused).toEqual({
      allowed: false,
      retryAfterSeconds: 1,
      remaining: 0,
      resetSeconds: 60,
    });
    expect(limit.take('192.0.2.1', 1_000).allowed).toBe(true);
  });

  it('tells how many tokens are left, and when all are there again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 1e12 }),
        (rate, now) => {
          const limit = createRateLimit({ perMinute: rate, maxKeys: 2 });
          const { remaining, resetSeconds } = limit.take('a', now);
          expect(takeMany(limit, 'a', now, rate + 1)).toBe(remaining);
          expect(limit.take('a', now + resetSeconds * 1_000 + MINUTE).remaining).toBe(rate - 1);
        },
      ),
    );
  });

  it('keeps its word: who waits as long as told is let in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 1e12 }),
        (rate, now) => {
          const limit = createRateLimit({ perMinute: rate, maxKeys: 2 });
          takeMany(limit, 'a', now, rate);
          const { allowed, retryAfterSeconds } = limit.take('a', now);
          expect(allowed).toBe(false);
          expect(limit.take('a', now + retryAfterSeconds * 1_000).allowed).toBe(true);
        },
      ),
    );
  });

  it('never lets more through than a minute holds and time has refilled', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), pauses, (rate, steps) => {
        const limit = createRateLimit({ perMinute: rate, maxKeys: 2 });
        let now = 1_000_000;
        let passed = 0;
        for (const step of steps) {
          now += step;
          if (limit.take('a', now).allowed) passed += 1;
          expect(passed).toBeLessThanOrEqual(rate + ((now - 1_000_000) * rate) / MINUTE + 1e-6);
        }
      }),
    );
  });

  it('counts each address by itself', () => {
    const limit = createRateLimit({ perMinute: 1, maxKeys: 10 });
    expect(limit.take('192.0.2.1', 0).allowed).toBe(true);
    expect(limit.take('192.0.2.2', 0).allowed).toBe(true);
    expect(limit.take('192.0.2.1', 0).allowed).toBe(false);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:db8::1', '2001:db8:0:0:9::1', true],
    ['::1', '::2', true],
    ['fe80::1', 'fe80:0:0:1::1', false],
  ])('counts %s and %s as one subscriber: %s', (one, other, same) => {
    const limit = createRateLimit({ perMinute: 1, maxKeys: 10 });
    limit.take(one, 0);
    expect(limit.take(other, 0).allowed).toBe(!same);
  });

  it('does not forget who has used everything up when others crowd in', () => {
    const limit = createRateLimit({ perMinute: 60, maxKeys: 100 });
    expect(takeMany(limit, 'greedy', 0, 60)).toBe(60);
    for (let index = 0; index < 5_000; index += 1) limit.take(`visitor ${index}`, 10);
    expect(limit.take('greedy', 20).allowed).toBe(false);
  });

  it('lets newcomers in when every key it can remember is taken', () => {
    const limit = createRateLimit({ perMinute: 1, maxKeys: 100 });
    for (let index = 0; index < 1_000; index += 1) {
      expect(limit.take(`visitor ${index}`, 0).allowed).toBe(true);
    }
  });

  it('locks nobody out for longer than a minute when the clock is set back', () => {
    const limit = createRateLimit({ perMinute: 1, maxKeys: 10 });
    const hour = 60 * MINUTE;
    limit.take('a', 2 * hour);
    expect(limit.take('a', hour).allowed).toBe(false);
    expect(limit.take('a', hour + MINUTE).allowed).toBe(true);
  });
});
