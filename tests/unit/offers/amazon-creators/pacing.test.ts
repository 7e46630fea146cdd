import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from '@/lib/offers/sources/amazon-creators/backoff';
import { cleanLine, redact } from '@/lib/offers/sources/amazon-creators/clean-text';
import { createOutbox } from '@/lib/offers/sources/amazon-creators/outbox';
import { watchFaults } from '@/lib/offers/sources/amazon-creators/watch-faults';

describe('the wait after a failure', () => {
  it('is anything up to a bound that doubles, and is never without end', () => {
    const failures = fc.integer({ min: 1, max: 60 });
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(failures, random, (count, chance) => {
        const wait = backoff(count, chance);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.min(20_000, 250 * 2 ** (count - 1)));
      }),
    );
    expect([1, 2, 3].map((count) => backoff(count, 1))).toEqual([250, 500, 1000]);
  });
});

describe('faults', () => {
  const START = 1_000_000;

  it('here and there hold nobody up', () => {
    const watch = watchFaults(
      () => START,
      () => 1,
    );
    for (let index = 0; index < 100; index += 1) {
      expect([1, 2, 3].map(() => watch.onFault(START))).toEqual([null, null, null]);
      watch.onAnswer();
    }
  });

  it('in a row are left more and more time', () => {
    let now = START;
    const watch = watchFaults(
      () => now,
      () => 1,
    );
    for (let index = 0; index < 3; index += 1) watch.onFault(now);
    const waits: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      const until = watch.onFault(now);
      waits.push(Number(until) - now);
      now = Number(until);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000]);
  });

  it('of requests that were under way together count as one', () => {
    let now = START;
    const watch = watchFaults(
      () => now,
      () => 1,
    );
    const sentAt = now;
    now += 10_000;
    const verdicts = Array.from({ length: 20 }, () => watch.onFault(sentAt));
    expect(verdicts.filter((verdict) => verdict !== null)).toEqual([now + 250]);
  });

  it('for a minute without any answer end the work', () => {
    let now = START;
    const watch = watchFaults(
      () => now,
      () => 0,
    );
    for (let index = 0; index < 30; index += 1) expect(watch.onFault(now)).not.toBe('give_up');
    now += 60_000;
    expect(watch.onFault(now)).toBe('give_up');
  });
});

describe('the outbox', () => {
  it('hands on everything, in order, and then the error', async () => {
    const outbox = createOutbox<number>(10);
    void outbox.put(1);
    void outbox.put(2);
    outbox.end({ cause: new Error('broken') });
    const seen: number[] = [];
    const read = async () => {
      for await (const item of outbox.read()) seen.push(item);
    };
    await expect(read()).rejects.toThrow('broken');
    expect(seen).toEqual([1, 2]);
  });

  it('makes whoever produces wait for a slow reader', async () => {
    const outbox = createOutbox<number>(2);
    let put = 0;
    const produce = async () => {
      for (let item = 0; item < 20; item += 1) {
        await outbox.put(item);
        put += 1;
      }
      outbox.end();
    };
    const done = produce();
    const seen: number[] = [];
    for await (const item of outbox.read()) {
      seen.push(item);
      expect(put - seen.length).toBeLessThanOrEqual(3);
    }
    await done;
    expect(seen).toHaveLength(20);
  });

  it('keeps nobody waiting once nobody reads', async () => {
    const outbox = createOutbox<number>(0);
    const put = outbox.put(1);
    outbox.end();
    await put;
    await outbox.put(2);
  });
});

describe('a merchant’s words', () => {
  it('never hold what we sent in secret', () => {
    const text = 'Bearer Atc|a.b+c is not taken, nor is s3cr3t (s3cr3t)';
    expect(redact(text, ['Atc|a.b+c', 's3cr3t', ''])).toBe(
      'Bearer [secret] is not taken, nor is [secret] ([secret])',
    );
  });

  it('become one short line that a database can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = cleanLine(text, 60);
        if (line === null) return;
        expect(line.length).toBeLessThanOrEqual(60);
        expect(line).toBe(line.trim());
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/\p{Cc}/u);
      }),
    );
    expect(cleanLine(' \u0000\n ', 60)).toBeNull();
    expect(cleanLine(7, 60)).toBeNull();
  });
});
