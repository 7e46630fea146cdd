import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { queueMail } from '@/lib/mail/store';
import type { Order } from './order';
import { type Change, changeOrder, restockPieces, sellPieces } from './store';

const NOTHING_SENT: Readonly<Partial<Record<Order['state'], string>>> = {
  pending: 'It is not paid.',
  expired: 'It came to nothing.',
  refunded: 'Its money was given back.',
  disputed: 'The payment is disputed; it stays frozen until the bank has decided.',
};

function refuse({ number }: Order, why: string, remedy?: string): never {
  throw new AppError('conflict', `Order ${number} cannot be fulfilled. ${why}`, { remedy });
}

/** How a parcel can be followed. */
export interface Parcel {
  readonly carrier: string | null;
  readonly tracking: string | null;
}

/**
 * Notes that what was ordered is on its way, with a notice to the buyer. Pieces that were owed are
 * taken from the stock first.
 * @throws AppError `conflict` where nothing may be sent, or still too little is there.
 */
export async function fulfilOrder(
  database: Database,
  id: string,
  { carrier, tracking }: Parcel,
  now: number,
): Promise<Change> {
  return changeOrder(database, id, { now, event: null }, async (access, order) => {
    if (order.fulfilledAt !== null) return null;
    const why = NOTHING_SENT[order.state];
    if (why) refuse(order, why);
    const owed = order.lines.some(({ hold }) => hold === 'owed' || hold === 'released');
    const short = owed ? await sellPieces(access, order, now) : [];
    if (short.length > 0) {
      const remedy = 'Enter the delivery with "stock add", or refund the order.';
      refuse(order, `There is too little of ${short.join(', ')}.`, remedy);
    }
    await queueMail(access, { key: `shipped:${id}`, kind: 'shipped', subject: id }, now);
    return {
      set: { fulfilled_at: now, carrier, tracking },
      events: [
        ...(owed ? [{ kind: 'supplied' as const }] : []),
        // The log keeps no tracking number: it leads to a person, and the log is never erased.
        { kind: 'fulfilled', detail: { carrier } },
      ],
    };
  });
}

/**
 * Puts the pieces of an order that is given back into stock again, once.
 * @throws AppError `conflict` for an order that was never paid.
 */
export async function restockOrder(database: Database, id: string, now: number): Promise<Change> {
  return changeOrder(database, id, { now, event: null }, async (access, order) => {
    if (order.paidAt === null) {
      throw new AppError(
        'conflict',
        `Order ${order.number} was never paid: nothing is to come back.`,
      );
    }
    const pieces = await restockPieces(access, order, now);
    if (pieces.length === 0) return null;
    const back = pieces.map(({ sku, quantity }) => ({ sku, quantity }));
    return { events: [{ kind: 'restocked', detail: { pieces: back } }] };
  });
}

/**
 * Erases the personal data of an order and closes its links; what was bought and paid stays, as the
 * books must. Stripe keeps its own copy.
 * @throws AppError `conflict` while it can still be paid, or is disputed.
 */
export async function eraseOrder(database: Database, id: string, now: number): Promise<Change> {
  return changeOrder(database, id, { now, event: null }, async (_, order) => {
    if (order.erasedAt !== null) return null;
    if (order.state === 'pending' || order.isFrozen) {
      const why = order.isFrozen ? 'is disputed' : 'can still be paid';
      throw new AppError(
        'conflict',
        `Order ${order.number} ${why}: its data is needed until then.`,
      );
    }
    return {
      set: {
        ...{ email: null, name: null, phone: null, address: null, tracking: null, cart: null },
        ...{ erased_at: now, link_epoch: order.linkEpoch + 1 },
      },
      events: [{ kind: 'erased' }],
    };
  });
}
