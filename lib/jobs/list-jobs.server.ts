import type { Access } from '@/lib/db/existing-tables';
import type { JobsTable } from '@/lib/db/schema/jobs';
import type { Job } from './job';
import { isFree, readJobs } from './store';

/**
 * `running`: somebody holds it. `broken off`: its runner stopped or died, and the next one goes on
 * where it was. `failed`: the last run failed and is tried again. `waiting`: for its next time.
 * `never ran`: no server has started it yet.
 */
export type JobState = 'running' | 'broken off' | 'failed' | 'waiting' | 'never ran';

/** Instants are ISO 8601 in UTC, or null. */
export interface JobStatus {
  readonly name: string;
  readonly summary: string;
  readonly state: JobState;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** `done`, `failed`, or null before the first run has ended. */
  readonly outcome: string | null;
  readonly message: string | null;
  readonly nextAt: string | null;
  /** Failures in a row. */
  readonly failures: number;
}

function stateOf(row: JobsTable | undefined, now: number): JobState {
  if (!row) return 'never ran';
  if (!isFree(row, now)) return 'running';
  if (row.owner !== null) return 'broken off';
  if (row.outcome === 'failed') return 'failed';
  return row.progress === null ? 'waiting' : 'broken off';
}

const iso = (at: number | null | undefined) => (at ? new Date(at).toISOString() : null);

/** How each job stands at `now` (epoch milliseconds). */
export async function listJobs(
  access: Access,
  jobs: readonly Job[],
  now: number,
): Promise<JobStatus[]> {
  const rows = new Map((await readJobs(access)).map((row) => [row.name, row]));
  return jobs.map(({ name, summary }) => {
    const row = rows.get(name);
    const state = stateOf(row, now);
    return {
      name,
      summary,
      state,
      startedAt: iso(row?.started_at),
      finishedAt: iso(row?.finished_at),
      outcome: row?.outcome ?? null,
      message: row?.message ?? null,
      nextAt: state === 'running' ? null : iso(row?.due_at),
      failures: row?.failures ?? 0,
    };
  });
}
