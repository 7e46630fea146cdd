import { AppError } from '@/lib/core/errors';
import type { Access } from '@/lib/db/existing-tables';
import { readKey } from '@/lib/orders/keys/store';
import type { Order } from '@/lib/orders/order';
import {
  attachSession,
  awaitPayment,
  endOrder,
  noteMismatch,
  type Occasion,
  settleOrder,
} from '@/lib/orders/settle-order.server';
import { type EventNote, findOrder } from '@/lib/orders/store';
import { log } from '@/lib/platform/log';
import type { CheckoutDesk } from './desk';
import { buyerOf, compareSession, type FullSession, settlementOf } from './stripe/compare-session';
import { idOf } from './stripe/id-of';
import { readSession } from './stripe/read-session.server';
import { MARKER, ORDER } from './stripe/session-request';

/** What became of a session. */
export type FulfilOutcome =
  | { readonly kind: 'paid' | 'awaiting' | 'open' | 'expired'; readonly order: Order }
  /** Paid otherwise than ordered: a person has to look. */
  | { readonly kind: 'mismatch'; readonly order: Order }
  /** Not one of ours, or of an order that we do not know. */
  | { readonly kind: 'foreign' };

/** What tells this site's sessions from those of others on the same account. */
export async function readShopId(access: Access, now: number): Promise<string> {
  return readKey(access, 'shop', now);
}

async function orderOf(
  { database, access, clock }: CheckoutDesk,
  { session }: FullSession,
): Promise<Order | null> {
  if (session.livemode !== access.isLive) return null;
  const marker = session.metadata?.[MARKER];
  if (marker === undefined || marker !== (await readShopId(database, clock()))) return null;
  const id = session.metadata?.[ORDER] ?? '';
  return findOrder(database, 'id', id);
}

/** Notes which session an order has, where that was not heard of yet. */
async function attach(
  { database, clock }: CheckoutDesk,
  { session: { id, url } }: FullSession,
  order: Order,
): Promise<Order> {
  if (order.session === id) return order;
  await attachSession(database, order.id, { id, url }, clock());
  const attached = await findOrder(database, 'id', order.id);
  if (attached?.session === id) return attached;
  throw new AppError('internal', `Order ${order.id} has two sessions.`);
}

async function apply(
  { database, catalogue }: CheckoutDesk,
  full: FullSession,
  order: Order,
  occasion: Occasion,
): Promise<Exclude<FulfilOutcome['kind'], 'foreign'>> {
  const { session } = full;
  if (session.status === 'expired') {
    await endOrder(database, order.id, 'expired', occasion);
    return 'expired';
  }
  if (session.status !== 'complete') return 'open';
  const paymentIntent = idOf(session.payment_intent);
  if (session.payment_status === 'unpaid') {
    await awaitPayment(database, order.id, { buyer: buyerOf(session), paymentIntent }, occasion);
    return 'awaiting';
  }
  if (order.paidAt !== null) return 'paid';
  const faults = compareSession(full, order);
  if (faults.length > 0) {
    log.error('A payment does not agree with its order', { order: order.id, faults });
    await noteMismatch(database, order.id, faults, occasion);
    return 'mismatch';
  }
  const terms = catalogue.shop?.downloads ?? { count: 1, days: 1 };
  const settlement = { ...settlementOf(full), paymentIntent };
  await settleOrder(database, order.id, settlement, terms, occasion);
  return 'paid';
}

/**
 * Brings an order to where its session stands at Stripe, whoever asks: the webhook, the buyer who
 * comes back, or the job that repairs what was missed. The session is asked for anew each time, and
 * whatever it brings about is committed once.
 * @param event the event that told of it; it is noted with the effect, and by whoever passes it where there is none.
 * @throws AppError `unavailable` while Stripe or the database does not answer.
 */
export async function fulfil(
  desk: CheckoutDesk,
  sessionId: string,
  event: EventNote | null = null,
): Promise<FulfilOutcome> {
  const { database, access, clock } = desk;
  const full = await readSession(access.stripe, sessionId);
  const order = full && (await orderOf(desk, full));
  if (!full || !order) {
    log.warn('A session is not one of ours', { session: sessionId, event: event?.id ?? null });
    return { kind: 'foreign' };
  }
  const attached = await attach(desk, full, order);
  const kind = await apply(desk, full, attached, { now: clock(), event });
  return { kind, order: (await findOrder(database, 'id', order.id)) ?? attached };
}
