import type { Catalogue } from '@/lib/catalogue/catalogue';
import { createId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/open-database';
import { readKey } from '@/lib/orders/keys/store';
import { cartCookie, readCartCookie } from './cart-cookie';
import { type CartView, viewCart } from './cart-view';
import { applyChange, type CartChange, type ChangeOutcome } from './change';
import { readStockedCart } from './open-cart.server';
import { changeCart, readCart } from './store';

/** What a change of the cart came to. */
export interface CartChanged {
  readonly outcome: ChangeOutcome;
  readonly view: CartView;
  /** The `Set-Cookie` of the cart; null where the browser has none to keep. */
  readonly cookie: string | null;
}

/**
 * Changes the cart that the cookie of a request names. A cart is made when something is put into it
 * and not before; a cookie that is foreign or forged is as none.
 * @param request `isSecure` says whether the site is reached by https alone.
 * @throws AppError `unavailable` while the database is away.
 */
export async function changeRequestCart(
  database: Database,
  request: { readonly headers: Headers; readonly isSecure: boolean },
  change: CartChange,
  catalogue: Catalogue,
  now: number,
): Promise<CartChanged> {
  const key = await readKey(database, 'cart', now);
  const known = readCartCookie(request.headers, key);
  const { cart: before, stock } = await readStockedCart(database, catalogue, known, now);
  const first = applyChange(before, change, catalogue, stock, now);
  const isMade = before !== null || (change.action === 'add' && first.outcome !== 'refused');
  if (!isMade) {
    return { outcome: 'refused', view: viewCart(null, catalogue, stock), cookie: null };
  }
  const id = known ?? createId('cart');
  let { outcome } = first;
  await changeCart(database, id, now, (cart) => {
    const applied = applyChange(cart, change, catalogue, stock, now);
    outcome = applied.outcome;
    return applied.contents;
  });
  const view = viewCart(await readCart(database, id), catalogue, stock);
  return { outcome, view, cookie: cartCookie(id, key, request.isSecure) };
}
