import type { Access } from '@/lib/db/existing-tables';
import type { JobsTable } from '@/lib/db/schema/jobs';

/** Who runs a job: what it writes counts only while it holds the lease. */
export interface Hold {
  readonly name: string;
  /** `run_…`, new for each run. */
  readonly owner: string;
}

interface Taking {
  readonly now: number;
  readonly leaseUntil: number;
  /** Takes it though it is not due. */
  readonly isForced: boolean;
  /** The longest that the job ever waits, in milliseconds. */
  readonly longestWait: number;
}

/** Further ahead than any lease reaches: it was written by a clock that has been set back since. */
const LONGEST_LEASE = 600_000;

/** True where nobody holds the lease of a job at `now`. */
export function isFree({ owner, lease_until }: JobsTable, now: number): boolean {
  return owner === null || lease_until <= now || lease_until > now + LONGEST_LEASE;
}

/** True where a job may run at `now`; a date beyond its longest wait is of a clock that was set back. */
export function isDue({ due_at }: JobsTable, now: number, longestWait: number): boolean {
  return due_at <= now || due_at > now + longestWait;
}

/**
 * Takes the lease of a job for its owner with one statement, so that of all processes one gets it:
 * where nobody holds it and the job is due. A job that is not there yet is entered.
 * @returns the row as it is now, or null where the lease was not to be had.
 */
export async function takeLease(
  { query }: Access,
  { name, owner }: Hold,
  { now, leaseUntil, isForced, longestWait }: Taking,
): Promise<JobsTable | null> {
  const held = { owner, lease_until: leaseUntil, due_at: now, started_at: now };
  const row = await query
    .insertInto('jobs')
    .values({
      name,
      ...held,
      failures: 0,
      finished_at: null,
      outcome: null,
      message: null,
      progress: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(held)
        .where((is) =>
          is.and([
            is.or([
              is('jobs.owner', 'is', null),
              is('jobs.lease_until', '<=', now),
              is('jobs.lease_until', '>', now + LONGEST_LEASE),
            ]),
            ...(isForced
              ? []
              : [is.or([is('jobs.due_at', '<=', now), is('jobs.due_at', '>', now + longestWait)])]),
          ]),
        ),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

async function updateHeld(
  { query }: Access,
  { name, owner }: Hold,
  values: Partial<JobsTable>,
): Promise<boolean> {
  const result = await query
    .updateTable('jobs')
    .set(values)
    .where('name', '=', name)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Holds the lease for longer. @returns false where another owner has it. */
export function extendLease(access: Access, hold: Hold, leaseUntil: number): Promise<boolean> {
  return updateHeld(access, hold, { lease_until: leaseUntil });
}

/** Keeps how far a run is. @returns false where another owner has the lease; nothing is kept then. */
export function saveProgress(access: Access, hold: Hold, progress: object): Promise<boolean> {
  return updateHeld(access, hold, { progress: JSON.stringify(progress) });
}

type Ending = Pick<JobsTable, 'due_at' | 'failures' | 'finished_at' | 'outcome' | 'message'> & {
  /** Forgets the saved progress: the next run starts afresh. */
  readonly isFresh: boolean;
};

/** Ends a run and gives the lease back. @returns false where another owner has it. */
export function finishRun(
  access: Access,
  hold: Hold,
  { isFresh, ...values }: Ending,
): Promise<boolean> {
  const free = { owner: null, lease_until: 0, ...(isFresh ? { progress: null } : {}) };
  return updateHeld(access, hold, { ...values, ...free });
}

/** Gives the lease back in the middle of a run, which goes on wherever it is taken next. */
export function releaseLease(
  access: Access,
  hold: Hold,
  now: number,
  message: string,
): Promise<boolean> {
  return updateHeld(access, hold, { owner: null, lease_until: 0, due_at: now, message });
}

/** One job's row, or null before its first run. */
export async function readJob({ query }: Access, name: string): Promise<JobsTable | null> {
  const row = await query
    .selectFrom('jobs')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst();
  return row ?? null;
}

/** The rows of all jobs that have ever run. */
export async function readJobs({ query }: Access): Promise<JobsTable[]> {
  return query.selectFrom('jobs').selectAll().orderBy('name').execute();
}
