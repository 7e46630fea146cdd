import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/open-database';
import type { Trigger } from '@/lib/jobs/job';
import { statusOfPrices } from '@/lib/jobs/price-status.server';
import type { PricedSource } from '@/lib/jobs/priced-source';
import { pricesRefresh } from '@/lib/jobs/prices-refresh.server';
import type { Catalogue } from '@/lib/jobs/read-catalogue.server';
import { type RunOptions, runJob } from '@/lib/jobs/run-job.server';
import { readJob } from '@/lib/jobs/store';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import { startScript } from '@/tests/support/children';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { asinOf, catalogue, fakeSource, found } from './fake-source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Sample {
  readonly content: Catalogue;
  readonly source: PricedSource;
  readonly isThorough?: boolean;
}

function refresh(
  database: Database,
  { content, source, isThorough }: Sample,
  trigger: Trigger = 'request',
  more: Partial<RunOptions> = {},
) {
  const job = pricesRefresh({
    catalogue: async () => content,
    sources: async () => [source],
    isThorough,
  });
  return runJob(database, job, { trigger, isForced: true, ...more });
}

const miss =
  (kind: Exclude<Outcome['kind'], 'ok'>, ...products: string[]) =>
  (wanted: Wanted): Outcome =>
    products.includes(wanted.product)
      ? { wanted, kind, reason: `${wanted.product}: ${kind}` }
      : found(wanted);

const offersOf = async ({ query }: Database) =>
  (await query.selectFrom('offers').select('product').orderBy('product').execute()).map(
    ({ product }) => product,
  );
const triesOf = async ({ query }: Database) =>
  query.selectFrom('refreshes').selectAll().orderBy('product').execute();
const changesOf = async ({ query }: Database) =>
  (await query.selectFrom('changes').select('subject').execute()).map(({ subject }) => subject);

