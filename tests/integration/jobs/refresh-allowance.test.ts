import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { catalogue, fakeSource } from './fake-source';
import { at, HOUR, MINUTE, miss, offersOf, refresh, triesOf } from './refresh-scenes';

afterEach(() => {
  vi.restoreAllMocks();
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
      .set({
        observed_at: noon - 40 * MINUTE,
        show_until: noon + 20 * MINUTE,
        keep_until: noon + 23 * HOUR,
      })
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
