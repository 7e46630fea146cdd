import type Stripe from 'stripe';
import { MINUTE } from '@/lib/core/duration';
import type { Order } from '@/lib/orders/order';
import { stripeFailure } from './outcome';
import { ORDER } from './session-request';

/**
 * Looks for the session of an order that never heard of it; null where there is none.
 * @throws AppError `unavailable` while Stripe does not answer.
 */
export async function searchSession(
  stripe: Stripe,
  { id, createdAt, sessionEndsAt }: Pick<Order, 'id' | 'createdAt' | 'sessionEndsAt'>,
): Promise<Stripe.Checkout.Session | null> {
  const sessions = stripe.checkout.sessions.list({
    created: {
      gte: Math.floor((createdAt - MINUTE) / 1000),
      lte: Math.ceil((sessionEndsAt + MINUTE) / 1000),
    },
    limit: 100,
  });
  try {
    for await (const session of sessions) if (session.metadata?.[ORDER] === id) return session;
  } catch (error) {
    throw stripeFailure(error);
  }
  return null;
}
