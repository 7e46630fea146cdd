import { DAY } from '@/lib/core/duration';
import { createId } from '@/lib/core/ids';
import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import { queueMail } from '@/lib/mail/store';
import { type Buyer, needsParcel, type Order, type Payment } from './order';
import { isFreezing } from './order-state';
import {
  type Change,
  changeOrder,
  countEvents,
  type Dispute,
  type EventNote,
  emptyCart,
  insertDownloads,
  type OrderChange,
  type Refund,
  readEvents,
  releasePieces,
  saveDispute,
  saveRefunds,
  sellPieces,
} from './store';

/** When, and by which event of Stripe; null where nobody but ourselves asked. */
export interface Occasion {
  readonly now: number;
  readonly event: EventNote | null;
}

const buyerColumns = ({ email, name, phone, address }: Buyer) => ({
  email,
  name,
  phone,
  address: address && JSON.stringify(address),
});

/** Notes the payment page of an order. */
export async function attachSession(
  database: Database,
  id: string,
  session: { readonly id: string; readonly url: string | null },
  now: number,
): Promise<Change> {
  return changeOrder(database, id, { now, event: null }, async (_, order) => {
    if (order.session !== null) return null;
    return {
      set: { session: session.id, session_url: session.url },
      events: [{ kind: 'session', detail: { session: session.id } }],
    };
  });
}

/** The buyer is done, and the money comes later: the pieces stay held until it is known. */
export async function awaitPayment(
  database: Database,
  id: string,
  { buyer, paymentIntent }: { readonly buyer: Buyer; readonly paymentIntent: string | null },
  occasion: Occasion,
): Promise<Change> {
  return changeOrder(database, id, occasion, async (access, order) => {
    if (order.isAwaiting || order.paidAt !== null || order.endedAt !== null) return null;
    await emptyCart(access, order);
    return {
      set: {
        ...{ is_awaiting: 1, open_cart: null, payment_intent: paymentIntent },
        ...buyerColumns(buyer),
      },
      events: [{ kind: 'awaiting' }],
    };
  });
}

/** What was paid, and by whom. */
export interface Settlement {
  readonly payment: Payment;
  readonly buyer: Buyer;
  readonly paymentIntent: string | null;
}

/** How long and how often files can be loaded. */
export interface DownloadTerms {
  readonly count: number;
  readonly days: number;
}

async function grantDownloads(
  access: Access,
  { id, lines }: Order,
  { count, days }: DownloadTerms,
  now: number,
): Promise<void> {
  const rows = lines.flatMap(({ sku, file, quantity }) => {
    if (file === null) return [];
    const most = count * quantity;
    const ends_at = now + days * DAY;
    return [{ id: createId('dl'), order_id: id, sku, file, used: 0, most, ends_at }];
  });
  await insertDownloads(access, rows);
}

/**
 * Notes that an order is paid, once: its pieces are sold, its files opened, its mail queued and its
 * cart emptied in the same commit. What was given back meanwhile, and is gone, is owed.
 */
export async function settleOrder(
  database: Database,
  id: string,
  { payment, buyer, paymentIntent }: Settlement,
  terms: DownloadTerms,
  occasion: Occasion,
): Promise<Change> {
  const { now } = occasion;
  return changeOrder(database, id, occasion, async (access, order): Promise<OrderChange | null> => {
    if (order.paidAt !== null) return null;
    const short = await sellPieces(access, order, now);
    await grantDownloads(access, order, terms, now);
    await emptyCart(access, order);
    const isShort = short.length > 0;
    await queueMail(access, { key: `receipt:${id}`, kind: 'receipt', subject: id }, now);
    if (isShort) {
      await queueMail(access, { key: `backorder:${id}`, kind: 'backorder', subject: id }, now);
    }
    const isAtOnce = !needsParcel(order);
    return {
      set: {
        ...payment,
        ...buyerColumns(buyer),
        ...{ open_cart: null, is_awaiting: 0, payment_intent: paymentIntent },
        ...{ paid_at: now, ended_at: null, fulfilled_at: isAtOnce ? now : null },
      },
      events: [
        { kind: 'paid', detail: payment },
        ...(isShort ? [{ kind: 'backordered' as const, detail: { short } }] : []),
        ...(isAtOnce ? [{ kind: 'fulfilled' as const }] : []),
      ],
    };
  });
}

