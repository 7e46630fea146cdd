import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/lib/core/errors';
import { onStop } from '@/lib/platform/on-stop';

/** How long a run may take to end once it is told to, in milliseconds. */
const PATIENCE = 3_000;

interface Running {
  readonly controller: AbortController;
  readonly ended: Promise<unknown>;
}

/** On `globalThis`, so that a stop finds the runs of every copy of this module in the process. */
const RUNNING = Symbol.for('topshelf.running-jobs');
const holder = globalThis as { [RUNNING]?: Set<Running> };

async function stopAll(running: ReadonlySet<Running>): Promise<void> {
  const all = [...running];
  const reason = new AppError('unavailable', 'The process stops');
  for (const { controller } of all) controller.abort(reason);
  const late = sleep(PATIENCE, undefined, { ref: false });
  await Promise.race([Promise.allSettled(all.map(({ ended }) => ended)), late]);
}

function registry(): Set<Running> {
  if (holder[RUNNING]) return holder[RUNNING];
  const running = new Set<Running>();
  // Before the database is closed: each gives its lease back, and the next server goes on at once.
  onStop('jobs', 'flush', () => stopAll(running));
  holder[RUNNING] = running;
  return running;
}

/** Runs `task` with a signal that is aborted when the process stops, or when `signal` is. */
export async function trackRun<T>(
  signal: AbortSignal | undefined,
  task: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  const ended = task(stop);
  const entry = { controller, ended };
  const running = registry();
  running.add(entry);
  return ended.finally(() => running.delete(entry));
}
