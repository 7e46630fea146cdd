import type { Database } from '@/lib/db/open-database';

/** The schedule of a server, a call of `POST /api/jobs/<name>`, or a person at the command line. */
export type Trigger = 'schedule' | 'request' | 'person';

/** How far a run is, for whoever watches it. */
export interface Standing {
  readonly done: number;
  readonly total: number;
  /** Those of `done` that went wrong. */
  readonly missed: number;
}

/** What a job is given to work with. */
export interface JobRun {
  readonly database: Database;
  readonly trigger: Trigger;
  /** Aborted where the process stops or the lease is lost: the job throws what it aborts with. */
  readonly signal: AbortSignal;
  /** By when the job ends of its own accord, epoch milliseconds; infinite without a limit. */
  readonly until: number;
  /** When the last run ended, epoch milliseconds; null before there was one. */
  readonly lastEndedAt: number | null;
  /** What a run that was broken off has saved, as JSON gives it back; null at a fresh start. */
  readonly progress: unknown;
  /** Keeps where it is, for a run that goes on after this one. @throws where the lease is lost. */
  save(progress: object): Promise<void>;
  readonly report: (standing: Standing) => void;
}

export interface JobResult {
  /** What came of it, for people. */
  readonly message: string;
  /** False where `until` ended it: the next run goes on from what was saved, at once. */
  readonly isComplete?: boolean;
  /** True where something of it failed that need not be tried again before the next run. */
  readonly hasFailed?: boolean;
  /** Epoch milliseconds of the next run, where the job knows better than its interval. */
  readonly nextAt?: number;
}

export interface Job {
  readonly name: string;
  /** One line on what it does. */
  readonly summary: string;
  /** The longest time between two runs, in milliseconds. */
  readonly interval: number;
  run(run: JobRun): Promise<JobResult>;
}
