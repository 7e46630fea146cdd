import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_PAUSE = 50;

/** True where SQLite says that someone else holds the lock for now. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}

/**
 * Runs `attempt` again and again while a lock stands in its way, for at most `waitMs` milliseconds.
 * It sleeps between attempts, because SQLite's own busy timeout would stop the whole event loop.
 * @throws what the last attempt threw.
 */
export async function retryBusy<T>(attempt: () => T, waitMs: number): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    // Half of the pause is random, so that two waiting processes do not keep in step.
    await sleep(pause / 2 + (Math.random() * pause) / 2);
  }
}
