import Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';

/**
 * Whether a failed request to Stripe surely had no effect: it answered, and said no. After anything
 * else (a lost connection, a timeout, a fault of theirs) it may have had one.
 */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError
  );
}

/** Whether the thing that was asked for is not there, or not in a state for it. */
export function isInvalid(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
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
