import { CART_KEPT_FOR } from '@/lib/checkout/cart/cart-cookie';
import { deleteCarts } from '@/lib/checkout/cart/store';
import { DAY, HOUR } from '@/lib/core/duration';
import { eraseDeleted } from '@/lib/db/erase-deleted';
import { eraseOrder } from '@/lib/orders/fulfil-order.server';
import { deleteEvents, listErasable } from '@/lib/orders/store';
import type { Job } from './job';

/** Stripe sends an event again for 3 days, and lists it for 30. */
const EVENTS_KEPT_FOR = 40 * DAY;
const MOST_AT_ONCE = 500;

/** Erases the personal data of old orders, and forgets carts that nobody touches. */
export function ordersRetention(
  readTerms: () => Promise<{ readonly retentionDays: number } | null>,
): Job {
  return {
    name: 'orders-retention',
    summary: 'Erases the personal data of orders after the time that the shop sets',
    interval: HOUR,
    async run({ database, signal }) {
      const now = Date.now();
      const carts = await deleteCarts(database, now - CART_KEPT_FOR);
      await deleteEvents(database, now - EVENTS_KEPT_FOR);
      const terms = await readTerms();
      if (terms === null) return { message: `This site has no shop. Carts deleted: ${carts}.` };
      const ids = await listErasable(database, now - terms.retentionDays * DAY, MOST_AT_ONCE);
      for (const id of ids) {
        signal.throwIfAborted();
        await eraseOrder(database, id, now);
      }
      if (ids.length > 0) await eraseDeleted(database, 'orders');
      return { message: `Orders erased: ${ids.length}. Carts deleted: ${carts}.` };
    },
  };
}
