import { MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { createId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/open-database';
import type { JobsTable } from '@/lib/db/schema/jobs';
import { type HeldLease, holdLease, LEASE } from './hold-lease.server';
import type { Job, JobResult, JobRun, Standing, Trigger } from './job';
import { LONGEST_RETRY, retryDelay } from './retry-delay';
import { finishRun, type Hold, isFree, readJob, releaseLease, takeLease } from './store';
import { trackRun } from './track-runs.server';

/** After so many failures in a row what was saved is not trusted to go on from. */
const FAILURES_BEFORE_FRESH_START = 5;
const LONGEST_MESSAGE = 500;
const CLOCK_TOLERANCE = 5 * MINUTE;

/** What came of an attempt to run a job. Instants are epoch milliseconds. */
export type RunReport =
  | { readonly kind: 'done'; readonly message: string; readonly nextAt: number }
  /** Its time was up, or the process stops: it goes on where it was, whoever takes it up. */
  | { readonly kind: 'broken_off'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly nextAt: number; error: unknown }
  /** The lease went to another runner in the middle of the run. */
  | { readonly kind: 'lost' }
  /** Somebody else runs it. */
  | { readonly kind: 'busy'; readonly leaseUntil: number }
  | { readonly kind: 'not_due'; readonly dueAt: number };

export interface RunOptions {
  readonly trigger: Trigger;
  /** Runs though it is not due; what somebody else runs is left to them all the same. */
  readonly isForced?: boolean;
  /** After how many milliseconds it breaks off in order; without a limit unless given. */
  readonly timeLimit?: number;
  /** Stops it; it goes on where it was at the next run. */
  readonly signal?: AbortSignal;
  readonly onReport?: (standing: Standing) => void;
}

/** The longest that a job ever waits for its next run, by clocks that differ a little. */
export function longestWait(job: Job): number {
  return Math.max(job.interval, LONGEST_RETRY) + CLOCK_TOLERANCE;
}

function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof AppError ? error.remedy : undefined;
  return [text, remedy].filter(Boolean).join('. ').slice(0, LONGEST_MESSAGE);
}

function parse(progress: string | null): unknown {
  try {
    return progress === null ? null : JSON.parse(progress);
  } catch {
    return null;
  }
}

async function whyNot(database: Database, job: Job): Promise<RunReport> {
  const row = await readJob(database, job.name);
  const now = Date.now();
  if (row && !isFree(row, now)) return { kind: 'busy', leaseUntil: row.lease_until };
  return { kind: 'not_due', dueAt: row?.due_at ?? now };
}

interface Run {
  readonly database: Database;
  readonly job: Job;
  readonly hold: Hold;
  readonly row: JobsTable;
}

async function succeed({ database, job, hold }: Run, result: JobResult): Promise<RunReport> {
  const now = Date.now();
  const { message, isComplete = true, hasFailed = false } = result;
  if (!isComplete) {
    const isOurs = await releaseLease(database, hold, now, message);
    return isOurs ? { kind: 'broken_off', message } : { kind: 'lost' };
  }
  const nextAt = Math.min(result.nextAt ?? Number.POSITIVE_INFINITY, now + job.interval);
  const isOurs = await finishRun(database, hold, {
    due_at: nextAt,
    failures: hasFailed ? 1 : 0,
    finished_at: now,
    outcome: hasFailed ? 'failed' : 'done',
    message: message.slice(0, LONGEST_MESSAGE),
    isFresh: true,
  });
  if (!isOurs) return { kind: 'lost' };
  return hasFailed
    ? { kind: 'failed', message, nextAt, error: new AppError('unavailable', message) }
    : { kind: 'done', message, nextAt };
}

async function fail({ database, job, hold, row }: Run, error: unknown): Promise<RunReport> {
  const now = Date.now();
  const failures = row.failures + 1;
  const nextAt = now + Math.min(retryDelay(failures), job.interval);
  const message = describe(error);
  const isOurs = await finishRun(database, hold, {
    due_at: nextAt,
    failures,
    finished_at: now,
    outcome: 'failed',
    message,
    isFresh: failures >= FAILURES_BEFORE_FRESH_START,
  });
  return isOurs ? { kind: 'failed', message, nextAt, error } : { kind: 'lost' };
}

async function perform(
  run: Run,
  lease: HeldLease,
  stop: AbortSignal,
  options: RunOptions,
): Promise<RunReport> {
  const { database, job, hold, row } = run;
  const given: JobRun = {
    database,
    trigger: options.trigger,
    signal: AbortSignal.any([lease.signal, stop]),
    until: Date.now() + (options.timeLimit ?? Number.POSITIVE_INFINITY),
    lastEndedAt: row.finished_at,
    progress: parse(row.progress),
    save: lease.save,
    report: options.onReport ?? (() => undefined),
  };
  try {
    const result = await job.run(given);
    await lease.stop();
    return await succeed(run, result);
  } catch (error) {
    await lease.stop();
    if (lease.signal.aborted) return { kind: 'lost' };
    if (!stop.aborted) return fail(run, error);
    const message = 'Stopped; it goes on where it was.';
    const isOurs = await releaseLease(database, hold, Date.now(), message);
    return isOurs ? { kind: 'broken_off', message } : { kind: 'lost' };
  }
}

/**
 * Runs a job if nobody else does and, unless forced, if it is due. What the job throws is noted in
 * its row, with the time of the next try; it is never thrown on.
 * @throws AppError `unavailable` where the database itself is away.
 */
export async function runJob(
  database: Database,
  job: Job,
  options: RunOptions,
): Promise<RunReport> {
  const hold = { name: job.name, owner: createId('run') };
  const now = Date.now();
  const leaseUntil = now + LEASE;
  const { isForced = false } = options;
  const taking = { now, leaseUntil, isForced, longestWait: longestWait(job) };
  const row = await takeLease(database, hold, taking);
  if (row === null) return whyNot(database, job);
  const lease = holdLease(database, hold, leaseUntil);
  return trackRun(options.signal, (stop) =>
    perform({ database, job, hold, row }, lease, stop, options),
  );
}
