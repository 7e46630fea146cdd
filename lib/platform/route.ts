import { randomUUID } from 'node:crypto';
import { AppError, type ErrorCode, isAppError } from '@/lib/core/errors';
import { log } from '@/lib/platform/log';

/** Seconds after which a caller may try again, where the thrower knew nothing better. */
const DEFAULT_RETRY_SECONDS: Readonly<Partial<Record<ErrorCode, number>>> = {
  rate_limited: 10,
  unavailable: 5,
};

/**
 * The answer to a failure: `{error: {code, message, where?, remedy?}}` with the status of its code,
 * never stored by a cache. 429 and 503 carry `Retry-After`, in whole seconds.
 */
export function errorResponse(error: AppError, retryAfterSeconds?: number): Response {
  const { code, message, where, remedy } = error;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  const fallback = DEFAULT_RETRY_SECONDS[code];
  if (fallback !== undefined) {
    headers.set('Retry-After', String(Math.max(1, Math.ceil(retryAfterSeconds ?? fallback))));
  }
  return Response.json(
    { error: { code, message, where, remedy } },
    { status: error.status, headers },
  );
}

/** Next steers by throwing (not found, redirect, dynamic rendering); all of those carry a digest. */
function isControlFlow(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string';
}

function answerFailure(error: unknown): Response {
  if (isAppError(error) && error.status < 500) return errorResponse(error);
  const reference = `err_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  log.error('A request failed', { reference, error });
  if (isAppError(error)) return errorResponse(error);
  const message = `Something went wrong on our side (reference ${reference}).`;
  return errorResponse(new AppError('internal', message));
}

/**
 * Runs a route handler and turns what it throws into an answer: an `AppError` as its code says,
 * anything else as a 500 that tells the caller nothing but a random reference to find in the log.
 */
export async function answer(
  request: Request,
  handler: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    return await handler(request);
  } catch (error) {
    if (isControlFlow(error)) throw error;
    return answerFailure(error);
  }
}
