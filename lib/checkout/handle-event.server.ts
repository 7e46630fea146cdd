import type Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';
import type { Order } from '@/lib/orders/order';
import { endOrder, noteDispute, noteRefunds, type Reading } from '@/lib/orders/settle-order.server';
import {
  type Change,
  countEvents,
  type Dispute,
  type EventNote,
  findOrder,
  isEventSeen,
  noteEvent,
  type Refund,
} from '@/lib/orders/store';
import { log } from '@/lib/platform/log';
import type { CheckoutDesk } from './desk';
import { fulfil } from './fulfil.server';
import { idOf } from './stripe/id-of';
import { stripeFailure } from './stripe/outcome';

/** The events that the webhook and the repairing job ask for. */
export const EVENT_TYPES = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
] as const;

const MOST_REFUNDS = 1_000;

const noteOf = ({ id, type, created }: Stripe.Event): EventNote => ({
  id,
  type,
  createdAt: created * 1000,
});

/**
 * The order that a payment is for. Where our own books do not know the payment yet, because events
 * come in any order, the session tells.
 */
async function orderOfPayment(desk: CheckoutDesk, intent: string): Promise<Order | null> {
  const { database, access } = desk;
  const known = await findOrder(database, 'payment_intent', intent);
  if (known && known.paidAt !== null) return known;
  let session: Stripe.Checkout.Session | undefined;
  try {
    const sessions = await access.stripe.checkout.sessions.list({
      payment_intent: intent,
      limit: 1,
    });
    session = sessions.data[0];
  } catch (error) {
    throw stripeFailure(error);
  }
  if (!session) return null;
  const outcome = await fulfil(desk, session.id);
  return outcome.kind === 'foreign' ? null : outcome.order;
}

/** All refunds of a payment as they are now: what single events say may be old. */
async function readRefunds({ access }: CheckoutDesk, intent: string): Promise<Refund[]> {
  try {
    const refunds = await access.stripe.refunds
      .list({ payment_intent: intent, limit: 100 })
      .autoPagingToArray({ limit: MOST_REFUNDS });
    return refunds.map(({ id, amount, status, created }) => {
      return { id, amount, status: status ?? 'pending', createdAt: created * 1000 };
    });
  } catch (error) {
    throw stripeFailure(error);
  }
}

/** How often something is read anew because something else happened to the order meanwhile. */
const READINGS = 10;

/**
 * Reads something of an order at Stripe and notes it. Of two that do so at the same time the one that
 * read first may come last: it reads again.
 */
async function noteFresh<T>(
  { database }: CheckoutDesk,
  { id, number }: Order,
  read: () => Promise<T>,
  note: (reading: Reading<T>) => Promise<Change | 'stale'>,
): Promise<void> {
  for (let readings = 0; readings < READINGS; readings += 1) {
    const count = await countEvents(database, id);
    if ((await note({ facts: await read(), count })) !== 'stale') return;
  }
  throw new AppError('unavailable', `Too much happens to order ${number} at once.`);
}

/** Brings the refunds of an order to what Stripe has. */
export async function syncRefunds(
  desk: CheckoutDesk,
  order: Order,
  event: EventNote | null = null,
): Promise<void> {
  const { paymentIntent: intent } = order;
  if (intent === null) return;
  await noteFresh(
    desk,
    order,
    () => readRefunds(desk, intent),
    (reading) => noteRefunds(desk.database, order.id, reading, { now: desk.clock(), event }),
  );
}

async function onRefund(desk: CheckoutDesk, intent: string | null, note: EventNote): Promise<void> {
  const order = intent === null ? null : await orderOfPayment(desk, intent);
  if (order) await syncRefunds(desk, order, note);
}

async function readDispute({ access }: CheckoutDesk, id: string): Promise<Stripe.Dispute> {
  try {
    return await access.stripe.disputes.retrieve(id);
  } catch (error) {
    throw stripeFailure(error);
  }
}

const toDispute = ({ id, amount, status, created }: Stripe.Dispute): Dispute => {
  return { id, amount, status, createdAt: created * 1000 };
};

async function onDispute(
  desk: CheckoutDesk,
  { id, payment_intent }: Stripe.Dispute,
  note: EventNote,
): Promise<void> {
  const intent = idOf(payment_intent);
  const order = intent === null ? null : await orderOfPayment(desk, intent);
  if (!order) return;
  await noteFresh(
    desk,
    order,
    async () => toDispute(await readDispute(desk, id)),
    (reading) => noteDispute(desk.database, order.id, reading, { now: desk.clock(), event: note }),
  );
}

async function onPaymentFailed(
  desk: CheckoutDesk,
  sessionId: string,
  note: EventNote,
): Promise<void> {
  const { database, clock } = desk;
  // The session may be paid by now, or not be ours: it is asked for all the same.
  const outcome = await fulfil(desk, sessionId);
  if (outcome.kind !== 'awaiting') return;
  await endOrder(database, outcome.order.id, 'payment_failed', { now: clock(), event: note });
}

/**
 * Does what an event of Stripe asks for, once. Events come twice, late and in any order: what they
 * tell of is asked for anew, and the effect is committed together with the note that it was had.
 * @throws AppError `unavailable` where it must be sent again.
 */
export async function handleEvent(desk: CheckoutDesk, event: Stripe.Event): Promise<void> {
  const { database, access, clock } = desk;
  const note = noteOf(event);
  if (event.livemode !== access.isLive) {
    log.warn('An event is of another mode than the key', { event: event.id });
    return;
  }
  if (await isEventSeen(database, event.id)) return;
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
      await fulfil(desk, event.data.object.id, note);
      break;
    case 'checkout.session.async_payment_failed':
      await onPaymentFailed(desk, event.data.object.id, note);
      break;
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refunded':
      await onRefund(desk, idOf(event.data.object.payment_intent), note);
      break;
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      await onDispute(desk, event.data.object, note);
      break;
    default:
      return;
  }
  await noteEvent(database, note, clock());
}
