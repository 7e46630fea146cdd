import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for some milliseconds.
 * @throws what `signal` aborts with, at once.
 */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
