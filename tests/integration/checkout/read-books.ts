import { readStock } from '@/lib/catalogue/stock/store';
import type { CheckoutDesk } from '@/lib/checkout/desk';
import type { Order } from '@/lib/orders/order';
import { listOrders, readEvents } from '@/lib/orders/store';

/** All orders, the newest first. */
export const allOrders = ({ database }: CheckoutDesk) => listOrders(database, { limit: 1000 });

/** The one order that there is. @throws Error where there are none or several. */
export async function onlyOrder(desk: CheckoutDesk): Promise<Order> {
  const [order, ...others] = await allOrders(desk);
  if (!order || others.length > 0) throw new Error('There is not one order.');
  return order;
}

/** What is left of a stock number. */
export async function left({ database }: CheckoutDesk, sku: string): Promise<number | undefined> {
  return (await readStock(database, [sku])).get(sku);
}

/** The kinds of what happened to an order, the first first. */
export async function history({ database }: CheckoutDesk, { id }: Order): Promise<string[]> {
  return (await readEvents(database, id)).map(({ kind }) => kind);
}

/** The kinds of mail that were queued, in alphabetical order. */
export async function mails({ database }: CheckoutDesk): Promise<string[]> {
  const rows = await database.query.selectFrom('outbox').select('kind').orderBy('kind').execute();
  return rows.map(({ kind }) => kind);
}

/** Events of Stripe that had their effect. */
export async function heard({ database }: CheckoutDesk): Promise<string[]> {
  const rows = await database.query.selectFrom('stripe_events').select('type').execute();
  return rows.map(({ type }) => type).sort();
}
