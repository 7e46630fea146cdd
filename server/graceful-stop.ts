import type { Server as HttpServer } from 'node:http';
import { Server } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/platform/log';
import type { Lifecycle } from '@/server/lifecycle';

/** Longest wait for requests in flight, in milliseconds. */
const IN_FLIGHT_PATIENCE = 25_000;
/** How long a connection without a request may still bring one, in milliseconds. */
const IDLE_GRACE = 1_000;
/** Longest wait for a moment in which nobody waits to be let in, in milliseconds. */
const QUEUE_PATIENCE = 2_000;
/** Turns of the event loop in a row, each shorter than this many milliseconds, in which nobody came. */
const QUIET_TURNS = 5;
const SHORT_TURN = 2;
/** Longest wait for what has to be written and closed at the end, in milliseconds. */
const CLOSING_PATIENCE = 5_000;

export interface StopOptions {
  readonly server: HttpServer;
  readonly lifecycle: Lifecycle;
  /** How long connections are still taken after the signal, in milliseconds. */
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
 * Waits until no connection stands in the queue of the system: closing would reset those that do,
 * with the requests they have sent. The event loop takes in one a turn, so that a few short turns
 * without any mean that there is none.
 */
async function untilQueueIsEmpty(server: HttpServer): Promise<void> {
  const deadline = performance.now() + QUEUE_PATIENCE;
  let quiet = 0;
  const startOver = () => {
    quiet = -1;
  };
  server.on('connection', startOver);
  while (quiet < QUIET_TURNS && performance.now() < deadline) {
    const started = performance.now();
    await nextTurn();
    quiet = performance.now() - started < SHORT_TURN ? quiet + 1 : 0;
  }
  server.off('connection', startOver);
}

/**
 * Takes no more connections; `closed` resolves when the last one has ended.
 * Requests wait meanwhile, for a busy server would always find somebody in its queue.
 */
async function closeListener(server: HttpServer, lifecycle: Lifecycle) {
  const { promise, resolve: letGo } = Promise.withResolvers<void>();
  lifecycle.hold = promise;
  await untilQueueIsEmpty(server);
  lifecycle.phase = 'closing';
  // Not the close of an HTTP server: it cuts connections that seem idle, though the next request may
  // already be on its way.
  const closed = new Promise<void>((resolve) => {
    Server.prototype.close.call(server, () => resolve());
  });
  lifecycle.hold = undefined;
  letGo();
  return { closed };
}

/**
 * Stops without cutting a request. First the server only says that it is stopping, so that balancers
 * send to others; then it takes no more connections and ends each with its next answer; connections
 * that bring nothing more are closed, requests in flight waited for, and at last the rest is closed.
 */
export async function stopGracefully(options: StopOptions): Promise<void> {
  const { server, lifecycle, drainMilliseconds, close } = options;
  lifecycle.phase = 'draining';
  await sleep(drainMilliseconds);
  const { closed } = await closeListener(server, lifecycle);
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_GRACE);
  if (!(await within(IN_FLIGHT_PATIENCE, closed))) {
    log.warn('Requests that took too long were cut', { patience: IN_FLIGHT_PATIENCE });
    server.closeAllConnections();
  }
  clearInterval(sweep);
  if (!(await within(CLOSING_PATIENCE, close()))) {
    log.warn('Closing took too long and was given up', { patience: CLOSING_PATIENCE });
  }
}
