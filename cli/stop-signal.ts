import { AppError } from '@/lib/core/errors';

/**
 * Runs work that a first Ctrl-C, or a stop of the machine, ends cleanly; a second one ends it at once.
 * @param message what is said then: what has become of the work.
 */
export async function withStopSignal<T>(
  message: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(new AppError('conflict', message));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await task(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
