import { vi } from 'vitest';
import type { Database } from '@/lib/db/open-database';
import type { Job, JobRun } from '@/lib/jobs/job';
import type { RunOptions } from '@/lib/jobs/run-job.server';
import { readJob } from '@/lib/jobs/store';

export const HOUR = 3_600_000;

/** A job of the name `sample`, due every hour. */
export function job(run: Job['run'], more: Partial<Job> = {}): Job {
  return { name: 'sample', summary: 'A sample', interval: HOUR, run, ...more };
}

export const idle = job(async () => ({ message: 'Done.' }));
export const forced: RunOptions = { trigger: 'request', isForced: true };
export const scheduled: RunOptions = { trigger: 'schedule' };

/** A job that waits until it is let go, and what it was given. */
export function heldJob() {
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
export function pass(milliseconds: number): void {
  const at = Date.now() + milliseconds;
  vi.spyOn(Date, 'now').mockReturnValue(at);
}

/** The row of the sample. */
export async function rowOf(database: Database) {
  const row = await readJob(database, 'sample');
  if (!row) throw new Error('The job has no row');
  return row;
}
