import type Stripe from 'stripe';
import type { Address, Buyer, Order, Payment } from '@/lib/orders/order';

/** A session as Stripe has it, with all of its lines. */
export interface FullSession {
  readonly session: Stripe.Checkout.Session;
  readonly lines: readonly Stripe.LineItem[];
}

function skuOf({ price }: Stripe.LineItem): string | undefined {
  const product = price?.product;
  if (typeof product !== 'object' || product.deleted) return undefined;
  return product.metadata.sku;
}

const said = (line: {
  quantity: number | null;
  amount: number | null | undefined;
  currency: string;
}) => `${line.quantity} × ${line.amount} ${line.currency}`;

/** What was paid. @returns null where Stripe does not say. */
function paymentOf({ session }: FullSession): Payment | null {
  const { amount_total: total, total_details: details } = session;
  if (total === null || details === null) return null;
  return {
    discount: details.amount_discount,
    shipping: details.amount_shipping ?? 0,
    tax: details.amount_tax,
    total,
  };
}

/** The tax that stands on top of prices: what is within them is in the other sums already. */
function taxOnTop({ lines, session }: FullSession, order: Order): number {
  const request = JSON.parse(order.request) as Stripe.Checkout.SessionCreateParams;
  const isOnTop = request.line_items?.some(
    ({ price_data }) => price_data?.tax_behavior === 'exclusive',
  );
  return isOnTop && lines.length > 0 ? (session.total_details?.amount_tax ?? 0) : 0;
}

function compareLines({ lines }: FullSession, order: Order, currency: string): string[] {
  const paid = new Map(
    lines.map((line) => [
      skuOf(line) ?? line.id,
      said({ ...line, amount: line.price?.unit_amount }),
    ]),
  );
  const faults = order.lines.flatMap(({ sku, quantity, unitAmount }) => {
    const ordered = said({ quantity, amount: unitAmount, currency });
    const found = paid.get(sku);
    paid.delete(sku);
    return found === ordered ? [] : [`${sku}: ordered ${ordered}, paid ${found ?? 'nothing'}`];
  });
  return [...faults, ...[...paid].map(([sku, what]) => `${sku}: not ordered, paid ${what}`)];
}

/**
 * In what a paid session differs from its order: lines, currency, the sum of the lines, and whether
 * discount, delivery and tax add up to what was paid. Empty where they agree.
 */
export function compareSession(full: FullSession, order: Order): string[] {
  const { session } = full;
  const currency = order.currency.toLowerCase();
  const faults = compareLines(full, order, currency);
  if (session.currency !== currency) faults.push(`paid in ${session.currency}, not ${currency}`);
  if (session.amount_subtotal !== order.subtotal) {
    faults.push(`the lines come to ${session.amount_subtotal}, not ${order.subtotal}`);
  }
  const payment = paymentOf(full);
  if (payment === null) return [...faults, 'Stripe names no total'];
  const { discount, shipping, total } = payment;
  const sum = order.subtotal - discount + shipping + taxOnTop(full, order);
  if (sum !== total) faults.push(`the parts come to ${sum}, and ${total} was paid`);
  return faults;
}

function toAddress(address: Stripe.Address): Address {
  const { line1, line2, city, state, postal_code, country } = address;
  return { line1, line2, city, state, postal_code, country };
}

/** Who bought, as the payment page was told. */
export function buyerOf({
  customer_details,
  collected_information,
}: Stripe.Checkout.Session): Buyer {
  const shipping = collected_information?.shipping_details;
  const address = shipping?.address ?? customer_details?.address ?? null;
  return {
    email: customer_details?.email ?? null,
    name: shipping?.name ?? customer_details?.name ?? null,
    phone: customer_details?.phone ?? null,
    address: address && toAddress(address),
  };
}

/** The sums of a paid session. Call it once nothing differs. */
export function settlementOf(full: FullSession): {
  readonly payment: Payment;
  readonly buyer: Buyer;
} {
  const payment = paymentOf(full);
  if (payment === null) throw new Error('Stripe names no total.');
  return { payment, buyer: buyerOf(full.session) };
}
