import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { extendLease, type Hold, saveProgress } from './store';

/** How long a runner that is not heard of keeps a job from others, in milliseconds. */
export const LEASE = 20_000;
/** Three beats may go missing before the lease ends. */
const HEARTBEAT = 5_000;

export interface HeldLease {
  /** Aborted once the lease is lost. */
  readonly signal: AbortSignal;
  /** @throws AppError `conflict` where the lease is lost. */
  save(progress: object): Promise<void>;
  /** Ends the heartbeat, and waits for one that is under way. */
  stop(): Promise<void>;
}

function lostLease(name: string, cause?: unknown): AppError {
  return new AppError('conflict', `Another runner has taken over the job "${name}"`, { cause });
}

/**
 * Holds a lease that was taken until `leaseUntil` (epoch milliseconds) by extending it again and
 * again. A database that is away for a moment costs nothing; one that is away for the whole lease
 * does, since another runner may have reached it.
 */
export function holdLease(database: Database, hold: Hold, leaseUntil: number): HeldLease {
  const lost = new AbortController();
  let until = leaseUntil;
  let timer: NodeJS.Timeout | undefined;
  let beating = Promise.resolve();
  let isStopped = false;

  async function beat(): Promise<void> {
    const next = Date.now() + LEASE;
    try {
      if (await extendLease(database, hold, next)) until = next;
      else lost.abort(lostLease(hold.name));
    } catch (error) {
      if (Date.now() >= until) lost.abort(lostLease(hold.name, error));
    }
    schedule();
  }

  function schedule(): void {
    if (isStopped || lost.signal.aborted) return;
    timer = setTimeout(() => {
      beating = beat();
    }, HEARTBEAT);
    timer.unref();
  }

  schedule();
  return {
    signal: lost.signal,
    async save(progress) {
      lost.signal.throwIfAborted();
      if (await saveProgress(database, hold, progress)) return;
      lost.abort(lostLease(hold.name));
      lost.signal.throwIfAborted();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await beating;
    },
  };
}
