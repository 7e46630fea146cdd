import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runJob } from '@/lib/jobs/run-job.server';
import { readJob, takeLease } from '@/lib/jobs/store';
import { startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
  temporaryFolder,
} from '@/tests/support/databases';
import { forced, HOUR, heldJob, idle, job, pass, rowOf, scheduled } from './sample-job';

const CHILD = 'tests/integration/jobs/children/job-child.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describeOnEachEngine('a job', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));

  test('runs when it is due, and says when it is due again', async () => {
    const database = await fresh();
    const before = Date.now();
    const report = await runJob(database, idle, scheduled);
    expect(report).toMatchObject({ kind: 'done', message: 'Done.' });
    const row = await rowOf(database);
    expect(row).toMatchObject({ owner: null, lease_until: 0, outcome: 'done', message: 'Done.' });
    expect(row.due_at).toBeGreaterThanOrEqual(before + HOUR);
    expect(await runJob(database, idle, scheduled)).toEqual({ kind: 'not_due', dueAt: row.due_at });
    expect(await runJob(database, idle, forced)).toMatchObject({ kind: 'done' });
  });

  test('is due at once where its date was written by a clock that was set back since', async () => {
    const database = await fresh();
    pass(48 * HOUR);
    await runJob(database, idle, scheduled);
    vi.restoreAllMocks();
    expect(await runJob(database, idle, scheduled)).toMatchObject({ kind: 'done' });
  });

  test('may say itself when it is due, within its interval', async () => {
    const database = await fresh();
    const soon = Date.now() + 60_000;
    await runJob(
      database,
      job(async () => ({ message: '', nextAt: soon })),
      forced,
    );
    expect((await rowOf(database)).due_at).toBe(soon);
    const late = job(async () => ({ message: '', nextAt: Number.POSITIVE_INFINITY }));
    await runJob(database, late, forced);
    expect((await rowOf(database)).due_at).toBeLessThanOrEqual(Date.now() + HOUR);
  });

  test('of which many take the lease at once goes to one of them', async () => {
    const target = await freshTarget(engine);
    const first = await openForTest(target);
    const second = await openForTest(target);
    const now = Date.now();
    const takes = Array.from({ length: 12 }, (_, n) =>
      takeLease(
        n % 2 ? first : second,
        { name: 'sample', owner: `run_${n}` },
        { now, leaseUntil: now + 20_000, isForced: true, longestWait: HOUR },
      ),
    );
    expect((await Promise.all(takes)).filter((row) => row !== null)).toHaveLength(1);
  });

  test('never runs in two processes at once', async () => {
    const target = await freshTarget(engine);
    await openForTest(target);
    const args = ['turns', '15', path.join(temporaryFolder(), 'running')];
    const env = settingsFor(target);
    const children = [1, 2, 3].map(() => startScript(CHILD, args, env));
    const ends = await Promise.all(children.map((child) => child.finished()));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    const lines = ends.flatMap(({ output }) => output.split('\n'));
    expect(lines.filter((line) => line === 'turn')).toHaveLength(45);
    expect(lines).not.toContain('overlap');
  }, 60_000);

  test('that is killed goes on where it was, once its lease has ended and not before', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const child = startScript(CHILD, ['steps'], settingsFor(target));
    await child.untilOutput('step 20\n');
    await child.kill('SIGKILL');
    const reached = Number([...child.output().matchAll(/^step (\d+)$/gm)].at(-1)?.[1]);
    const seen: unknown[] = [];
    const steps = job(
      async ({ progress }) => {
        seen.push(progress);
        return { message: 'Went on.' };
      },
      { name: 'steps' },
    );
    expect(await runJob(database, steps, forced)).toMatchObject({ kind: 'busy' });
    pass(20_001);
    expect(await runJob(database, steps, scheduled)).toMatchObject({ kind: 'done' });
    const { next } = seen[0] as { next: number };
    expect([reached + 1, reached + 2]).toContain(next);
    expect((await readJob(database, 'steps'))?.progress).toBeNull();
  }, 60_000);

  test('that works for long keeps its lease', async () => {
    const database = await fresh();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { held, begun, release } = heldJob();
    const running = runJob(database, held, forced);
    await begun;
    for (let beat = 0; beat < 12; beat += 1) {
      const { lease_until: before } = await rowOf(database);
      await vi.advanceTimersByTimeAsync(5_000);
      await vi.waitFor(
        async () => expect((await rowOf(database)).lease_until).toBeGreaterThan(before),
        { timeout: 10_000, interval: 20 },
      );
    }
    expect(await runJob(database, idle, forced)).toMatchObject({ kind: 'busy' });
    release();
    expect(await running).toMatchObject({ kind: 'done', message: 'Held.' });
  });
});
