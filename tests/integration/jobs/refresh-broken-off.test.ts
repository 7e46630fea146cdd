import { afterEach, expect, test, vi } from 'vitest';
import { readJob } from '@/lib/jobs/store';
import type { Wanted } from '@/lib/offers/sources/source';
import { startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { catalogue, fakeSource, found } from './fake-source';
import { at, offersOf, refresh } from './refresh-scenes';

afterEach(() => {
  vi.restoreAllMocks();
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
