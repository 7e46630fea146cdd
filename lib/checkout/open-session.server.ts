import type Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';
import type { Order } from '@/lib/orders/order';
import { attachSession, endOrder } from '@/lib/orders/settle-order.server';
import { findOrder } from '@/lib/orders/store';
import { log } from '@/lib/platform/log';
import type { CheckoutDesk } from './desk';
import { isInvalid, isRefusal, isReplayedFault, stripeFailure } from './stripe/outcome';
import { searchSession } from './stripe/search-session.server';

/** How often the same request is sent while its outcome is not known. */
const TRIES = 3;

/** Send the buyer to this page of the payment service. */
export interface PaymentPage {
  readonly kind: 'pay';
  readonly url: string;
  readonly order: Order;
}

/** Asks for a session, with the same key and words until it is known what came of it. */
async function requestSession(
  { access }: CheckoutDesk,
  { attempt, request }: Pick<Order, 'attempt' | 'request'>,
): Promise<Stripe.Checkout.Session> {
  const params = JSON.parse(request) as Stripe.Checkout.SessionCreateParams;
  for (let tries = 1; ; tries += 1) {
    try {
      return await access.stripe.checkout.sessions.create(params, { idempotencyKey: attempt });
    } catch (error) {
      if (isRefusal(error) || tries >= TRIES) throw error;
    }
  }
}

/**
 * The session of an order, or null where there is none and never will be. A fault that Stripe keeps
 * as its answer would be met for a day, so that the list of sessions is asked what it left behind.
 */
async function findOrMakeSession(
  desk: CheckoutDesk,
  order: Order,
): Promise<Stripe.Checkout.Session | null> {
  try {
    return await requestSession(desk, order);
  } catch (error) {
    if (isInvalid(error)) {
      log.error('Stripe refuses a checkout', { order: order.id, error });
      return null;
    }
    if (isReplayedFault(error)) return searchSession(desk.access.stripe, order);
    throw stripeFailure(error);
  }
}

/**
 * Gets an open order its payment page; null where it gets none any more, and is over. What Stripe
 * refuses ends the order and gives its pieces back; what it leaves open keeps them, for the next try
 * asks the same again.
 * @throws AppError `unavailable` while it is not known what came of it.
 */
export async function openSession(desk: CheckoutDesk, order: Order): Promise<PaymentPage | null> {
  const { database, clock } = desk;
  const session = await findOrMakeSession(desk, order);
  if (session === null) {
    await endOrder(database, order.id, 'expired', { now: clock(), event: null });
    return null;
  }
  await attachSession(database, order.id, session, clock());
  const opened = await findOrder(database, 'id', order.id);
  // Another request may have ended it meanwhile: its pieces are gone, and nobody may pay for them.
  if (opened?.state !== 'pending') return null;
  return leadTo(desk, opened, session.url);
}

/**
 * Ends an order of which Stripe knows no page, or not under this key any more, as before the shop
 * went live: nobody can pay it.
 * @param session the page that it once had; null where none was ever found.
 */
export async function giveUpPage(
  { database, clock }: CheckoutDesk,
  { id }: Order,
  session: string | null,
): Promise<void> {
  if (session !== null) log.error('The page of an order is gone', { order: id, session });
  await endOrder(database, id, 'expired', { now: clock(), event: null });
}

/** @throws AppError `unavailable` for an address that is no page of the payment service. */
export function leadTo({ access }: CheckoutDesk, order: Order, url: string | null): PaymentPage {
  if (url !== null && access.isPaymentPage(url)) return { kind: 'pay', url, order };
  throw new AppError('unavailable', 'The payment service named no page of its own.');
}
