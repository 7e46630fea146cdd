import type { Database } from '@/lib/db/open-database';
import type { JobsTable } from '@/lib/db/schema/jobs';
import { wait } from '@/lib/platform/wait';
import type { Job, Standing } from './job';
import { type RunReport, runJob } from './run-job.server';
import { readJob } from './store';

const LOOK = 1_000;

interface Waiting {
  readonly signal: AbortSignal;
  readonly onReport: (standing: Standing) => void;
  /** Called every second while somebody else runs the job. */
  readonly onWait: (row: JobsTable) => void;
}

/**
 * Runs a job for a person. While another runner is at it, waits for its end; a runner that was killed
 * is waited for until its lease ends, and its run is gone on with.
 * @throws what the signal aborts with, while waiting.
 */
export async function waitAndRun(
  database: Database,
  job: Job,
  { signal, onReport, onWait }: Waiting,
): Promise<Exclude<RunReport, { kind: 'busy' | 'lost' | 'not_due' }>> {
  for (;;) {
    signal.throwIfAborted();
    const report = await runJob(database, job, {
      trigger: 'person',
      isForced: true,
      signal,
      onReport,
    });
    if (report.kind === 'done' || report.kind === 'failed' || report.kind === 'broken_off') {
      return report;
    }
    const row = await readJob(database, job.name);
    if (row) onWait(row);
    await wait(LOOK, signal);
  }
}