function at(now: number): void {
  vi.spyOn(Date, 'now').mockReturnValue(now);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describeOnEachEngine('a refresh of prices', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));

  test('keeps every price with a change row, and notes that it was asked for', async () => {
    const database = await fresh();
    const content = catalogue(25);
    const report = await refresh(database, { content, source: fakeSource().source });
    expect(report).toMatchObject({ kind: 'done', message: '25 of 25 prices refreshed.' });
    expect(await offersOf(database)).toHaveLength(25);
    expect(new Set(await changesOf(database)).size).toBe(25);
    const tries = await triesOf(database);
    expect(tries.every(({ outcome, reason }) => outcome === 'ok' && reason === null)).toBe(true);
  });

  test('asks for nothing while prices are fresh, and for all once half of their licence is over', async () => {
    const database = await fresh();
    const content = catalogue(12);
    await refresh(database, { content, source: fakeSource().source });
    const { source, asked } = fakeSource();
    const idle = await refresh(database, { content, source });
    expect([asked, idle]).toMatchObject([[], { message: 'No price was due.' }]);
    at(Date.now() + 31 * MINUTE);
    await refresh(database, { content, source });
    expect(asked).toHaveLength(12);
  });

  test('asks first for what shoppers click most', async () => {
    const database = await fresh();
    const now = Date.now();
    const day = new Date(now).toISOString().slice(0, 10);
    const clicks = ['p3', 'p3', 'p1'].map((product, n) =>
      clickRow(`clk_${n}`, { product, at: now, day, merchant: 'amazon', marketplace: 'US' }),
    );
    await database.query.insertInto('clicks').values(clicks).execute();
    const { source, asked } = fakeSource();
    await refresh(database, { content: catalogue(5), source });
    expect(asked).toEqual(['p3', 'p1', 'p0', 'p2', 'p4']);
  });

  test('names what it could not refresh, with the reason, and says how many', async () => {
    const database = await fresh();
    const content = catalogue(20);
    const { source } = fakeSource({ answer: miss('throttled', 'p4', 'p5') });
    const report = await refresh(database, { content, source });
    expect(report).toMatchObject({
      message: '18 of 20 prices refreshed, 2 refused for too many requests.',
    });
    const { prices } = await statusOfPrices(database, content, [source], Date.now());
    const named = prices.filter(({ outcome }) => outcome !== 'ok');
    expect(named).toMatchObject([
      { product: 'p4', outcome: 'throttled', reason: 'p4: throttled', price: null },
      { product: 'p5', outcome: 'throttled', reason: 'p5: throttled', price: null },
    ]);
  });

  test('names what a source gives no answer for', async () => {
    const database = await fresh();
    const answer = (wanted: Wanted) => (wanted.product === 'p2' ? null : found(wanted));
    await refresh(database, { content: catalogue(4), source: fakeSource({ answer }).source });
    const tries = await triesOf(database);
    expect(tries.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'failed', 'ok']);
    expect(tries[2]?.reason).toContain('no answer');
  });

  test('names what its merchant’s policy does not let us show, and keeps it nowhere', async () => {
    const database = await fresh();
    const answer = (wanted: Wanted): Outcome => {
      const outcome = found(wanted);
      if (outcome.kind !== 'ok' || wanted.product !== 'p1') return outcome;
      return { ...outcome, observation: { ...outcome.observation, observedAt: 1 } };
    };
    await refresh(database, { content: catalogue(3), source: fakeSource({ answer }).source });
    expect(await offersOf(database)).toEqual(['p0', 'p2']);
    expect((await triesOf(database))[1]).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('policy'),
    });
  });

  test.each(['no_offer', 'not_found'] as const)(
    'takes a price away at once where the merchant has it no more (%s)',
    async (kind) => {
      const database = await fresh();
      const content = catalogue(3);
      await refresh(database, { content, source: fakeSource().source });
      await database.query.deleteFrom('changes').execute();
      at(Date.now() + 40 * MINUTE);
      const same = fakeSource({ answer: miss(kind, 'p1') });
      await refresh(database, { content, source: same.source });
      expect(await offersOf(database)).toEqual(['p0', 'p2']);
      expect(await changesOf(database)).toEqual(['p1']);
    },
  );

  test('leaves a price that is shown alone where the merchant could not be asked', async () => {
    const database = await fresh();
    const content = catalogue(3);
    await refresh(database, { content, source: fakeSource().source });
    at(Date.now() + 40 * MINUTE);
    const { source } = fakeSource({ answer: miss('failed', 'p0', 'p1', 'p2') });
    await refresh(database, { content, source });
    expect(await offersOf(database)).toHaveLength(3);
  });

  test('tries what failed again soon, and what was not found the next day', async () => {
    const database = await fresh();
    const content = catalogue(2);
    const answer = (wanted: Wanted) =>
      miss(wanted.product === 'p0' ? 'not_found' : 'failed', 'p0', 'p1')(wanted);
    await refresh(database, { content, source: fakeSource({ answer }).source });
    const start = Date.now();
    const { source, asked } = fakeSource({ answer });
    for (const minutes of [1, 6, 12, 25 * 60]) {
      at(start + minutes * MINUTE);
      await refresh(database, { content, source });
      asked.push('|');
    }
    expect(asked.join(' ')).toBe('| p1 | p1 | p1 p0 |');
  });

  test('asks anew where an editor has corrected the ASIN', async () => {
    const database = await fresh();
    const content = catalogue(2);
    await refresh(database, { content, source: fakeSource().source });
    const [first, second] = content.products;
    if (!first || !second) throw new Error('no product');
    const products = [{ ...first, asins: { US: asinOf(77) } }, second];
    const { source, asked } = fakeSource();
    await refresh(database, { content: { ...content, products }, source });
    expect(asked).toEqual(['p0']);
  });
});

describeOnEachEngine('a refresh with an allowance', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));

  test('asks for new products all the same, and shares the rest out over the day', async () => {
    const database = await fresh();
    const content = catalogue(300);
    const allowance = { requests: 288, batch: 10 };
    await refresh(database, { content, source: fakeSource({ allowance }).source }, 'schedule');
    expect(await offersOf(database)).toHaveLength(300);
    // Noon, and five minutes since the last run: 288 requests for twelve hours are two now.
    const noon = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR + 12 * HOUR;
    await database.query
      .updateTable('offers')
      .set({ observed_at: noon - 40 * MINUTE, show_until: noon + 20 * MINUTE })
      .execute();
    await database.query
      .updateTable('jobs')
      .set({ finished_at: noon - 5 * MINUTE })
      .execute();
    at(noon);
    const { source, asked } = fakeSource({ allowance });
    const report = await refresh(database, { content, source }, 'schedule');
    expect(asked).toHaveLength(20);
    expect(report).toMatchObject({
      message: '20 of 20 prices refreshed, 280 put off for later in the day.',
    });
    const tries = await triesOf(database);
    const putOff = tries.filter(({ outcome }) => outcome === 'over_budget');
    expect(putOff).toHaveLength(280);
    expect(putOff[0]?.reason).toContain('shared out over the day');
    expect(putOff.every(({ tried_at }) => tried_at > 0 && tried_at < noon)).toBe(true);
  });

  test('gives a person who waits all that the day allows', async () => {
    const database = await fresh();
    const content = catalogue(60);
    await refresh(database, { content, source: fakeSource().source });
    at(Date.now() + 50 * MINUTE);
    const { source, asked } = fakeSource({ allowance: { requests: 1, batch: 10 } });
    await refresh(database, { content, source }, 'person');
    expect(asked).toHaveLength(60);
  });

  test('names every price of a day on which nothing is left, and asks for none', async () => {
    const database = await fresh();
    const content = catalogue(30);
    const { source, asked } = fakeSource({ allowance: { requests: 0, batch: 10 } });
    await refresh(database, { content, source });
    expect(asked).toEqual([]);
    const tries = await triesOf(database);
    expect(tries).toHaveLength(30);
    expect(tries[0]).toMatchObject({ outcome: 'over_budget', tried_at: 0 });
    const next = fakeSource();
    await refresh(database, { content, source: next.source });
    expect(next.asked).toHaveLength(30);
  });

  test('asks on demand for what is not due too, and for nothing twice', async () => {
    const database = await fresh();
    const content = catalogue(15);
    await refresh(database, { content, source: fakeSource().source });
    await sleep(5);
    const { source, asked } = fakeSource({ answer: miss('failed', 'p3') });
    await refresh(database, { content, source, isThorough: true }, 'person');
    expect(asked.toSorted()).toEqual(content.products.map(({ slug }) => slug).toSorted());
  });
});

