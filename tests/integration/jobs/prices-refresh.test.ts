import { afterEach, expect, test, vi } from 'vitest';
import { statusOfPrices } from '@/lib/jobs/price-status.server';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
} from '@/tests/support/databases';
import { asinOf, catalogue, fakeSource, found } from './fake-source';
import { at, changesOf, MINUTE, miss, offersOf, refresh, triesOf } from './refresh-scenes';

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
