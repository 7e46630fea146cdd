import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import type { Job, JobRun } from '@/lib/jobs/job';
import { LONGEST_RETRY } from '@/lib/jobs/retry-delay';
import { type RunOptions, runJob } from '@/lib/jobs/run-job.server';
import { readJob, takeLease } from '@/lib/jobs/store';
import { runStopHooks } from '@/lib/platform/on-stop';
import { startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
  temporaryFolder,
} from '@/tests/support/databases';

const HOUR = 3_600_000;
const CHILD = 'tests/integration/jobs/children/job-child.ts';

function job(run: Job['run'], more: Partial<Job> = {}): Job {
  return { name: 'sample', summary: 'A sample', interval: HOUR, run, ...more };
}

const idle = job(async () => ({ message: 'Done.' }));
const forced: RunOptions = { trigger: 'request', isForced: true };
const scheduled: RunOptions = { trigger: 'schedule' };

/** A job that waits until it is let go, and what it was given. */
function heldJob() {
  const { promise: begun, resolve: begin } = Promise.withResolvers<JobRun>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const held = job(async (run) => {
    begin(run);
    await released;
    return { message: 'Held.' };
  });
  return { held, begun, release };
}

/** Lets the process believe that time has passed, without waiting. */
function pass(milliseconds: number): void {
  const at = Date.now() + milliseconds;
  vi.spyOn(Date, 'now').mockReturnValue(at);
}

async function rowOf(database: Database) {
  const row = await readJob(database, 'sample');
  if (!row) throw new Error('The job has no row');
  return row;
}

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
      await vi.waitFor(async () => {
        expect((await rowOf(database)).lease_until).toBeGreaterThan(before);
      });
    }
    expect(await runJob(database, idle, forced)).toMatchObject({ kind: 'busy' });
    release();
    expect(await running).toMatchObject({ kind: 'done', message: 'Held.' });
  });

  test('whose lease was lost can neither save nor finish, and is told to stop', async () => {
    const database = await fresh();
    const { held, begun, release } = heldJob();
    const losing = runJob(database, held, forced);
    const run = await begun;
    await run.save({ at: 'first' });
    // As if the process had been frozen until its lease was over.
    await database.query.updateTable('jobs').set({ lease_until: 1 }).execute();
    const winner = heldJob();
    const winning = runJob(database, winner.held, forced);
    const second = await winner.begun;
    expect(second.progress).toEqual({ at: 'first' });
    await second.save({ at: 'second' });
    await expect(run.save({ at: 'stale' })).rejects.toThrow('taken over');
    expect(run.signal.aborted).toBe(true);
    release();
    expect(await losing).toEqual({ kind: 'lost' });
    expect((await rowOf(database)).progress).toBe('{"at":"second"}');
    winner.release();
    expect(await winning).toMatchObject({ kind: 'done' });
  });

  test('that loses its lease without noticing does not undo what the next one wrote', async () => {
    const database = await fresh();
    const { held, begun, release } = heldJob();
    const losing = runJob(database, held, forced);
    await begun;
    await database.query.updateTable('jobs').set({ lease_until: 1 }).execute();
    const winner = job(async () => ({ message: 'The winner’s.' }));
    expect(await runJob(database, winner, forced)).toMatchObject({ kind: 'done' });
    release();
    expect(await losing).toEqual({ kind: 'lost' });
    expect((await rowOf(database)).message).toBe('The winner’s.');
  });

  test('that fails is tried again, later each time, and goes on where it was', async () => {
    const database = await fresh();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const progress: unknown[] = [];
    const failing = job(async (run) => {
      progress.push(run.progress);
      await run.save({ step: progress.length });
      throw new AppError('unavailable', 'It is away', { remedy: 'Wait' });
    });
    const waits: number[] = [];
    let now = Date.now();
    for (let failure = 1; failure <= 6; failure += 1) {
      const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
      const report = await runJob(database, failing, scheduled);
      expect(report).toMatchObject({ kind: 'failed', message: 'It is away. Wait' });
      expect(await runJob(database, failing, scheduled)).toMatchObject({ kind: 'not_due' });
      const row = await rowOf(database);
      expect(row).toMatchObject({
        failures: failure,
        outcome: 'failed',
        message: 'It is away. Wait',
      });
      waits.push(row.due_at - now);
      now = row.due_at;
      clock.mockRestore();
    }
    expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 480_000]);
    // After the fifth failure what was saved is not trusted any more.
    expect(progress).toEqual([null, ...[1, 2, 3, 4].map((step) => ({ step })), null]);
    vi.spyOn(Date, 'now').mockReturnValue(now);
    expect(await runJob(database, idle, scheduled)).toMatchObject({ kind: 'done' });
    expect(await rowOf(database)).toMatchObject({ failures: 0, outcome: 'done' });
    expect(Math.max(...waits)).toBeLessThan(LONGEST_RETRY);
  });

  test('that fails is never left alone for longer than its interval', async () => {
    const database = await fresh();
    const quick = job(
      async () => {
        throw new Error('Broken');
      },
      { interval: 1_000 },
    );
    await runJob(database, quick, forced);
    expect((await rowOf(database)).due_at).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  test('that is stopped gives its lease back and goes on where it was at once', async () => {
    const database = await fresh();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const long = job(async (run) => {
      await run.save({ next: 7 });
      begin();
      await sleep(60_000, undefined, { signal: run.signal });
      return { message: 'Never.' };
    });
    const running = runJob(database, long, forced);
    await begun;
    await runStopHooks();
    expect(await running).toMatchObject({ kind: 'broken_off' });
    expect(await rowOf(database)).toMatchObject({ owner: null, progress: '{"next":7}' });
    const seen: unknown[] = [];
    const next = job(async ({ progress }) => {
      seen.push(progress);
      return { message: 'Went on.' };
    });
    expect(await runJob(database, next, scheduled)).toMatchObject({ kind: 'done' });
    expect(seen).toEqual([{ next: 7 }]);
  });

  test('whose time is up goes on where it was at the next run', async () => {
    const database = await fresh();
    const parts = job(async ({ until, progress, save }) => {
      expect(until).toBeLessThanOrEqual(Date.now() + 1_000);
      if (progress !== null) return { message: 'The rest.' };
      await save({ part: 1 });
      return { message: 'One part.', isComplete: false };
    });
    const options = { ...scheduled, timeLimit: 1_000 };
    expect(await runJob(database, parts, options)).toEqual({
      kind: 'broken_off',
      message: 'One part.',
    });
    expect(await runJob(database, parts, options)).toMatchObject({ message: 'The rest.' });
  });
});
