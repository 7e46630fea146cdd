import type { Catalogue } from '@/lib/catalogue/catalogue';
import { stockOf } from '@/lib/catalogue/stock/opening-stock.server';
import type { Access } from '@/lib/db/existing-tables';
import type { Order } from '@/lib/orders/order';
import { findOrder } from '@/lib/orders/store';
import { type CartView, viewCart } from './cart-view';
import { readCart, type StoredCart } from './store';

/** A cart, and the order that was begun with it and can still be paid. */
export interface OpenCart {
  readonly view: CartView;
  readonly order: Order | null;
}

/** A cart as it is stored, with what is left for it. */
export interface StockedCart {
  /** Null where there is none of that id. */
  readonly cart: StoredCart | null;
  /** Left by stock number, with the pieces that its own open checkout holds. */
  readonly stock: ReadonlyMap<string, number>;
  readonly order: Order | null;
}

/** @throws AppError `unavailable` while the database is away. */
export async function readStockedCart(
  access: Access,
  catalogue: Catalogue,
  id: string | null,
  now: number,
): Promise<StockedCart> {
  const stock = new Map(await stockOf(access, catalogue, now));
  const cart = id === null ? null : await readCart(access, id);
  if (cart === null) return { cart, stock, order: null };
  const order = await findOrder(access, 'open_cart', cart.id);
  for (const { sku, quantity, hold } of order?.lines ?? []) {
    if (hold === 'held') stock.set(sku, (stock.get(sku) ?? 0) + quantity);
  }
  return { cart, stock, order };
}

/**
 * A cart as it is now; an empty one where there is none of that id. Pieces that its own open checkout
 * holds are there for it.
 * @throws AppError `unavailable` while the database is away.
 */
export async function openCart(
  access: Access,
  catalogue: Catalogue,
  id: string | null,
  now: number,
): Promise<OpenCart> {
  if (id === null) return { view: viewCart(null, catalogue, new Map()), order: null };
  const { cart, stock, order } = await readStockedCart(access, catalogue, id, now);
  return { view: viewCart(cart, catalogue, stock), order };
}
