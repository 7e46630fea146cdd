import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { LONGEST_RETRY } from '@/lib/jobs/retry-delay';
import { runJob } from '@/lib/jobs/run-job.server';
import { runStopHooks } from '@/lib/platform/on-stop';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { forced, heldJob, idle, job, rowOf, scheduled } from './sample-job';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describeOnEachEngine('a job', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));

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
