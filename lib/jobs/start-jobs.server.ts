import { setTimeout as sleep } from 'node:timers/promises';
import { MINUTE } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import { log } from '@/lib/platform/log';
import type { Job } from './job';
import { longestWait, type RunReport, runJob } from './run-job.server';
import { isDue, isFree, readJob } from './store';

/** How often a server looks whether a job has become due, or its runner has died. */
const LOOK = 5_000;
/** How long it waits before it asks again for a database that is away. */
const AWAY = 15_000;
/** Long runs break off in order now and then, and go on with what matters most by then. */
const LONGEST_RUN = 10 * MINUTE;
/** The pause within a run that goes on. */
const NEXT_PART = 250;

export interface Schedule {
  readonly jobs: readonly Job[];
  readonly openDatabase: () => Promise<Database>;
  /** Names of jobs that run once at the start, due or not. */
  readonly atStart?: readonly string[];
  /** Milliseconds before a database that is away is asked for again; a quarter of a minute unless given. */
  readonly retryAfter?: number;
}

/** Writes down what came of a run; that there was nothing to do is not worth a line. */
export function logReport({ name }: Job, report: RunReport): void {
  if (report.kind === 'failed') {
    const { error, nextAt } = report;
    log.error('A job failed', { job: name, nextTry: new Date(nextAt).toISOString(), error });
  } else if (report.kind === 'lost') {
    log.warn('A job was taken over by another runner', { job: name });
  }
}

/** Milliseconds until it is worth to look again. */
function waitAfter(report: RunReport, now: number): number {
  switch (report.kind) {
    case 'done':
    case 'failed':
      return Math.min(LOOK, Math.max(0, report.nextAt - now));
    case 'not_due':
      return Math.min(LOOK, Math.max(0, report.dueAt - now));
    case 'broken_off':
      return NEXT_PART;
    default:
      return LOOK;
  }
}

async function attempt(database: Database, job: Job, isForced: boolean): Promise<number> {
  const now = Date.now();
  // Reads before it tries to take: servers that look every few seconds write nothing.
  const row = await readJob(database, job.name);
  if (row && !isFree(row, now)) return LOOK;
  if (row && !isForced && !isDue(row, now, longestWait(job))) {
    return Math.min(LOOK, row.due_at - now);
  }
  const report = await runJob(database, job, {
    trigger: 'schedule',
    isForced,
    timeLimit: LONGEST_RUN,
  });
  logReport(job, report);
  return waitAfter(report, Date.now());
}

async function keepRunning(job: Job, schedule: Schedule, signal: AbortSignal): Promise<void> {
  let isAway = false;
  let isForced = schedule.atStart?.includes(job.name) ?? false;
  while (!signal.aborted) {
    let wait = schedule.retryAfter ?? AWAY;
    try {
      wait = await attempt(await schedule.openDatabase(), job, isForced);
      isForced = false;
      isAway = false;
    } catch (error) {
      // Once for each outage: pages are served without a database, and so is the log readable.
      if (!isAway) log.warn('A job waits for the database', { job: job.name, error });
      isAway = true;
    }
    await sleep(Math.max(wait, 1), undefined, { ref: false, signal }).catch(() => undefined);
  }
}

/**
 * Runs jobs whenever they are due, each beside the others, as long as the process lives. It never
 * throws, and its timers keep no process alive.
 * @returns how to end it.
 */
export function startJobs(schedule: Schedule): () => void {
  const controller = new AbortController();
  for (const job of schedule.jobs) void keepRunning(job, schedule, controller.signal);
  return () => controller.abort();
}
