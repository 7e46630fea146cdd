import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/platform/log';
import type { Lifecycle } from '@/server/lifecycle';

/** Longest wait for requests in flight, in milliseconds. */
const IN_FLIGHT_PATIENCE = 25_000;
/** How often connections that have become idle are closed, in milliseconds. */
const SWEEP_INTERVAL = 50;
/** Longest wait for what has to be written and closed at the end, in milliseconds. */
const CLOSING_PATIENCE = 5_000;

export interface StopOptions {
  readonly server: Server;
  readonly lifecycle: Lifecycle;
  /** How long new requests are still answered after the signal, in milliseconds. */
  readonly drainMilliseconds: number;
  /** Writes what is pending and closes what is open, when no request is left. */
  readonly close: () => Promise<void>;
}

/** Resolves with false where it takes longer than `patience` milliseconds. */
async function within(patience: number, work: Promise<unknown>): Promise<boolean> {
  const abort = new AbortController();
  const late = sleep(patience, false, { signal: abort.signal }).catch(() => false);
  const done = await Promise.race([work.then(() => true), late]);
  abort.abort();
  return done;
}

/**
 * Stops without cutting a request. First the server only says that it is stopping, still answers
 * everybody and ends each connection with its answer, so that balancers and clients go elsewhere;
 * then it takes no more connections and waits for the requests in flight; then it closes the rest.
 */
export async function stopGracefully(options: StopOptions): Promise<void> {
  const { server, lifecycle, drainMilliseconds, close } = options;
  lifecycle.phase = 'stopping';
  await sleep(drainMilliseconds);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL);
  if (!(await within(IN_FLIGHT_PATIENCE, closed))) {
    log.warn('Requests that took too long were cut', { patience: IN_FLIGHT_PATIENCE });
    server.closeAllConnections();
  }
  clearInterval(sweep);
  if (!(await within(CLOSING_PATIENCE, close()))) {
    log.warn('Closing took too long and was given up', { patience: CLOSING_PATIENCE });
  }
}