/**
 * Ends an order that was not paid and gives its pieces back, once. One that is paid stays; so does
 * one whose money is on its way, unless that is what failed.
 */
export async function endOrder(
  database: Database,
  id: string,
  reason: 'expired' | 'payment_failed',
  occasion: Occasion,
): Promise<Change> {
  const { now } = occasion;
  return changeOrder(database, id, occasion, async (access, order) => {
    if (order.paidAt !== null || order.endedAt !== null) return null;
    if (order.isAwaiting && reason === 'expired') return null;
    await releasePieces(access, order, now);
    if (reason === 'payment_failed') {
      const mail = { key: `failed:${id}`, kind: 'payment_failed', subject: id } as const;
      await queueMail(access, mail, now);
    }
    return {
      set: { ended_at: now, open_cart: null, is_awaiting: 0 },
      events: [{ kind: reason }],
    };
  });
}

/** Notes that what was paid is not what was ordered; it is not fulfilled, and a person has to look. */
export async function noteMismatch(
  database: Database,
  id: string,
  faults: readonly string[],
  occasion: Occasion,
): Promise<Change> {
  return changeOrder(database, id, occasion, async (access, order) => {
    const past = await readEvents(access, id);
    if (order.paidAt !== null || past.some(({ kind }) => kind === 'mismatch')) return null;
    return { set: { open_cart: null }, events: [{ kind: 'mismatch', detail: { faults } }] };
  });
}

/** How a person resolved what was paid otherwise than ordered. */
export type Resolution = 'refunded' | 'settled';

/** Ends an order that waited for a person, and gives its pieces back, once. */
export async function closeMismatch(
  database: Database,
  id: string,
  resolution: Resolution,
  occasion: Occasion,
): Promise<Change> {
  const { now } = occasion;
  return changeOrder(database, id, occasion, async (access, order) => {
    if (order.paidAt !== null || order.endedAt !== null) return null;
    await releasePieces(access, order, now);
    return {
      set: { ended_at: now, open_cart: null, is_awaiting: 0 },
      events: [{ kind: 'resolved', detail: { resolution } }],
    };
  });
}

/** What was read of an order elsewhere, and when: `count` is that of `countEvents` before it. */
export interface Reading<T> {
  readonly facts: T;
  readonly count: number;
}

class Stale extends Error {}

/**
 * Changes an order by what was read of it elsewhere, unless something happened to it since: then what
 * was read may be older than what is noted, and must be read again.
 */
async function changeUnlessStale(
  database: Database,
  id: string,
  count: number,
  occasion: Occasion,
  decide: (access: Access, order: Order) => Promise<OrderChange | null>,
): Promise<Change | 'stale'> {
  try {
    return await changeOrder(database, id, occasion, async (access, order) => {
      if ((await countEvents(access, id)) !== count) throw new Stale();
      return decide(access, order);
    });
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    throw error;
  }
}

/** Notes all refunds of an order as they are now; each sum counts once, and a failed one no more. */
export async function noteRefunds(
  database: Database,
  id: string,
  { facts, count }: Reading<readonly Refund[]>,
  occasion: Occasion,
): Promise<Change | 'stale'> {
  const { now } = occasion;
  return changeUnlessStale(database, id, count, occasion, async (access, order) => {
    const { refunded, changed } = await saveRefunds(access, id, facts);
    if (changed.length === 0) return null;
    for (const refund of changed) {
      if (refund.status !== 'succeeded' && refund.status !== 'pending') continue;
      const key = `refund:${refund.id}`;
      await queueMail(access, { key, kind: 'refund', subject: order.id }, now);
    }
    return {
      set: { refunded },
      events: changed.map((refund) => ({ kind: 'refund', detail: refund })),
    };
  });
}

/** Notes a dispute as it is now. While one is open, or lost, nothing is sent. */
export async function noteDispute(
  database: Database,
  id: string,
  { facts, count }: Reading<Dispute>,
  occasion: Occasion,
): Promise<Change | 'stale'> {
  return changeUnlessStale(database, id, count, occasion, async (access) => {
    const statuses = await saveDispute(access, id, facts);
    if (statuses === null) return null;
    return {
      set: { is_frozen: statuses.some(isFreezing) ? 1 : 0 },
      events: [{ kind: 'dispute', detail: facts }],
    };
  });
}
