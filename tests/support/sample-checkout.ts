import type { CartLine } from '@/lib/catalogue/check-line';
import { type CartQuote, quoteCart } from '@/lib/catalogue/quote-cart';
import { lineName } from '@/lib/checkout/line-name';
import { type SessionInput, sessionRequest } from '@/lib/checkout/stripe/session-request';
import type { Order } from '@/lib/orders/order';
import { nameOrder } from '@/lib/orders/place-order.server';
import { lampCatalogue } from './shop-catalogue';

/** What the carts of tests hold. */
export const CARTS = {
  physical: [
    { sku: 'SHADE-P', quantity: 2 },
    { sku: 'BASE', quantity: 1 },
  ],
  digital: [{ sku: 'BOOK', quantity: 2 }],
  mixed: [
    { sku: 'SHADE-L', quantity: 1 },
    { sku: 'BOOK', quantity: 1 },
  ],
} as const satisfies Readonly<Record<string, readonly CartLine[]>>;

export const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD'] as const;

/** What a checkout of some lines asks Stripe for, and the quote that it is from. */
export function sampleRequest(
  lines: readonly CartLine[],
  currency: string,
  more: Partial<SessionInput> = {},
) {
  const quote: CartQuote = quoteCart(lampCatalogue(), lines, currency, 'DE');
  const input: SessionInput = {
    ...{ names: nameOrder(), quote, shopId: 'a shop of a test', locale: 'en-US' },
    ...{ origin: 'https://lamps.example', endsAt: Date.UTC(2026, 10, 20, 13) },
    ...{ automaticTax: true, promotionCodes: true, nameOf: lineName },
    ...more,
  };
  return { quote, input, request: sessionRequest(input) };
}

/** An order of some lines that is not paid yet. */
export function sampleOrder(lines: readonly CartLine[], currency: string): Order {
  const { quote, input, request } = sampleRequest(lines, currency);
  return {
    ...input.names,
    ...{ state: 'pending', cart: null, contents: '', request: JSON.stringify(request) },
    ...{ session: null, sessionUrl: null, sessionEndsAt: input.endsAt, paymentIntent: null },
    ...{ isAwaiting: false, isFrozen: false, isLive: false, payment: null, refunded: 0 },
    ...{ currency, subtotal: quote.subtotal.amount, locale: 'en-US', waivedAt: null },
    buyer: { email: null, name: null, phone: null, address: null },
    ...{ carrier: null, tracking: null, createdAt: 0, paidAt: null, fulfilledAt: null },
    ...{ endedAt: null, erasedAt: null, linkEpoch: 0 },
    lines: quote.lines.map((line) => ({
      ...{
        sku: line.variant.sku,
        good: line.good.slug,
        name: lineName(line),
        kind: line.good.kind,
      },
      ...{ quantity: line.quantity, unitAmount: line.price.amount, file: null, hold: 'none' },
    })),
  };
}
