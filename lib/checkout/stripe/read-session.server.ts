import type Stripe from 'stripe';
import { MOST_LINES } from '@/lib/catalogue/quote-cart';
import type { FullSession } from './compare-session';
import { isMissing, stripeFailure } from './outcome';

/**
 * A session with all of its lines, as Stripe has it now; null where there is none of that id.
 * @throws AppError `unavailable` while Stripe does not answer.
 */
export async function readSession(stripe: Stripe, id: string): Promise<FullSession | null> {
  try {
    const session = await stripe.checkout.sessions.retrieve(id);
    const lines = await stripe.checkout.sessions
      .listLineItems(id, { limit: MOST_LINES, expand: ['data.price.product'] })
      .autoPagingToArray({ limit: MOST_LINES });
    return { session, lines };
  } catch (error) {
    if (isMissing(error)) return null;
    throw stripeFailure(error);
  }
}
