import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '@/lib/core/errors';
import type { Job } from '@/lib/jobs/job';
import { type Schedule, startJobs } from '@/lib/jobs/start-jobs.server';
import { readJob } from '@/lib/jobs/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';

const HOUR = 3_600_000;

/** A job that counts its runs. */
function counting(interval: number, run: (runs: number) => Promise<void> = async () => undefined) {
  let runs = 0;
  const job: Job = {
    name: 'counting',
    summary: 'Counts',
    interval,
    async run() {
      runs += 1;
      await run(runs);
      return { message: `Run ${runs}.` };
    },
  };
  return { job, runs: () => runs };
}

function start(schedule: Schedule): void {
  onTestFinished(startJobs(schedule));
}

function logged() {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  return lines;
}

const until = (check: () => boolean) =>
  vi.waitFor(() => expect(check()).toBe(true), { timeout: 10_000, interval: 20 });

describeOnEachEngine('the schedule of a server', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));

  test('runs a job again and again, whenever it is due', async () => {
    const database = await fresh();
    const { job, runs } = counting(50);
    start({ jobs: [job], openDatabase: async () => database });
    await until(() => runs() >= 4);
  });

  test('runs one that is not due at the start alone, where it is told to', async () => {
    const database = await fresh();
    const [duty, other] = [counting(HOUR), counting(HOUR)];
    const jobs = [duty.job, { ...other.job, name: 'other' }];
    const openDatabase = async () => database;
    const stop = startJobs({ jobs, openDatabase });
    await until(() => duty.runs() === 1 && other.runs() === 1);
    stop();
    await sleep(200);
    start({ jobs, openDatabase, atStart: ['counting'] });
    await until(() => duty.runs() === 2);
    await sleep(300);
    expect([duty.runs(), other.runs()]).toEqual([2, 1]);
  });

  test('of several servers runs a job once when it is due', async () => {
    const target = await freshTarget(engine);
    const databases = [await openForTest(target), await openForTest(target)];
    const { job, runs } = counting(HOUR);
    for (const database of databases) start({ jobs: [job], openDatabase: async () => database });
    await until(() => runs() >= 1);
    await sleep(1_000);
    expect(runs()).toBe(1);
  });

  test('logs a failure and goes on; another job is not held up', async () => {
    const lines = logged();
    const database = await fresh();
    const bad = counting(50, async (runs) => {
      if (runs < 3) throw new Error('Broken for now');
    });
    const good = counting(50);
    const jobs = [bad.job, { ...good.job, name: 'good' }];
    start({ jobs, openDatabase: async () => database });
    await until(() => bad.runs() >= 4 && good.runs() >= 4);
    const failures = lines.filter((line) => line.includes('A job failed'));
    expect(failures).toHaveLength(2);
    expect(failures[0]).toContain('Broken for now');
    expect(await readJob(database, 'counting')).toMatchObject({ outcome: 'done', failures: 0 });
  });
});

test('a server whose database is away says so once, and runs its jobs when it is back', async () => {
  const lines = logged();
  const database = await openForTest(await freshTarget('sqlite'));
  let isAway = true;
  const { job, runs } = counting(50);
  const openDatabase = async () => {
    if (isAway) throw new AppError('unavailable', 'It is away');
    return database;
  };
  start({ jobs: [job], openDatabase, retryAfter: 20 });
  await sleep(200);
  isAway = false;
  await until(() => runs() >= 1);
  expect(lines.filter((line) => line.includes('waits for the database'))).toHaveLength(1);
});
