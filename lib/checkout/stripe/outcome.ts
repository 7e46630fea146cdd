import Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';

const MISSING = 'resource_missing';

/**
 * Whether Stripe looked at a request and said no to it: it had no effect, and never will. A key that
 * is refused tells nothing of what the same request did under another key before; nor does a lost
 * connection, a timeout or a fault of theirs.
 */
export function isInvalid(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}

/** Whether Stripe refuses a request now, be it for what it asks or for who asks. */
export function isRefusal(error: unknown): boolean {
  return (
    isInvalid(error) ||
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError
  );
}

/** Whether there is no such thing under this key. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === MISSING;
}

/**
 * Whether a fault of Stripe's is kept as the answer to an idempotency key: the same request meets it
 * again for as long as the key lasts, whatever the fault left behind.
 */
export function isReplayedFault(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeAPIError &&
    (error.statusCode ?? 0) >= 500 &&
    error.headers?.['idempotent-replayed'] === 'true'
  );
}

/** What went wrong with Stripe, for people. Its own words never hold a key. */
export function stripeFailure(error: unknown): AppError {
  const isOurs = error instanceof Stripe.errors.StripeError;
  const reason = isOurs ? error.message : 'no answer';
  return new AppError('unavailable', `The payment service did not do as asked: ${reason}`, {
    where: 'Stripe',
    remedy: 'Try again in a moment. Nothing was charged twice.',
    cause: error,
  });
}
