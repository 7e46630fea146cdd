import { decimalText } from '@/lib/core/money';
import { needsParcel, type Order } from './order';

/** What a spreadsheet would take for a formula is kept from being one. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Row = readonly (string | number | null)[];

const toCsv = (rows: readonly Row[]) =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const day = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Whether something of an order is to be packed now. */
function isToPack(order: Order): boolean {
  const { state, fulfilledAt } = order;
  const isOpen = state === 'paid' || state === 'part_refunded';
  return isOpen && fulfilledAt === null && needsParcel(order);
}

/** What to pack, a line of goods a row, as CSV (RFC 4180). */
export function packingCsv(orders: readonly Order[]): string {
  const head = ['order', 'paid_at', 'sku', 'goods', 'quantity', 'name', 'line1', 'line2'];
  const rest = ['postal_code', 'city', 'state', 'country', 'phone', 'email'];
  const rows = orders.filter(isToPack).flatMap(({ number, paidAt, buyer, lines }) => {
    const { name, email, phone, address } = buyer;
    const place = [address?.postal_code, address?.city, address?.state, address?.country];
    return lines
      .filter(({ kind }) => kind === 'physical')
      .map(
        (line): Row => [
          ...[number, day(paidAt), line.sku, line.name, line.quantity],
          ...[name, address?.line1 ?? null, address?.line2 ?? null],
          ...place.map((part) => part ?? null),
          ...[phone, email],
        ],
      );
  });
  return toCsv([[...head, ...rest], ...rows]);
}

/** Orders for the books, one a row, amounts in whole units; without names and addresses. */
export function booksCsv(orders: readonly Order[]): string {
  const head = ['order', 'state', 'created_at', 'paid_at', 'currency', 'goods', 'discount'];
  const rest = ['delivery', 'tax', 'total', 'refunded', 'country', 'session', 'payment'];
  const rows = orders.map((order): Row => {
    const { currency, payment } = order;
    const sum = (amount: number | undefined) =>
      amount === undefined ? null : decimalText({ amount, currency });
    return [
      ...[order.number, order.state, day(order.createdAt), day(order.paidAt), currency],
      ...[sum(order.subtotal), sum(payment?.discount), sum(payment?.shipping)],
      ...[sum(payment?.tax), sum(payment?.total), sum(order.refunded)],
      ...[order.buyer.address?.country ?? null, order.session, order.paymentIntent],
    ];
  });
  return toCsv([[...head, ...rest], ...rows]);
}
