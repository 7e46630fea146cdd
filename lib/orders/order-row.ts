import type { OrderLinesTable, OrdersTable } from '@/lib/db/schema/shop';
import type { HoldState, Order, PlacedLine } from './order';
import { type OrderFacts, type OrderState, orderState } from './order-state';

function toLine(row: OrderLinesTable): PlacedLine {
  return {
    sku: row.sku,
    good: row.good,
    name: row.name,
    kind: row.kind === 'digital' ? 'digital' : 'physical',
    quantity: row.quantity,
    unitAmount: row.unit_amount,
    file: row.file,
    hold: row.hold as HoldState,
  };
}

/** The order of a row and those of its lines, in their order. */
export function toOrder(row: OrdersTable, lines: readonly OrderLinesTable[]): Order {
  const { discount, shipping, tax, total, email, name, phone, address } = row;
  const isPaid = discount !== null && shipping !== null && tax !== null && total !== null;
  return {
    id: row.id,
    number: row.number,
    state: row.state as OrderState,
    cart: row.cart,
    attempt: row.attempt,
    contents: row.contents,
    request: row.request,
    session: row.session,
    sessionUrl: row.session_url,
    sessionEndsAt: row.session_ends_at,
    paymentIntent: row.payment_intent,
    isAwaiting: row.is_awaiting === 1,
    isFrozen: row.is_frozen === 1,
    isLive: row.is_live === 1,
    currency: row.currency,
    subtotal: row.subtotal,
    payment: isPaid ? { discount, shipping, tax, total } : null,
    refunded: row.refunded,
    locale: row.locale,
    waivedAt: row.waived_at,
    buyer: { email, name, phone, address: address === null ? null : JSON.parse(address) },
    carrier: row.carrier,
    tracking: row.tracking,
    createdAt: row.created_at,
    paidAt: row.paid_at,
    fulfilledAt: row.fulfilled_at,
    endedAt: row.ended_at,
    erasedAt: row.erased_at,
    linkEpoch: row.link_epoch,
    lines: lines.toSorted((a, b) => a.position - b.position).map(toLine),
  };
}

/** The state that a row and its lines come to. */
export function stateOfRow(
  row: OrdersTable,
  lines: readonly { readonly hold: string }[],
): OrderState {
  const facts: OrderFacts = {
    paidAt: row.paid_at,
    fulfilledAt: row.fulfilled_at,
    endedAt: row.ended_at,
    isShort: lines.some(({ hold }) => hold === 'owed'),
    isFrozen: row.is_frozen === 1,
    refunded: row.refunded,
    total: row.total,
  };
  return orderState(facts);
}
