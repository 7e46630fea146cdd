import { AppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import type { Order } from '@/lib/orders/order';
import { findOrder, readRefunds } from '@/lib/orders/store';
import type { CheckoutDesk } from './desk';
import { syncRefunds } from './handle-event.server';
import { isRefusal, stripeFailure } from './stripe/outcome';

/**
 * Gives money back, and notes it at once. The same call again, as long as no refund was noted since,
 * gives nothing twice.
 * @param amount minor units; all that is left unless given.
 * @throws AppError `conflict` where there is not as much to give back, `unavailable` while Stripe does
 * not answer.
 */
export async function refundOrder(
  desk: CheckoutDesk,
  order: Order,
  amount: number | null,
): Promise<Order> {
  const { access, database } = desk;
  const left = (order.payment?.total ?? 0) - order.refunded;
  const sum = amount ?? left;
  if (order.paymentIntent === null || order.paidAt === null) {
    throw new AppError('conflict', `Order ${order.number} has no payment to give back.`);
  }
  if (left <= 0) throw new AppError('conflict', `Order ${order.number} is given back in whole.`);
  if (!Number.isSafeInteger(sum) || sum <= 0 || sum > left) {
    const most = formatMoney({ amount: left, currency: order.currency }, 'en');
    throw new AppError('conflict', `At most ${most} of order ${order.number} can be given back.`);
  }
  // By how many there were, not by their sum: one that the bank sent back can be given again.
  const before = (await readRefunds(database, order.id)).length;
  try {
    await access.stripe.refunds.create(
      { payment_intent: order.paymentIntent, amount: sum },
      { idempotencyKey: `refund:${order.id}:${before}:${sum}` },
    );
  } catch (error) {
    if (!isRefusal(error)) throw stripeFailure(error);
    const reason = error instanceof Error ? error.message : '';
    throw new AppError('conflict', `Stripe refuses to refund order ${order.number}: ${reason}`);
  }
  await syncRefunds(desk, order);
  return (await findOrder(database, 'id', order.id)) ?? order;
}
