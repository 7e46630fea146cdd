/** One row for each job: when it is due, who runs it, and how far it has come. */
export interface JobsTable {
  name: string;
  /** Epoch milliseconds; from then on it may be taken. */
  due_at: number;
  /** `run_…` of the process that holds it, or null. */
  owner: string | null;
  /** Until when the owner holds it unless it is heard of; 0 where there is none. */
  lease_until: number;
  /** Runs that failed in a row. */
  failures: number;
  started_at: number | null;
  finished_at: number | null;
  /** `done`, `failed`, or null before the first run. */
  outcome: string | null;
  /** What the last run has to say to people. */
  message: string | null;
  /** Where a run that was broken off goes on: JSON of the job's own; null at a fresh start. */
  progress: string | null;
}
