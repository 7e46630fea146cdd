import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_DELAY, slotInterval } from '@/lib/offers/quota/next-slot';
import { createSendLog } from '@/lib/offers/quota/send-log';

const LIMITS = { perSecond: 10, perDay: 1_000 };
const INTERVAL = slotInterval(LIMITS);
const START = Date.UTC(2026, 10, 20, 12);

it('however late slots are used, no second holds more requests than it may', () => {
  const delays = fc.array(fc.integer({ min: 0, max: LONGEST_DELAY }), {
    minLength: 11,
    maxLength: 200,
  });
  fc.assert(
    fc.property(delays, (late) => {
      const log = createSendLog(LIMITS);
      const sent: number[] = [];
      for (const [index, delay] of late.entries()) {
        const slot = START + index * INTERVAL;
        const at = Math.max(slot + delay, log.earliest(), sent.at(-1) ?? 0);
        log.onSend(slot, at);
        sent.push(at);
      }
      for (const [index, at] of sent.slice(10).entries()) {
        expect(at - (sent[index] ?? 0)).toBeGreaterThanOrEqual(1000);
      }
    }),
  );
});

it('slots of another process count as used as late as they may be', () => {
  const log = createSendLog(LIMITS);
  log.onForeign(START);
  const oldest = START - 9 * INTERVAL;
  expect(log.earliest()).toBe(oldest + LONGEST_DELAY + 10 * INTERVAL);
});

it('our own slots are not taken for those of another process', () => {
  const log = createSendLog(LIMITS);
  log.onSend(START, START);
  log.onForeign(START);
  expect(log.earliest()).toBe(0);
});

it('the first requests count as arriving late, since they set up connections', () => {
  const log = createSendLog({ perSecond: 1, perDay: 10 });
  log.onSend(START, START);
  const first = log.earliest() - START;
  log.onSend(START + 2_000, START + 2_000);
  expect(first).toBeGreaterThan(log.earliest() - START - 2_000);
});

it('a request that was held up counts from when it may have arrived', () => {
  const log = createSendLog({ perSecond: 1, perDay: 10 });
  let at = START;
  for (let index = 0; index < 20; index += 1) {
    log.onSend(at, at);
    log.onAnswer(at, 300 + (index % 3));
    at += 1_025;
  }
  const usual = log.earliest();
  log.onSend(at, at);
  expect(log.earliest() - usual).toBe(1_025);
  log.onAnswer(at, 420);
  expect(log.earliest() - usual).toBe(1_025 + 118);
});

it('a server that is slow at times costs next to nothing', () => {
  const log = createSendLog(LIMITS);
  let at = START;
  for (let index = 0; index < 600; index += 1) {
    log.onSend(at, at);
    log.onAnswer(at, (index * 7919) % 1_000);
    at = Math.max(START + (index + 1) * INTERVAL, log.earliest());
  }
  expect((at - START) / (600 * INTERVAL)).toBeLessThan(1.02);
});
