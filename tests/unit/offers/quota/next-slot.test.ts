import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcDay } from '@/lib/core/dates';
import { DAY, HOUR } from '@/lib/core/duration';
import {
  LONGEST_DELAY,
  leftOfDay,
  nextSlot,
  pausedUntil,
  type QuotaLimits,
  type Slot,
  type SlotRequest,
  slotInterval,
  type Usage,
} from '@/lib/offers/quota/next-slot';

const NOON = Date.UTC(2026, 10, 20, 12);
const FRESH: Usage = { day: '', used: 0, nextAt: 0 };
const LIMITS: QuotaLimits = { perSecond: 10, perDay: 1_000 };

const ask = (now: number, more: Partial<SlotRequest> = {}): SlotRequest => ({
  now,
  notBefore: 0,
  latest: now + 120_000,
  returns: null,
  ...more,
});

/** Takes a slot that must be there. */
function take(usage: Usage, request: SlotRequest, limits = LIMITS): [Slot, Usage] {
  const { answer, usage: after } = nextSlot(usage, limits, request);
  if (answer.kind !== 'slot' || !after) throw new Error(`There is no slot: ${answer.kind}`);
  return [answer, after];
}

describe('slots', () => {
  it('lie a little further apart than the limit asks', () => {
    expect(slotInterval({ perSecond: 10, perDay: 1 })).toBe(103);
    expect(slotInterval({ perSecond: 1, perDay: 1 })).toBe(1025);
    expect(slotInterval({ perSecond: 0.5, perDay: 1 })).toBe(2050);
  });

  it('never exceed the day, nor a second, whoever takes them and whenever', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 200 });
    const limits = fc.record({
      perSecond: fc.constantFrom(0.5, 1, 3, 10),
      perDay: fc.integer({ min: 1, max: 100 }),
    });
    const starts = fc.integer({ min: NOON, max: NOON + 2 * DAY });
    fc.assert(
      fc.property(steps, limits, starts, (waits, limit, start) => {
        let usage = FRESH;
        let now = start;
        const taken: Slot[] = [];
        for (const wait of waits) {
          now += wait;
          const { answer, usage: after } = nextSlot(usage, limit, ask(now));
          if (answer.kind === 'slot') taken.push(answer);
          usage = after ?? usage;
        }
        const perDay = Map.groupBy(taken, ({ at }) => utcDay(at));
        for (const slots of perDay.values()) {
          expect(slots.length).toBeLessThanOrEqual(limit.perDay);
        }
        for (const [index, { at }] of taken.entries()) {
          const before = taken[index - 1]?.at ?? Number.NEGATIVE_INFINITY;
          expect(at - before).toBeGreaterThanOrEqual(1000 / limit.perSecond);
        }
      }),
    );
  });

  it('begin at whole milliseconds, as the database keeps them', () => {
    expect(take(FRESH, ask(NOON, { notBefore: NOON + 0.3 }))[0].at).toBe(NOON + 1);
    expect(pausedUntil(FRESH, NOON + 0.3, NOON).nextAt).toBe(NOON + 1);
  });

  it('that are a little late are kept, so that a busy machine loses none', () => {
    const [first, usage] = take(FRESH, ask(NOON));
    const next = first.at + slotInterval(LIMITS);
    expect(take(usage, ask(next + LONGEST_DELAY))[0].at).toBe(next);
    expect(take(usage, ask(next + LONGEST_DELAY + 1))[0].at).toBe(next + LONGEST_DELAY + 1);
  });

  it('leave out the second around midnight, when two clocks may differ on the day', () => {
    const midnight = Date.UTC(2026, 10, 21);
    for (const now of [midnight - 999, midnight - 1, midnight, midnight + 999]) {
      expect(take(FRESH, ask(now))[0]).toEqual({
        kind: 'slot',
        at: midnight + 1000,
        day: '2026-11-21',
      });
    }
    expect(take(FRESH, ask(midnight - 1_001))[0].day).toBe('2026-11-20');
  });
});

describe('the budget of a day', () => {
  const full: Usage = { day: '2026-11-20', used: LIMITS.perDay, nextAt: NOON };

  it('ends with an answer that says when there are more', () => {
    const { answer, usage } = nextSlot(full, LIMITS, ask(NOON));
    expect(answer).toEqual({ kind: 'over_budget', until: Date.UTC(2026, 10, 21, 0, 0, 1) });
    expect(usage).toBeNull();
    expect(leftOfDay(full, LIMITS, NOON)).toBe(0);
  });

  it('begins anew on the next UTC day', () => {
    const [slot, usage] = take(full, ask(NOON + DAY));
    expect(slot.day).toBe('2026-11-21');
    expect(usage.used).toBe(1);
    expect(leftOfDay(full, LIMITS, NOON + DAY)).toBe(LIMITS.perDay);
  });

  it('does not begin anew where a clock is set back over midnight', () => {
    const tomorrow: Usage = { day: '2026-11-21', used: LIMITS.perDay, nextAt: NOON };
    expect(nextSlot(tomorrow, LIMITS, ask(NOON + 11 * HOUR)).answer.kind).toBe('over_budget');
  });

  it('counts a slot for the day that it lies on, not for that of the asking', () => {
    const paused = pausedUntil(full, Date.UTC(2026, 10, 21, 0, 1), NOON);
    const late = ask(Date.UTC(2026, 10, 20, 23, 59, 30));
    expect(take(paused, late)[0]).toMatchObject({ day: '2026-11-21' });
  });
});

describe('a slot that was not used', () => {
  it('costs nothing when it is exchanged', () => {
    const [slot, usage] = take({ ...FRESH, day: '2026-11-20', used: 999 }, ask(NOON));
    expect(usage.used).toBe(LIMITS.perDay);
    const [other, after] = take(usage, ask(NOON + 5_000, { returns: slot }));
    expect(other.at).toBe(NOON + 5_000);
    expect(after.used).toBe(LIMITS.perDay);
  });

  it('may be had again where nobody has taken one since, and only then', () => {
    const [slot, usage] = take(FRESH, ask(NOON));
    expect(take(usage, ask(NOON + 10, { returns: slot }))[0].at).toBe(slot.at);
    const [, later] = take(usage, ask(NOON));
    expect(take(later, ask(NOON + 10, { returns: slot }))[0].at).toBe(later.nextAt);
  });
});

describe('a pause', () => {
  it('leaves no slot before its end', () => {
    const paused = pausedUntil(FRESH, NOON + 30_000, NOON);
    expect(take(paused, ask(NOON))[0].at).toBe(NOON + 30_000);
  });

  it('longer than the caller would wait takes no slot', () => {
    const paused = pausedUntil(FRESH, NOON + HOUR, NOON);
    const { answer, usage } = nextSlot(paused, LIMITS, ask(NOON));
    expect(answer).toEqual({ kind: 'paused', until: NOON + HOUR });
    expect(usage).toBeNull();
  });

  it('never shortens another', () => {
    const paused = pausedUntil(pausedUntil(FRESH, NOON + 9_000, NOON), NOON + 1_000, NOON);
    expect(paused.nextAt).toBe(NOON + 9_000);
  });

  it('of a clock that ran days ahead is forgotten', () => {
    const ahead: Usage = { ...FRESH, nextAt: NOON + 30 * DAY };
    expect(take(ahead, ask(NOON))[0].at).toBe(NOON);
  });
});
