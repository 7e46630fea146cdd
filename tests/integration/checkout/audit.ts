import type Stripe from 'stripe';
import type { StripeStandIn } from '@/demo/stripe/options';
import { EVENT_TYPES } from '@/lib/checkout/handle-event.server';
import { MARKER, ORDER } from '@/lib/checkout/stripe/session-request';
import type { OutboxTable } from '@/lib/db/schema/shop';
import type { Order, OrderEvent } from '@/lib/orders/order';
import { isFreezing, isRefunding, orderState } from '@/lib/orders/order-state';
import { listOrders, readDownloads, readEvents, readRefunds } from '@/lib/orders/store';
import type { Scene } from './scene';

type Shop = Pick<Scene, 'desk'>;
type Books = Pick<StripeStandIn, 'sessions' | 'charges' | 'refunds' | 'disputes'>;

const EVERY = 100_000;

/** Where pieces are: left, and with orders, together they are as many as at the beginning. */
export async function auditStock({ desk }: Shop): Promise<string[]> {
  const { query } = desk.database;
  const left = await query.selectFrom('stock').selectAll().execute();
  const taken = await query
    .selectFrom('order_lines')
    .select(({ fn }) => ['sku', fn.sum<number | string>('quantity').as('quantity')])
    .where('hold', 'in', ['held', 'sold'])
    .groupBy('sku')
    .execute();
  const withOrders = new Map(taken.map(({ sku, quantity }) => [sku, Number(quantity)]));
  return left.flatMap(({ sku, available }) => {
    const opening = desk.catalogue.findItem(sku)?.variant.stock ?? null;
    const sum = available + (withOrders.get(sku) ?? 0);
    return [
      ...(available < 0 ? [`${sku}: ${available} pieces are left`] : []),
      ...(sum === opening ? [] : [`${sku}: ${sum} pieces in all, of ${opening}`]),
    ];
  });
}

const isDone = ({ payment_status: status, ...session }: Stripe.Checkout.Session) =>
  session.status === 'complete' && status !== 'unpaid';

/** Orders that are paid with us and not with Stripe: there may be none at any time. */
export async function auditPaid({ desk }: Shop, books: Books): Promise<string[]> {
  const done = new Set(books.sessions().flatMap((one) => (isDone(one) ? [one.id] : [])));
  const rows = await desk.database.query
    .selectFrom('orders')
    .select(['id', 'session'])
    .where('paid_at', 'is not', null)
    .execute();
  const early = rows.filter(({ session }) => !done.has(session ?? ''));
  return early.map(({ id }) => `${id}: paid, and its session is not`);
}

function auditEvents(order: Order, events: readonly OrderEvent[]): string[] {
  const count = (...kinds: readonly string[]) =>
    events.filter(({ kind }) => kinds.includes(kind)).length;
  const faults: string[] = [];
  const expect = (isSo: boolean, fault: string) => {
    if (!isSo) faults.push(fault);
  };
  expect(count('opened') === 1, `opened ${count('opened')} times`);
  expect(count('paid') === (order.paidAt === null ? 0 : 1), `paid ${count('paid')} times`);
  expect(count('session') === (order.session === null ? 0 : 1), 'noted its page otherwise');
  expect(count('expired', 'payment_failed') <= 1, 'ended more than once');
  expect(count('fulfilled') === (order.fulfilledAt === null ? 0 : 1), 'was sent otherwise');
  expect(
    events.every(({ number }, index) => number === index + 1),
    'has a gap in its log',
  );
  expect(events.at(-1)?.state === order.state, `stands otherwise in its log`);
  return faults;
}

