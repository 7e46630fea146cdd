import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { MARKER, ORDER } from '@/lib/checkout/stripe/session-request';
import { CARTS, CURRENCIES, sampleRequest } from '@/tests/support/sample-checkout';

const kinds = Object.keys(CARTS) as (keyof typeof CARTS)[];
const cases = kinds.flatMap((kind) => CURRENCIES.map((currency) => [kind, currency] as const));

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => numbersIn(part))
    : [];
}

describe.each(cases)('the request for a session of a %s cart in %s', (kind, currency) => {
  const { quote, input, request } = sampleRequest(CARTS[kind], currency);
  // The compiler holds it against the SDK's own type.
  const params: Stripe.Checkout.SessionCreateParams = request;

  it('names prices, currency, tax behaviour and tax code of the catalogue', () => {
    const lines = (params.line_items ?? []).map(({ quantity, price_data: data }) => [
      data?.product_data?.metadata?.sku,
      quantity,
      data?.unit_amount,
      data?.currency,
      data?.tax_behavior,
      data?.product_data?.tax_code,
    ]);
    expect(lines).toEqual(
      quote.lines.map(({ variant, quantity, price, good }) => [
        variant.sku,
        quantity,
        price.amount,
        currency.toLowerCase(),
        currency === 'USD' ? 'exclusive' : 'inclusive',
        good.taxCode,
      ]),
    );
  });

  it('asks for an address, and offers delivery, where something is sent', () => {
    if (kind === 'digital') {
      expect(params).not.toHaveProperty('shipping_address_collection');
      expect(params).not.toHaveProperty('shipping_options');
      return;
    }
    expect(params.shipping_address_collection?.allowed_countries).toEqual(['DE']);
    const options = params.shipping_options?.map(({ shipping_rate_data: data }) => data);
    expect(options?.map((data) => data?.fixed_amount)).toEqual(
      quote.shipping.map(({ price: { amount } }) => ({ amount, currency: currency.toLowerCase() })),
    );
    for (const data of options ?? []) {
      expect(data?.tax_behavior).toBe(currency === 'USD' ? 'exclusive' : 'inclusive');
      expect(data?.tax_code).toMatch(/^txcd_/);
      const { minimum, maximum } = data?.delivery_estimate ?? {};
      expect(minimum?.value).toBeGreaterThan(0);
      expect(maximum?.value).toBeGreaterThanOrEqual(minimum?.value ?? Number.NaN);
    }
  });

  it('holds whole numbers alone', () => {
    const numbers = numbersIn(params);
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < 0)).toEqual([]);
  });

  it('names the order and the shop, and nothing of a person', () => {
    const metadata = { [MARKER]: input.shopId, [ORDER]: input.names.id };
    expect(params.metadata).toEqual(metadata);
    expect(params.payment_intent_data).toEqual({ metadata, description: input.names.number });
    expect(params).not.toHaveProperty('customer_email');
  });

  it('leaves the ways of payment to the account, and converts nothing', () => {
    expect(params).not.toHaveProperty('payment_method_types');
    expect(params).toMatchObject({
      ...{ mode: 'payment', ui_mode: 'hosted_page', adaptive_pricing: { enabled: false } },
      ...{ automatic_tax: { enabled: true }, allow_promotion_codes: true },
    });
  });

  it('leads back to the configured site alone', () => {
    for (const address of [params.success_url, params.cancel_url]) {
      expect(new URL(address ?? '').origin).toBe(input.origin);
    }
    expect(params.expires_at).toBe(input.endsAt / 1000);
  });
});

describe('the language of the payment page', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['fr', 'auto'],
    ['', 'auto'],
  ])('for %s is %s', (locale, expected) => {
    expect(sampleRequest(CARTS.digital, 'EUR', { locale }).request.locale).toBe(expected);
  });
});
