import { AppError } from '@/lib/core/errors';
import type { Order } from '@/lib/orders/order';
import { closeMismatch, type Resolution } from '@/lib/orders/settle-order.server';
import { findOrder, readEvents } from '@/lib/orders/store';
import { createRefund } from './create-refund.server';
import type { CheckoutDesk } from './desk';
import { idOf } from './stripe/id-of';
import { readSession } from './stripe/read-session.server';

/** Gives back all that was paid in the session of an order, whatever it was. */
async function giveBack(desk: CheckoutDesk, { id, number, session }: Order): Promise<void> {
  const full = session === null ? null : await readSession(desk.access.stripe, session);
  const intent = idOf(full?.session.payment_intent ?? null);
  if (intent === null) {
    throw new AppError('conflict', `Stripe knows no payment of order ${number}.`, {
      remedy: 'If it was settled otherwise, note that with "orders settle".',
    });
  }
  await createRefund(desk, { intent, amount: null, key: `mismatch:${id}`, number });
}

/**
 * Ends an order of which something else was paid than was ordered, as a person decides: gives all of
 * it back, or notes that it was settled otherwise. Its pieces go back into stock, once.
 * @throws AppError `conflict` for an order that waits for nobody, and where Stripe refuses.
 */
export async function resolveMismatch(
  desk: CheckoutDesk,
  order: Order,
  resolution: Resolution,
): Promise<Order> {
  const { database, clock } = desk;
  const events = await readEvents(database, order.id);
  const isWaiting = order.state === 'pending' && events.some(({ kind }) => kind === 'mismatch');
  if (!isWaiting) {
    throw new AppError('conflict', `What was paid of order ${order.number} is not in question.`, {
      remedy: `See "npm run shelf -- orders show ${order.number}".`,
    });
  }
  if (resolution === 'refunded') await giveBack(desk, order);
  await closeMismatch(database, order.id, resolution, { now: clock(), event: null });
  return (await findOrder(database, 'id', order.id)) ?? order;
}
