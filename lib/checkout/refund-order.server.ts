import { AppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import type { Order } from '@/lib/orders/order';
import { findOrder } from '@/lib/orders/store';
import type { CheckoutDesk } from './desk';
import { syncRefunds } from './handle-event.server';
import { isRefusal, stripeFailure } from './stripe/outcome';

/**
 * Gives money back, and notes it at once. The same call again, with the sum that had been refunded
 * before it, gives nothing twice.
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
  if (order.paymentIntent === null || order.paidAt === null || left <= 0) {
    throw new AppError('conflict', `Order ${order.number} has no payment to give back.`);
  }
  if (!Number.isSafeInteger(sum) || sum <= 0 || sum > left) {
    const most = formatMoney({ amount: left, currency: order.currency }, 'en');
    throw new AppError('conflict', `At most ${most} of order ${order.number} can be given back.`);
  }
  try {
    await access.stripe.refunds.create(
      { payment_intent: order.paymentIntent, amount: sum },
      { idempotencyKey: `refund:${order.id}:${order.refunded}:${sum}` },
    );
  } catch (error) {
    if (!isRefusal(error)) throw stripeFailure(error);
    const reason = error instanceof Error ? error.message : '';
    throw new AppError('conflict', `Stripe refuses to refund order ${order.number}: ${reason}`);
  }
  await syncRefunds(desk, order);
  return (await findOrder(database, 'id', order.id)) ?? order;
}
