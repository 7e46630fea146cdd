import { createId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/open-database';
import type { OrderLine } from './order';
import { createOrderNumber } from './order-number';
import { insertOrder, type OpenResult } from './store';

/** What is ordered, from the server's own prices. */
export interface OrderDraft {
  readonly cart: string;
  /** Digest of all that would make another order of it. */
  readonly contents: string;
  readonly currency: string;
  /** Minor units, without delivery. */
  readonly subtotal: number;
  readonly locale: string;
  /** When the buyer gave up the right of withdrawal, epoch milliseconds. */
  readonly waivedAt: number | null;
  /** Whether real money is asked for. */
  readonly isLive: boolean;
  /** When the payment page closes, epoch milliseconds. */
  readonly sessionEndsAt: number;
  readonly lines: readonly OrderLine[];
}

/** What names a new order. */
export interface OrderNames {
  readonly id: string;
  readonly number: string;
  /** Idempotency key of the request for its payment page. */
  readonly attempt: string;
}

export function nameOrder(): OrderNames {
  return { id: createId('ord'), number: createOrderNumber(), attempt: createId('att') };
}

/**
 * Opens an order and holds its pieces, in one commit: before anybody is asked to pay.
 * @param request what Stripe will be asked for, as JSON; each try sends the same.
 * @throws AppError `unavailable` while the database is away.
 */
export async function placeOrder(
  database: Database,
  names: OrderNames,
  draft: OrderDraft,
  request: string,
  now: number,
): Promise<OpenResult> {
  const { cart, contents, currency, subtotal, locale, lines } = draft;
  const row = {
    ...names,
    ...{ cart, open_cart: cart, contents, request, currency, subtotal, locale },
    state: 'pending',
    session: null,
    session_url: null,
    session_ends_at: draft.sessionEndsAt,
    payment_intent: null,
    is_awaiting: 0,
    is_frozen: 0,
    is_live: draft.isLive ? 1 : 0,
    ...{ discount: null, shipping: null, tax: null, total: null, refunded: 0 },
    waived_at: draft.waivedAt,
    ...{ email: null, name: null, phone: null, address: null, carrier: null, tracking: null },
    created_at: now,
    ...{ paid_at: null, fulfilled_at: null, ended_at: null, erased_at: null, link_epoch: 0 },
  };
  const lineRows = lines.map(({ unitAmount, ...line }, position) => ({
    ...line,
    order_id: names.id,
    position,
    unit_amount: unitAmount,
    hold: line.kind === 'physical' ? 'held' : 'none',
  }));
  return insertOrder(database, row, lineRows);
}
