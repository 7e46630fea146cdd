import { getDb } from '@/lib/db/client';
import { readKey } from '@/lib/orders/keys/store';
import { orderPath } from '@/lib/orders/order-links';
import { findOrder } from '@/lib/orders/store';
import { log } from '@/lib/platform/log';
import { readCartId } from './cart/read-cart.server';
import { fulfil } from './fulfil.server';
import { openDesk } from './open-desk.server';

/**
 * The payment page of the cart of a request; null where no checkout of it is open.
 * @throws AppError `unavailable` while the database is away.
 */
export async function paymentPage(headers: Headers): Promise<string | null> {
  const database = await getDb();
  const cart = await readCartId(database, headers, Date.now());
  const order = cart === null ? null : await findOrder(database, 'open_cart', cart);
  return order?.sessionUrl ?? null;
}

const SESSION = /^cs_(?:test|live)_\w{1,200}$/;

/** What whoever comes back from the payment page is told. */
export type DoneView =
  | { readonly kind: 'unknown' | 'open' }
  /** We could not ask just now. */
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'paid' | 'awaiting' | 'mismatch';
      readonly number: string;
      /** The order's page, for the browser that holds its cart; others get it by mail. */
      readonly path: string | null;
    };

/**
 * Looks after the session that a buyer comes back from. Its id opens nothing: only the browser with
 * the order's cart is led to the order.
 */
export async function checkoutDone(sessionId: string, headers: Headers): Promise<DoneView> {
  if (!SESSION.test(sessionId)) return { kind: 'unknown' };
  try {
    const database = await getDb();
    const desk = openDesk(database);
    const outcome = await fulfil(desk, sessionId);
    if (outcome.kind === 'foreign') return { kind: 'unknown' };
    if (outcome.kind === 'open' || outcome.kind === 'expired') return { kind: 'open' };
    const { kind, order } = outcome;
    const now = desk.clock();
    const cart = await readCartId(database, headers, now);
    const isTheirs = cart !== null && cart === order.cart && order.erasedAt === null;
    const path = isTheirs ? orderPath(await readKey(database, 'order', now), order) : null;
    return { kind, number: order.number, path };
  } catch (error) {
    log.error('A payment could not be looked after yet', { error });
    return { kind: 'unavailable' };
  }
}
