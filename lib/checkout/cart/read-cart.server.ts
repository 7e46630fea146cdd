import type { Catalogue } from '@/lib/catalogue/catalogue';
import { getDb } from '@/lib/db/client';
import type { Access } from '@/lib/db/existing-tables';
import { readKey } from '@/lib/orders/keys/store';
import { log } from '@/lib/platform/log';
import { readCartCookie } from './cart-cookie';
import { type OpenCart, openCart } from './open-cart.server';

/**
 * The id of the cart that the cookie of a request names; null without a cookie that we signed.
 * @throws AppError `unavailable` while the database is away.
 */
export async function readCartId(
  access: Access,
  headers: Headers,
  now: number,
): Promise<string | null> {
  return readCartCookie(headers, await readKey(access, 'cart', now));
}

/** The cart of a request, against today's catalogue and stock. */
export interface RequestCart extends OpenCart {
  /** Null without a cookie that we signed. */
  readonly id: string | null;
}

/**
 * The cart that the cookie of a request names; an empty one without a cookie, and with a foreign one.
 * @throws AppError `unavailable` while the database is away.
 */
export async function readRequestCart(
  headers: Headers,
  catalogue: Catalogue,
  now: number,
): Promise<RequestCart> {
  const database = await getDb();
  const id = await readCartId(database, headers, now);
  return { id, ...(await openCart(database, catalogue, id, now)) };
}

/** The same for a page. Never throws: null while the database is away. */
export async function readShownCart(
  headers: Headers,
  catalogue: Catalogue,
  now: number,
): Promise<RequestCart | null> {
  try {
    return await readRequestCart(headers, catalogue, now);
  } catch (error) {
    log.warn('A cart could not be read: its page says so', { error });
    return null;
  }
}
