import { expect, test } from 'vitest';
import type { Database } from '@/lib/db/open-database';
import { LONGEST_DELAY, type QuotaLimits } from '@/lib/offers/quota/next-slot';
import { createSlots, type Slots } from '@/lib/offers/quota/reserve-slot.server';
import { noteState, readStanding } from '@/lib/offers/quota/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';

const ACCOUNT = 'amazon:NA';
const yes = async () => true;
const forever = () => new AbortController().signal;

/** Takes slots until there are none, or `stop` says so; the instants at which they could be used. */
async function drain(slots: Slots, stop: (taken: number) => boolean = () => false) {
  const taken: number[] = [];
  while (!stop(taken.length)) {
    const slot = await slots.take(forever(), yes);
    if (slot?.kind !== 'slot') break;
    taken.push(Date.now());
  }
  return taken;
}

describeOnEachEngine('slots', (engine) => {
  const open = async (): Promise<[Database, Database]> => {
    const target = await freshTarget(engine);
    const first = await openForTest(target);
    return [first, await openForTest(target, { migrated: false })];
  };
  const slotsOf = (database: Database, limits: QuotaLimits, clock = Date.now) =>
    createSlots({ database, account: ACCOUNT, limits, clock });

  test('are shared by two processes: together they exceed neither a second nor the day', async () => {
    const limits = { perSecond: 10, perDay: 40 };
    const databases = await open();
    const taken = await Promise.all(databases.map((database) => drain(slotsOf(database, limits))));
    const all = taken.flat().sort((a, b) => a - b);
    expect(all).toHaveLength(40);
    for (const some of taken) expect(some.length).toBeGreaterThan(0);
    for (const [index, at] of all.slice(10).entries()) {
      expect(at - (all[index] ?? 0)).toBeGreaterThanOrEqual(1000);
    }
    expect(await readStanding(databases[0], ACCOUNT)).toMatchObject({ used: 40 });
  });

  test('of a process that is gone stay used, and its last requests count', async () => {
    const limits = { perSecond: 10, perDay: 1_000 };
    const [first, second] = await open();
    const before = await drain(slotsOf(first, limits), (taken) => taken === 12);
    const after = await drain(slotsOf(second, limits), (taken) => taken === 12);
    const all = [...before, ...after];
    for (const [index, at] of all.slice(10).entries()) {
      expect(at - (all[index] ?? 0)).toBeGreaterThanOrEqual(1000);
    }
    expect(await readStanding(first, ACCOUNT)).toMatchObject({ used: 24 });
  });

  test('wait for the end of a pause, in every process', async () => {
    const limits = { perSecond: 10, perDay: 1_000 };
    const [first, second] = await open();
    const end = Date.now() + 700;
    await slotsOf(first, limits).pause(end);
    const [one] = await drain(slotsOf(second, limits), (taken) => taken === 1);
    expect(one).toBeGreaterThanOrEqual(end);
  });

  test('that a pause overtakes are exchanged, and cost nothing', async () => {
    const limits = { perSecond: 1, perDay: 1_000 };
    const [database] = await open();
    const slots = slotsOf(database, limits);
    await drain(slots, (taken) => taken === 1);
    const next = drain(slots, (taken) => taken === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const end = Date.now() + 1_500;
    await slots.pause(end);
    expect((await next)[0]).toBeGreaterThanOrEqual(end);
    expect(await readStanding(database, ACCOUNT)).toMatchObject({ used: 2 });
  });

  test('are given up promptly by one who is stopped while waiting', async () => {
    const [database] = await open();
    const slots = slotsOf(database, { perSecond: 0.1, perDay: 10 });
    await drain(slots, (taken) => taken === 1);
    const stop = new AbortController();
    const waiting = [1, 2, 3].map(() => slots.take(stop.signal, yes));
    setTimeout(() => stop.abort(new Error('enough')), 100);
    const before = performance.now();
    for (const one of waiting) await expect(one).rejects.toThrow('enough');
    expect(performance.now() - before).toBeLessThan(2_000);
    // One was reserved and stays used; the others had not come to their turn.
    expect(await readStanding(database, ACCOUNT)).toMatchObject({ used: 2 });
  });

  test('begin anew at midnight UTC', async () => {
    const [database] = await open();
    let now = Date.UTC(2026, 10, 20, 23, 59, 50);
    const slots = slotsOf(database, { perSecond: 10, perDay: 2 }, () => now);
    const next = async () => {
      const slot = await slots.take(forever(), yes);
      now += LONGEST_DELAY + 1;
      return slot?.kind;
    };
    now += 1_000;
    expect(await next()).toBe('slot');
    now += 1_000;
    expect([await next(), await next()]).toEqual(['slot', 'over_budget']);
    now = Date.UTC(2026, 10, 21, 0, 0, 2);
    expect([await next(), await next(), await next()]).toEqual(['slot', 'slot', 'over_budget']);
  });

  test('do not change what is known of the account, nor the other way round', async () => {
    const [database] = await open();
    const refused = { state: 'refused', message: 'www.amazon.com: 403' } as const;
    await noteState(database, ACCOUNT, refused, 1_000);
    await drain(slotsOf(database, { perSecond: 10, perDay: 10 }), (taken) => taken === 2);
    await noteState(database, ACCOUNT, refused, 9_000);
    expect(await readStanding(database, ACCOUNT)).toMatchObject({
      ...refused,
      since: 1_000,
      used: 2,
    });
    await noteState(database, ACCOUNT, { state: 'ready', message: null }, 9_000);
    expect(await readStanding(database, ACCOUNT)).toMatchObject({
      state: 'ready',
      since: 9_000,
      used: 2,
    });
  });
});
