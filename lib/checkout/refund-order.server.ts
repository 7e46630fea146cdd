import { AppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import type { Order } from '@/lib/orders/order';
import { findOrder, readRefunds } from '@/lib/orders/store';
import { createRefund } from './create-refund.server';
import type { CheckoutDesk } from './desk';
import { syncRefunds } from './handle-event.server';

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
  const { database } = desk;
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
  const key = `refund:${order.id}:${before}:${sum}`;
  const { paymentIntent: intent, number } = order;
  await createRefund(desk, { intent, amount: sum, key, number });
  await syncRefunds(desk, order);
  return (await findOrder(database, 'id', order.id)) ?? order;
}
