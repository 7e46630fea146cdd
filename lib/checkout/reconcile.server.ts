import type Stripe from 'stripe';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { isAppError } from '@/lib/core/errors';
import { readMark, writeMark } from '@/lib/db/marks';
import type { Order } from '@/lib/orders/order';
import { isEventSeen, listPending } from '@/lib/orders/store';
import { log } from '@/lib/platform/log';
import type { CheckoutDesk } from './desk';
import { fulfil } from './fulfil.server';
import { EVENT_TYPES, handleEvent } from './handle-event.server';
import { giveUpPage, openSession } from './open-session.server';
import { stripeFailure } from './stripe/outcome';
import { searchSession } from './stripe/search-session.server';

const MARK = 'stripe-events';
/** Events are read again over so long a time: they are not listed in the order in which they happen. */
const OVERLAP = 1 * HOUR;
/** Stripe keeps events for 30 days. */
const FARTHEST = 29 * DAY;
/** A checkout that was begun so lately is the buyer's own business. */
const GRACE = 2 * MINUTE;
/** After its end, Stripe tells within minutes that a session has expired. */
const LATE = 10 * MINUTE;
/** Open orders are read so many at a time. */
const PAGE = 100;

export interface ReconcileReport {
  /** Events that no webhook had brought. */
  readonly events: number;
  /** Orders that were looked after. */
  readonly orders: number;
  /** Those of either that failed, and are tried again at the next run. */
  readonly failed: number;
}

async function tendOrder(desk: CheckoutDesk, order: Order): Promise<void> {
  const { access, clock } = desk;
  const isOver = clock() > order.sessionEndsAt;
  // Killed or cut off before the answer came: the same request finds the page or makes it. Later it
  // could do neither.
  if (order.session === null && !isOver) {
    await openSession(desk, order);
    return;
  }
  const session = order.session ?? (await searchSession(access.stripe, order))?.id ?? null;
  const outcome = session === null ? null : await fulfil(desk, session);
  if (outcome !== null && outcome.kind !== 'foreign') return;
  if (clock() <= order.sessionEndsAt + LATE) return;
  await giveUpPage(desk, order, session);
}

/** All open orders begun before an instant: those that stay open keep no other from its turn. */
async function* pendingOrders({ database }: CheckoutDesk, before: number): AsyncGenerator<Order> {
  for (let after = ''; ; ) {
    const orders = await listPending(database, before, { after, limit: PAGE });
    yield* orders;
    const last = orders.at(-1);
    if (last === undefined || orders.length < PAGE) return;
    after = last.id;
  }
}

async function readMissed(desk: CheckoutDesk, since: number): Promise<Stripe.Event[]> {
  const { access, database } = desk;
  const missed: Stripe.Event[] = [];
  try {
    const events = access.stripe.events.list({
      types: [...EVENT_TYPES],
      created: { gte: Math.floor(since / 1000) },
      limit: 100,
    });
    for await (const event of events) {
      if (!(await isEventSeen(database, event.id))) missed.push(event);
    }
  } catch (error) {
    if (isAppError(error)) throw error;
    throw stripeFailure(error);
  }
  return missed.reverse();
}

/**
 * Repairs what no webhook brought: reads the events of Stripe since the last run, with an overlap,
 * and looks after every order that is neither paid nor over. All of it goes the way of the webhook,
 * so that both may run at once.
 * @throws AppError `unavailable` while Stripe or the database does not answer; `signal`'s reason.
 */
export async function reconcile(desk: CheckoutDesk, signal: AbortSignal): Promise<ReconcileReport> {
  const { database, clock } = desk;
  const start = clock();
  const mark = Number((await readMark(database, MARK)) ?? 0);
  let failed = 0;
  const attempt = async (what: object, work: () => Promise<void>) => {
    signal.throwIfAborted();
    try {
      await work();
    } catch (error) {
      failed += 1;
      log.error('A checkout could not be repaired yet', { ...what, error });
    }
  };
  const events = await readMissed(desk, Math.max(mark - OVERLAP, start - FARTHEST));
  for (const event of events) await attempt({ event: event.id }, () => handleEvent(desk, event));
  // What failed is read again: the mark stays where it was.
  if (failed === 0) await writeMark(database, MARK, String(start));
  let orders = 0;
  for await (const order of pendingOrders(desk, start - GRACE)) {
    await attempt({ order: order.id }, () => tendOrder(desk, order));
    orders += 1;
  }
  return { events: events.length, orders, failed };
}