/** An order against the session, the charge, the refunds and the disputes that Stripe has of it. */
async function auditOrder(
  { desk }: Shop,
  books: Books,
  order: Order,
  mails: readonly OutboxTable[],
): Promise<string[]> {
  const { database } = desk;
  const faults: string[] = [];
  const same = (what: string, ours: unknown, theirs: unknown) => {
    const [left, right] = [JSON.stringify(ours), JSON.stringify(theirs)];
    if (left !== right) faults.push(`${what}: ${left} with us, ${right} with Stripe`);
  };
  const events = await readEvents(database, order.id);
  faults.push(...auditEvents(order, events));

  const sessions = books.sessions().filter(({ metadata }) => metadata?.[ORDER] === order.id);
  if (sessions.length > 1) faults.push('has several sessions');
  const [session] = sessions;
  if (order.session !== null) same('session', order.session, session?.id);
  const isPaid = session !== undefined && isDone(session);
  same('paid', order.paidAt !== null, isPaid);
  if (isPaid) {
    same('intent', order.paymentIntent, session.payment_intent);
    same('total', order.payment?.total, session.amount_total);
    same('subtotal', order.subtotal, session.amount_subtotal);
    same('tax', order.payment?.tax, session.total_details?.amount_tax);
    same('shipping', order.payment?.shipping, session.total_details?.amount_shipping);
    same('discount', order.payment?.discount, session.total_details?.amount_discount);
    same('currency', order.currency.toLowerCase(), session.currency);
  }

  const intent = order.paidAt === null ? null : order.paymentIntent;
  const charge = books.charges().find(({ payment_intent: id }) => id === intent);
  same('charged', intent === null ? 0 : order.payment?.total, charge?.amount ?? 0);
  same('refunded', order.refunded, charge?.amount_refunded ?? 0);
  const refunds = await readRefunds(database, order.id);
  const given = books.refunds().filter(({ payment_intent: id }) => id === intent);
  const row = ({ id, amount, status }: { id: string; amount: number; status: string | null }) =>
    `${id} ${amount} ${status}`;
  same('refunds', refunds.map(row).sort(), given.map(row).sort());
  const taking = refunds.filter(({ status }) => isRefunding(status));
  same(
    'sum of refunds',
    order.refunded,
    taking.reduce((sum, { amount }) => sum + amount, 0),
  );
  const disputes = books.disputes().filter(({ payment_intent: id }) => id === intent);
  same(
    'frozen',
    order.isFrozen,
    disputes.some(({ status }) => isFreezing(status)),
  );

  const queued = (kind: string) => mails.filter((mail) => mail.kind === kind).length;
  if (queued('refund') > refunds.length) faults.push('has more notices than refunds');
  same('receipts', queued('receipt'), isPaid ? 1 : 0);
  const failed = events.filter(({ kind }) => kind === 'payment_failed').length;
  same('notices of failure', queued('payment_failed'), failed);
  const backordered = events.filter(({ kind }) => kind === 'backordered').length;
  same('notices of backorder', queued('backorder'), backordered);
  const isSent = order.fulfilledAt !== null && order.lines.some(({ kind }) => kind === 'physical');
  same('notices of shipping', queued('shipped'), isSent ? 1 : 0);

  const files = order.lines.filter(({ file }) => file !== null).map(({ sku }) => sku);
  const open = (await readDownloads(database, order.id)).map(({ sku }) => sku);
  same('downloads', open, isPaid ? files.sort() : []);

  const holds = order.lines.filter(({ kind }) => kind === 'physical').map(({ hold }) => hold);
  const possible = {
    pending: ['held'],
    expired: ['released'],
    paid: [
      'sold',
      'owed',
      ...(events.some(({ kind }) => kind === 'restocked') ? ['released'] : []),
    ],
  };
  const stage = order.paidAt !== null ? 'paid' : order.endedAt !== null ? 'expired' : 'pending';
  if (!holds.every((hold) => possible[stage].includes(hold))) {
    faults.push(`is ${stage}, and its pieces are ${holds.join(', ')}`);
  }
  const { paidAt, fulfilledAt, endedAt, isFrozen, refunded } = order;
  const isShort = order.lines.some(({ hold }) => hold === 'owed');
  const facts = { paidAt, fulfilledAt, endedAt, isFrozen, refunded, isShort };
  const state = orderState({ ...facts, total: order.payment?.total ?? null });
  if (state !== order.state) faults.push(`is noted as ${order.state}, and is ${state}`);
  return faults.map((fault) => `${order.id}: ${fault}`);
}

/** Everything that may not differ once all events are heard; empty where nothing does. */
export async function auditBooks(scene: Pick<Scene, 'desk'>, books: Books): Promise<string[]> {
  const { database } = scene.desk;
  const faults = await auditStock(scene);
  const orders = await listOrders(database, { limit: EVERY });
  const mails = await database.query.selectFrom('outbox').selectAll().execute();
  const bySubject = Map.groupBy(mails, ({ subject }) => subject);
  for (const order of orders) {
    faults.push(...(await auditOrder(scene, books, order, bySubject.get(order.id) ?? [])));
  }
  const known = new Set(orders.map(({ id }) => id));
  for (const { id, metadata } of books.sessions()) {
    if (!metadata?.[MARKER] || known.has(metadata[ORDER] ?? '')) continue;
    faults.push(`${id}: a session of no order`);
  }
  return faults;
}

/** What may not be left once every payment that was under way has come to its end. */
export async function auditRest(scene: Shop): Promise<string[]> {
  const { database, access } = scene.desk;
  const orders = await listOrders(database, { limit: EVERY });
  const open = orders.filter(({ state }) => state === 'pending');
  const listed = await access.stripe.events
    .list({ types: [...EVENT_TYPES], limit: 100 })
    .autoPagingToArray({ limit: 10_000 })
    .catch(() => null);
  // A fault that was ordered and never used up.
  if (listed === null) return auditRest(scene);
  const noted = await database.query.selectFrom('stripe_events').select('id').execute();
  const seen = new Set(noted.map(({ id }) => id));
  const unseen = listed.filter(({ id }) => !seen.has(id));
  return [
    ...open.map(({ id }) => `${id}: neither paid nor over`),
    ...unseen.map(({ id, type }) => `${id}: ${type} was never heard`),
  ];
}
