import { addStock, takeStock } from '@/lib/catalogue/stock/store';
import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import type { DownloadsTable, OrderLinesTable, OrdersTable } from '@/lib/db/schema/shop';
import { commitTogether } from '@/lib/db/transactions';
import type { HoldState, Order, OrderEvent, OrderEventKind, PlacedLine } from './order';
import { stateOfRow, toOrder } from './order-row';
import { isRefunding, type OrderState } from './order-state';

/** An event of Stripe, which is committed together with what it brings about. */
export interface EventNote {
  readonly id: string;
  readonly type: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** What came of a change: `seen` where the event had its effect already. */
export type Change = 'changed' | 'unchanged' | 'seen' | 'unknown';

async function linesOf({ query }: Access, ids: readonly string[]): Promise<OrderLinesTable[]> {
  if (ids.length === 0) return [];
  return query.selectFrom('order_lines').selectAll().where('order_id', 'in', ids).execute();
}

async function toOrders(access: Access, rows: readonly OrdersTable[]): Promise<Order[]> {
  const lines = Map.groupBy(
    await linesOf(
      access,
      rows.map(({ id }) => id),
    ),
    (line) => line.order_id,
  );
  return rows.map((row) => toOrder(row, lines.get(row.id) ?? []));
}

type Handle = 'id' | 'number' | 'session' | 'payment_intent' | 'open_cart' | 'attempt';

/** The order with an id, a number, a session or the like; null where there is none. */
export async function findOrder(access: Access, by: Handle, value: string): Promise<Order | null> {
  const row = await access.query
    .selectFrom('orders')
    .selectAll()
    .where(by, '=', value)
    .executeTakeFirst();
  return row ? ((await toOrders(access, [row]))[0] ?? null) : null;
}

export interface OrderFilter {
  readonly states?: readonly OrderState[];
  /** The oldest one that was seen: the page goes on after it. */
  readonly after?: Pick<Order, 'id' | 'createdAt'>;
  readonly limit: number;
}

/** Orders, the newest first. */
export async function listOrders(access: Access, filter: OrderFilter): Promise<Order[]> {
  const { states, after, limit } = filter;
  let rows = access.query.selectFrom('orders').selectAll();
  if (states) rows = rows.where('state', 'in', states);
  if (after) {
    const { id, createdAt } = after;
    // Two may have begun in the same millisecond.
    rows = rows.where((is) =>
      is.or([
        is('created_at', '<', createdAt),
        is.and([is('created_at', '=', createdAt), is('id', '>', id)]),
      ]),
    );
  }
  return toOrders(
    access,
    await rows.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute(),
  );
}

/**
 * Orders that are not paid and not over, begun before an instant, by their ids.
 * @param page `after` the last id of the page before; an empty text for the first.
 */
export async function listPending(
  access: Access,
  before: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<Order[]> {
  const rows = await access.query
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', 'pending')
    .where('created_at', '<', before)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return toOrders(access, rows);
}

/** Ids of orders begun before an instant that still hold personal data and are not in dispute. */
export async function listErasable(
  { query }: Access,
  before: number,
  limit: number,
): Promise<string[]> {
  const rows = await query
    .selectFrom('orders')
    .select('id')
    .where('created_at', '<', before)
    .where('erased_at', 'is', null)
    .where('is_frozen', '=', 0)
    .where('state', '<>', 'pending')
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** What happened to an order, the first first. */
export async function readEvents({ query }: Access, id: string): Promise<OrderEvent[]> {
  const rows = await query
    .selectFrom('order_events')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map(({ number, at, kind, state, detail }) => ({
    number,
    at,
    kind: kind as OrderEventKind,
    state: state as OrderState,
    detail: detail === null ? null : JSON.parse(detail),
  }));
}

/** How much has happened to an order: a change of what is known of it always adds to that. */
export async function countEvents({ query }: Access, id: string): Promise<number> {
  const last = await query
    .selectFrom('order_events')
    .select('number')
    .where('order_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? 0;
}

async function appendEvent(
  access: Access,
  id: string,
  event: { readonly kind: OrderEventKind; readonly detail?: object | undefined },
  state: OrderState,
  now: number,
): Promise<void> {
  await access.query
    .insertInto('order_events')
    .values({
      order_id: id,
      number: (await countEvents(access, id)) + 1,
      at: now,
      kind: event.kind,
      state,
      detail: event.detail ? JSON.stringify(event.detail) : null,
    })
    .execute();
}

/** Notes an event of Stripe. @returns false where it was noted before. */
export async function noteEvent(
  { query }: Access,
  { id, type, createdAt }: EventNote,
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('stripe_events')
    .values({ id, type, created_at: createdAt, seen_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether the effect of an event of Stripe is committed. */
export async function isEventSeen({ query }: Access, id: string): Promise<boolean> {
  const row = await query
    .selectFrom('stripe_events')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets events that Stripe no longer sends again. */
export async function deleteEvents({ query }: Access, before: number): Promise<void> {
  await query.deleteFrom('stripe_events').where('seen_at', '<', before).execute();
}

/** Columns that are derived here, or never change. */
type Settable = Partial<Omit<OrdersTable, 'id' | 'number' | 'state' | 'attempt' | 'created_at'>>;

/** What a change comes to; `events` in their order. */
export interface OrderChange {
  readonly set?: Settable;
  readonly events: readonly { readonly kind: OrderEventKind; readonly detail?: object }[];
}

/**
 * Changes an order in one commit, alone: whoever else would waits. With `event`, the change and the
 * note that the event was seen are one; the second time nothing is changed.
 * @param decide reads and writes what belongs to the order within the transaction; null changes nothing.
 */
export async function changeOrder(
  database: Database,
  id: string,
  change: { readonly now: number; readonly event: EventNote | null },
  decide: (access: Access, order: Order) => Promise<OrderChange | null>,
): Promise<Change> {
  const { now, event } = change;
  return commitTogether(database, async (access) => {
    const { query } = access;
    // Locks the row on PostgreSQL.
    const row = await query
      .updateTable('orders')
      .set({ id })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) return 'unknown';
    if (event && !(await noteEvent(access, event, now))) return 'seen';
    const lines = await linesOf(access, [id]);
    const decided = await decide(access, toOrder(row, lines));
    if (decided === null) return 'unchanged';
    const changed = { ...row, ...decided.set };
    const state = stateOfRow(changed, await linesOf(access, [id]));
    await query
      .updateTable('orders')
      .set({ ...decided.set, state })
      .where('id', '=', id)
      .execute();
    for (const one of decided.events) await appendEvent(access, id, one, state, now);
    return 'changed';
  });
}

/** Marks lines of an order, within the transaction of `access`. */
async function setHold(
  { query }: Access,
  id: string,
  skus: readonly string[],
  hold: HoldState,
): Promise<void> {
  if (skus.length === 0) return;
  await query
    .updateTable('order_lines')
    .set({ hold })
    .where('order_id', '=', id)
    .where('sku', 'in', skus)
    .execute();
}

const withHold = (order: Order, ...holds: readonly HoldState[]): PlacedLine[] =>
  order.lines.filter(({ hold }) => holds.includes(hold));

const skusOf = (lines: readonly { readonly sku: string }[]) => lines.map(({ sku }) => sku);

/** Turns held pieces into sold ones, and takes those that were given back once more, where they are there. */
export async function sellPieces(access: Access, order: Order, now: number): Promise<string[]> {
  await setHold(access, order.id, skusOf(withHold(order, 'held')), 'sold');
  const missing = withHold(order, 'released', 'owed');
  const short = await takeStock(access, missing, now);
  const taken = skusOf(missing).filter((sku) => !short.includes(sku));
  await setHold(access, order.id, taken, 'sold');
  await setHold(access, order.id, short, 'owed');
  return short;
}

/** Gives held pieces back, once. */
export async function releasePieces(access: Access, order: Order, now: number): Promise<void> {
  const held = withHold(order, 'held');
  await setHold(access, order.id, skusOf(held), 'released');
  await addStock(access, held, now);
}

/** Takes sold pieces back into stock, and forgets those that are owed. @returns the former. */
export async function restockPieces(
  access: Access,
  order: Order,
  now: number,
): Promise<readonly PlacedLine[]> {
  const sold = withHold(order, 'sold');
  await setHold(access, order.id, skusOf([...sold, ...withHold(order, 'owed')]), 'released');
  await addStock(access, sold, now);
  return sold;
}

class Short extends Error {
  constructor(readonly skus: readonly string[]) {
    super('There are too few pieces.');
  }
}

export type OpenResult =
  | { readonly kind: 'opened' }
  /** The cart has an open checkout already. */
  | { readonly kind: 'exists' }
  /** Of these there are too few; nothing was taken. */
  | { readonly kind: 'short'; readonly skus: readonly string[] };

/** Inserts an order and takes its pieces off the stock in one commit, or neither. */
export async function insertOrder(
  database: Database,
  row: OrdersTable,
  lines: readonly OrderLinesTable[],
): Promise<OpenResult> {
  const now = row.created_at;
  try {
    return await commitTogether(database, async (access): Promise<OpenResult> => {
      const { query } = access;
      const { numInsertedOrUpdatedRows } = await query
        .insertInto('orders')
        .values(row)
        .onConflict((conflict) => conflict.column('open_cart').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return { kind: 'exists' };
      await query.insertInto('order_lines').values(lines).execute();
      const held = lines.filter(({ hold }) => hold === 'held');
      const skus = await takeStock(access, held, now);
      if (skus.length > 0) throw new Short(skus);
      await appendEvent(access, row.id, { kind: 'opened' }, 'pending', now);
      return { kind: 'opened' };
    });
  } catch (error) {
    if (error instanceof Short) return { kind: 'short', skus: error.skus };
    throw error;
  }
}

/** Takes out of a cart what was bought from it, within the transaction of `access`. */
export async function emptyCart({ query }: Access, { cart, lines }: Order): Promise<void> {
  if (cart === null || lines.length === 0) return;
  await query
    .deleteFrom('cart_lines')
    .where('cart', '=', cart)
    .where('sku', 'in', skusOf(lines))
    .execute();
}

export interface Refund {
  readonly id: string;
  readonly amount: number;
  /** In Stripe's words. */
  readonly status: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** Keeps what is known of refunds. @returns what they take from the order in all, and the new ones. */
export async function saveRefunds(
  { query }: Access,
  id: string,
  refunds: readonly Refund[],
): Promise<{ readonly refunded: number; readonly changed: readonly Refund[] }> {
  const rows = query.selectFrom('refunds').selectAll().where('order_id', '=', id);
  const known = new Map((await rows.execute()).map((row) => [row.id, row]));
  const changed = refunds.filter((refund) => known.get(refund.id)?.status !== refund.status);
  for (const { createdAt, ...refund } of changed) {
    await query
      .insertInto('refunds')
      .values({ ...refund, order_id: id, created_at: createdAt })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ status: refund.status }))
      .execute();
  }
  const all = await rows.execute();
  const taking = all.filter(({ status }) => isRefunding(status));
  return { refunded: taking.reduce((sum, { amount }) => sum + amount, 0), changed };
}

/** The refunds of an order, the first first. */
export async function readRefunds({ query }: Access, id: string): Promise<Refund[]> {
  const rows = await query
    .selectFrom('refunds')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('created_at')
    .execute();
  return rows.map(({ created_at, amount, status, ...row }) => {
    return { id: row.id, amount, status, createdAt: created_at };
  });
}

export interface Dispute {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
  readonly createdAt: number;
}

/** Keeps what is known of a dispute. @returns the statuses of all disputes of the order, null where nothing is new. */
export async function saveDispute(
  { query }: Access,
  id: string,
  { createdAt, ...dispute }: Dispute,
): Promise<string[] | null> {
  const known = query.selectFrom('disputes').select('status').where('id', '=', dispute.id);
  if ((await known.executeTakeFirst())?.status === dispute.status) return null;
  await query
    .insertInto('disputes')
    .values({ ...dispute, order_id: id, created_at: createdAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ status: dispute.status }))
    .execute();
  const rows = query.selectFrom('disputes').select('status').where('order_id', '=', id);
  return (await rows.execute()).map(({ status }) => status);
}

/** Gives the buyer the right to load files, once for each line. */
export async function insertDownloads(
  { query }: Access,
  rows: readonly DownloadsTable[],
): Promise<void> {
  if (rows.length === 0) return;
  await query
    .insertInto('downloads')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['order_id', 'sku']).doNothing())
    .execute();
}

/** The files that the buyer of an order may load. */
export async function readDownloads({ query }: Access, id: string): Promise<DownloadsTable[]> {
  return query
    .selectFrom('downloads')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('sku')
    .execute();
}

/** One right to load a file; null where there is none. */
export async function findDownload({ query }: Access, id: string): Promise<DownloadsTable | null> {
  return (
    (await query.selectFrom('downloads').selectAll().where('id', '=', id).executeTakeFirst()) ??
    null
  );
}

/** Uses a right to load a file once. @returns false where it is used up or over. */
export async function countDownload({ query }: Access, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('downloads')
    .set(({ eb }) => ({ used: eb('used', '+', 1) }))
    .where('id', '=', id)
    .where('ends_at', '>', now)
    .whereRef('used', '<', 'most')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
