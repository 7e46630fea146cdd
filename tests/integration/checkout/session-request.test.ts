import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { startStripe } from '@/demo/stripe/start-stripe';
import { DEMO_KEY } from '@/lib/checkout/stripe/demo-key';
import { HOUR } from '@/lib/core/duration';
import { CARTS, CURRENCIES, sampleRequest } from '@/tests/support/sample-checkout';
import { settings } from '@/tests/support/settings';
import { accessTo, BEGIN } from './scene';

const RUNS = settings.isLong ? 500 : 40;
const endsAt = BEGIN + HOUR;

async function openStripe() {
  const api = await startStripe({ secretKey: DEMO_KEY, clock: () => BEGIN });
  onTestFinished(() => api.stop());
  return { api, stripe: accessTo(api.url).stripe };
}

const kinds = Object.keys(CARTS) as (keyof typeof CARTS)[];
const cases = kinds.flatMap((kind) => CURRENCIES.map((currency) => [kind, currency] as const));

test.each(cases)(
  'a session of a %s cart in %s is opened, for what the shop reckons',
  async (kind, currency) => {
    const { stripe } = await openStripe();
    const { quote, request } = sampleRequest(CARTS[kind], currency, { endsAt });
    const session = await stripe.checkout.sessions.create(request);
    expect(session).toMatchObject({
      status: 'open',
      currency: currency.toLowerCase(),
      amount_subtotal: quote.subtotal.amount,
    });
    expect(session.shipping_options.map(({ shipping_amount: amount }) => amount)).toEqual(
      quote.shipping.map(({ price }) => price.amount),
    );
  },
);

test(`whatever ${RUNS} carts hold, what the shop asks for them is opened, and comes to their sum`, async () => {
  const { stripe } = await openStripe();
  const lines = fc.uniqueArray(
    fc.record({
      sku: fc.constantFrom('SHADE-P', 'SHADE-L', 'BASE', 'BOOK'),
      quantity: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, selector: ({ sku }) => sku },
  );
  const property = fc.asyncProperty(
    lines,
    fc.constantFrom(...CURRENCIES),
    fc.boolean(),
    fc.boolean(),
    async (cart, currency, automaticTax, promotionCodes) => {
      const more = { endsAt, automaticTax, promotionCodes };
      const { quote, request } = sampleRequest(cart, currency, more);
      const session = await stripe.checkout.sessions.create(request);
      const shipping = quote.shipping[0]?.price.amount ?? 0;
      expect(session.amount_subtotal).toBe(quote.subtotal.amount);
      expect(session.amount_total).toBe(quote.subtotal.amount + shipping);
    },
  );
  await fc.assert(property, { numRuns: RUNS });
});
