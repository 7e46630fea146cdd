import { withStopSignal } from './stop-signal';

interface LongWork {
  /** Aborted by Ctrl-C or a stop of the machine. */
  readonly signal: AbortSignal;
  readonly onProgress: (what: string, done: number) => void;
}

const PROGRESS_INTERVAL = 500;

/**
 * Runs work that takes long and is done whole or not at all: it shows how far it is on standard error,
 * and a first Ctrl-C ends it cleanly (a second one at once).
 */
export async function runLongWork<T>(task: (work: LongWork) => Promise<T>): Promise<T> {
  let shown = Date.now();
  const onProgress = (what: string, done: number) => {
    if (Date.now() - shown < PROGRESS_INTERVAL) return;
    shown = Date.now();
    process.stderr.write(`  ${what}: ${done.toLocaleString('en')} rows\n`);
  };
  return withStopSignal('Stopped; nothing was changed.', (signal) => task({ signal, onProgress }));
}
