import fc from 'fast-check';
import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import {
  compareSession,
  type FullSession,
  settlementOf,
} from '@/lib/checkout/stripe/compare-session';
import type { Order } from '@/lib/orders/order';
import { CARTS, CURRENCIES, sampleOrder } from '@/tests/support/sample-checkout';

interface Sums {
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
}

/** The session that Stripe has of an order that was paid as it was ordered. */
function paidSession(order: Order, { discount, shipping, tax }: Sums): FullSession {
  const currency = order.currency.toLowerCase();
  const onTop = order.currency === 'USD' ? tax : 0;
  const session = {
    currency,
    amount_subtotal: order.subtotal,
    amount_total: order.subtotal - discount + shipping + onTop,
    total_details: { amount_discount: discount, amount_shipping: shipping, amount_tax: tax },
  };
  const lines = order.lines.map(({ sku, quantity, unitAmount }) => ({
    ...{ id: `li_${sku}`, quantity, currency },
    price: { unit_amount: unitAmount, product: { metadata: { sku } } },
  }));
  return {
    session: session as Stripe.Checkout.Session,
    lines: lines as unknown as Stripe.LineItem[],
  };
}

const cart = fc.constantFrom(...Object.values(CARTS));
const currency = fc.constantFrom(...CURRENCIES);
const sums = fc.record({
  discount: fc.nat({ max: 500 }),
  shipping: fc.nat({ max: 5_000 }),
  tax: fc.nat({ max: 5_000 }),
});

type Change = (full: FullSession, by: number) => FullSession;

const ofSession = (change: (session: Stripe.Checkout.Session, by: number) => object): Change => {
  return ({ session, lines }, by) => ({ lines, session: { ...session, ...change(session, by) } });
};
const ofLine = (change: (line: Stripe.LineItem, by: number) => object): Change => {
  return ({ session, lines: [first, ...others] }, by) => ({
    session,
    lines: first ? [{ ...first, ...change(first, by) }, ...others] : [],
  });
};

const CHANGES: Readonly<Record<string, Change>> = {
  'a piece more or less': ofLine(({ quantity }, by) => ({ quantity: (quantity ?? 0) + by })),
  'another price': ofLine(({ price }, by) => ({
    price: { ...price, unit_amount: (price?.unit_amount ?? 0) + by },
  })),
  'a line in another currency': ofLine(() => ({ currency: 'chf' })),
  'another thing': ofLine(({ price }) => ({
    price: { ...price, product: { metadata: { sku: 'LANTERN' } } },
  })),
  'a thing that is not told': ofLine(({ price }) => ({ price: { ...price, product: 'prod_1' } })),
  'a product that was deleted': ofLine(({ price }) => ({
    price: { ...price, product: { id: 'prod_1', deleted: true } },
  })),
  'a line too few': ({ session, lines }) => ({ session, lines: lines.slice(1) }),
  'no lines': ({ session }) => ({ session, lines: [] }),
  'a line too many': ({ session, lines }) => {
    const more = { id: 'li_more', quantity: 1, currency: session.currency, price: null };
    return { session, lines: [...lines, more as unknown as Stripe.LineItem] };
  },
  'another sum of the lines': ofSession(({ amount_subtotal: sum }, by) => ({
    amount_subtotal: (sum ?? 0) + by,
  })),
  'another currency': ofSession(() => ({ currency: 'chf' })),
  'another total': ofSession(({ amount_total: sum }, by) => ({ amount_total: (sum ?? 0) + by })),
  'another discount': ofSession(({ total_details: details }, by) => ({
    total_details: { ...details, amount_discount: (details?.amount_discount ?? 0) + by },
  })),
  'another delivery': ofSession(({ total_details: details }, by) => ({
    total_details: { ...details, amount_shipping: (details?.amount_shipping ?? 0) + by },
  })),
  'no total': ofSession(() => ({ amount_total: null })),
  'no parts of the total': ofSession(() => ({ total_details: null })),
};

describe('a payment against its order', () => {
  it('agrees where it is what was ordered, with discount, delivery and tax', () => {
    fc.assert(
      fc.property(cart, currency, sums, (lines, code, parts) => {
        const order = sampleOrder(lines, code);
        const full = paidSession(order, parts);
        expect(compareSession(full, order)).toEqual([]);
        const { payment } = settlementOf(full);
        expect(payment).toEqual({ ...parts, total: full.session.amount_total });
      }),
    );
  });

  it('agrees in whatever order the lines come', () => {
    const order = sampleOrder(CARTS.physical, 'EUR');
    const { session, lines } = paidSession(order, { discount: 0, shipping: 0, tax: 0 });
    expect(compareSession({ session, lines: lines.toReversed() }, order)).toEqual([]);
  });

  it.each(Object.entries(CHANGES))('differs with %s', (_, change) => {
    const by = fc.integer({ min: -3, max: 3 }).filter((amount) => amount !== 0);
    fc.assert(
      fc.property(cart, currency, sums, by, (lines, code, parts, amount) => {
        const order = sampleOrder(lines, code);
        const changed = change(paidSession(order, parts), amount);
        expect(compareSession(changed, order)).not.toEqual([]);
      }),
    );
  });

  it('differs where tax on top is left out', () => {
    const order = sampleOrder(CARTS.mixed, 'USD');
    const full = paidSession(order, { discount: 0, shipping: 500, tax: 700 });
    const untaxed = { ...full.session, amount_total: order.subtotal + 500 };
    expect(compareSession({ ...full, session: untaxed }, order)).not.toEqual([]);
  });
});