describeOnEachEngine('a refresh that is broken off', (engine) => {
  test('by a kill goes on where it was: every price is asked for once', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const child = startScript(
      'tests/integration/jobs/children/refresh-child.ts',
      ['600'],
      settingsFor(target),
    );
    await child.untilOutput('done ');
    await child.kill('SIGKILL');
    const before = await offersOf(database);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(600);
    const { source, asked } = fakeSource();
    expect(await refresh(database, { content: catalogue(600), source })).toMatchObject({
      kind: 'busy',
    });
    at(Date.now() + 21_000);
    const report = await refresh(database, { content: catalogue(600), source });
    expect(report).toMatchObject({ kind: 'done' });
    // What was saved but not noted yet is known by its offer.
    expect(asked).toHaveLength(600 - before.length);
    expect(await offersOf(database)).toHaveLength(600);
  }, 60_000);

  test('by its time limit goes on at the next call, and is then done', async () => {
    const database = await openForTest(await freshTarget(engine));
    const content = catalogue(100);
    const { source, asked } = fakeSource({ pace: 30 });
    const limit = { timeLimit: 120 };
    const first = await refresh(database, { content, source }, 'request', limit);
    expect(first).toMatchObject({
      kind: 'broken_off',
      message: expect.stringContaining('still to ask for'),
    });
    expect(await readJob(database, 'prices-refresh')).toMatchObject({ owner: null });
    const second = await refresh(database, { content, source }, 'request');
    expect(second).toMatchObject({ kind: 'done', message: '100 of 100 prices refreshed.' });
    expect(asked).toHaveLength(100);
  });

  test('by its time limit does not wait for a source that will not end', async () => {
    const database = await openForTest(await freshTarget(engine));
    const { source } = fakeSource({ pace: 60_000 });
    const started = Date.now();
    const report = await refresh(database, { content: catalogue(30), source }, 'request', {
      timeLimit: 50,
    });
    expect(report).toMatchObject({ kind: 'broken_off' });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  test('by a stop keeps what came before it', async () => {
    const database = await openForTest(await freshTarget(engine));
    const controller = new AbortController();
    const { source } = fakeSource({ pace: 10 });
    const running = refresh(database, { content: catalogue(500), source }, 'person', {
      signal: controller.signal,
      onReport: ({ done }) => done >= 50 && controller.abort(new Error('Stopped')),
    });
    expect(await running).toMatchObject({ kind: 'broken_off' });
    expect((await offersOf(database)).length).toBeGreaterThanOrEqual(50);
  });

  test('by a fault of one source keeps what came from it before', async () => {
    const database = await openForTest(await freshTarget(engine));
    const { source } = fakeSource();
    async function* refreshAndFail(wanted: Iterable<Wanted>) {
      yield [...wanted].slice(0, 5).map((one) => found(one));
      throw new Error('A fault of ours');
    }
    const faulty = { ...source, source: { refresh: refreshAndFail } };
    const report = await refresh(database, { content: catalogue(10), source: faulty });
    expect(report).toMatchObject({ kind: 'failed', message: 'A fault of ours' });
    expect(await offersOf(database)).toHaveLength(5);
  });
});
