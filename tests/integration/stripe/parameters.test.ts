import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { BEGIN, type Create, KEY, line, openShop, order, refusalOf } from './stand-in';

const NOW = BEGIN / 1000;
const MANY = Array.from({ length: 51 }, (_, index) => [`key${index}`, 'x']);

/** A session with something in it that the SDK's types would not let pass. */
const withWrong = (more: Record<string, unknown>) => ({ ...order(), ...more }) as Create;
const lineWith = (more: Record<string, unknown>) =>
  withWrong({ line_items: [{ ...line(), ...more }] });
const priceWith = (more: Record<string, unknown>) =>
  lineWith({ price_data: { ...line().price_data, ...more } });

describe('a session is refused, with the parameter at fault,', () => {
  test.each<[string, Create, { code?: string; param?: string }]>([
    [
      'with a parameter that nobody knows',
      withWrong({ colour: 'red' }),
      { code: 'parameter_unknown', param: 'colour' },
    ],
    [
      'with one deep inside',
      priceWith({ colour: 'red' }),
      { code: 'parameter_unknown', param: 'line_items[0][price_data][colour]' },
    ],
    [
      'with payment_method_types, gone since SDK 23.0',
      withWrong({ payment_method_types: ['card'] }),
      { code: 'parameter_unknown', param: 'payment_method_types' },
    ],
    ['with an old ui_mode', order({ ui_mode: 'hosted' }), { param: 'ui_mode' }],
    ['with another old ui_mode', order({ ui_mode: 'embedded' }), { param: 'ui_mode' }],
    ['with an old custom ui_mode', order({ ui_mode: 'custom' }), { param: 'ui_mode' }],
    ['without a mode', order({ mode: undefined }), { code: 'parameter_missing', param: 'mode' }],
    [
      'without a success_url',
      order({ success_url: undefined }),
      { code: 'parameter_missing', param: 'success_url' },
    ],
    [
      'with a success_url that is not absolute',
      order({ success_url: '/done' }),
      { code: 'url_invalid', param: 'success_url' },
    ],
    [
      'with a cancel_url of another scheme',
      order({ cancel_url: 'javascript:alert(1)' }),
      { code: 'url_invalid', param: 'cancel_url' },
    ],
    [
      'without lines',
      order({ line_items: undefined }),
      { code: 'parameter_missing', param: 'line_items' },
    ],
    [
      'with more than 100 lines',
      order({ line_items: Array.from({ length: 101 }, () => line()) }),
      { param: 'line_items' },
    ],
    [
      'with lines in two currencies',
      order({ line_items: [line(), line(500, {}, 'usd')] }),
      { param: 'line_items[1]' },
    ],
    ['in another currency than its lines', order({ currency: 'usd' }), { param: 'line_items[0]' }],
    [
      'without a quantity',
      lineWith({ quantity: undefined }),
      { code: 'parameter_missing', param: 'line_items[0][quantity]' },
    ],
    ...[0, -1, 1.5, '1e3', 'two'].map(
      (quantity): [string, Create, { code: string; param: string }] => [
        `with a quantity of ${quantity}`,
        lineWith({ quantity }),
        { code: 'parameter_invalid_integer', param: 'line_items[0][quantity]' },
      ],
    ),
    [
      'with a negative amount',
      priceWith({ unit_amount: -5 }),
      { code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]' },
    ],
    [
      'with a fraction of a cent',
      priceWith({ unit_amount: 10.5 }),
      { code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]' },
    ],
    [
      'without an amount',
      priceWith({ unit_amount: undefined }),
      { code: 'parameter_missing', param: 'line_items[0][price_data][unit_amount]' },
    ],
    [
      'with an empty name',
      priceWith({ product_data: { name: '' } }),
      {
        code: 'parameter_invalid_empty',
        param: 'line_items[0][price_data][product_data][name]',
      },
    ],
    [
      'in a currency that there is not',
      priceWith({ currency: 'eux' }),
      { param: 'line_items[0][price_data][currency]' },
    ],
    [
      'with a price that there is not',
      order({ line_items: [{ price: 'price_none', quantity: 1 }] }),
      { code: 'resource_missing', param: 'line_items[0][price]' },
    ],
    ['with neither price nor price_data', lineWith({ price_data: undefined }), {}],
    ['with both', lineWith({ price: 'price_x' }), {}],
    [
      'below the least that can be charged',
      priceWith({ unit_amount: 49 }),
      { code: 'amount_too_small' },
    ],
    ['beyond the most', lineWith({ quantity: 99_999 }), { code: 'amount_too_large' }],
    [
      'with a third decimal that no network carries',
      order({ line_items: [line(1995, {}, 'kwd')] }),
      { code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]' },
    ],
    ['that lives too shortly', order({ expires_at: NOW + 1799 }), { param: 'expires_at' }],
    ['that lives too long', order({ expires_at: NOW + 86_401 }), { param: 'expires_at' }],
    [
      'with a country that Checkout does not know',
      withWrong({ shipping_address_collection: { allowed_countries: ['DE', 'KP'] } }),
      { param: 'shipping_address_collection[allowed_countries][1]' },
    ],
    [
      'with an address that is none',
      order({ customer_email: 'nobody' }),
      { code: 'email_invalid', param: 'customer_email' },
    ],
    [
      'with metadata of 51 keys',
      order({ metadata: Object.fromEntries(MANY) }),
      { param: 'metadata' },
    ],
    [
      'with a metadata key of 41 characters',
      order({ metadata: { ['k'.repeat(41)]: 'x' } }),
      { param: `metadata[${'k'.repeat(41)}]` },
    ],
    [
      'with a metadata value of 501 characters',
      order({ metadata: { key: 'x'.repeat(501) } }),
      { param: 'metadata[key]' },
    ],
    [
      'with a discount and a field for codes',
      order({ allow_promotion_codes: true, discounts: [{ coupon: 'x' }] }),
      {},
    ],
    [
      'with text for terms that nobody is asked to agree to',
      order({ custom_text: { terms_of_service_acceptance: { message: 'I agree.' } } }),
      { param: 'custom_text[terms_of_service_acceptance]' },
    ],
    [
      'with a flag that is neither true nor false',
      withWrong({ allow_promotion_codes: 'yes' }),
      { param: 'allow_promotion_codes' },
    ],
    ['with a list that is a text', withWrong({ line_items: 'pads' }), { param: 'line_items' }],
    [
      'with a text that is a list',
      withWrong({ client_reference_id: ['a'] }),
      { param: 'client_reference_id' },
    ],
    [
      'with automatic tax on a price that does not say how',
      order({
        automatic_tax: { enabled: true },
        line_items: [
          line(1990, { price_data: { ...line().price_data, tax_behavior: undefined } as never }),
        ],
      }),
      { param: 'automatic_tax[enabled]' },
    ],
  ])('%s', async (_, params, expected) => {
    const { stripe, api } = await openShop();
    const refused = await refusalOf(stripe.checkout.sessions.create(params));
    expect(refused).toMatchObject({ status: 400, type: 'invalid_request_error', ...expected });
    expect(api.sessions()).toEqual([]);
  });

  test('and leaves nothing of itself behind', async () => {
    const { stripe } = await openShop();
    await refusalOf(
      stripe.checkout.sessions.create(order({ line_items: [line(), line(5, {}, 'usd')] })),
    );
    expect((await stripe.products.list()).data).toEqual([]);
    expect((await stripe.prices.list()).data).toEqual([]);
  });

  test.each<[string, Create]>([
    ['a subscription', order({ mode: 'subscription' })],
    ['an embedded page', order({ ui_mode: 'embedded_page' })],
    ['adaptive pricing', order({ adaptive_pricing: { enabled: true } })],
    ['a customer', order({ customer: 'cus_x' })],
  ])('saying so, for what Stripe could do but the stand-in cannot: %s', async (_, params) => {
    const { stripe } = await openShop();
    const refused = await refusalOf(stripe.checkout.sessions.create(params));
    expect(refused).toMatchObject({ status: 400, code: 'beyond_stand_in' });
  });
});

test('a body that is no form, or names something twice, is refused', async () => {
  const { api } = await openShop();
  const headers = {
    Authorization: `Bearer ${KEY}`,
    'Stripe-Version': Stripe.API_VERSION,
  };
  const send = (body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${api.url}/v1/products`, {
      method: 'POST',
      body,
      headers: { ...headers, 'Content-Type': type },
    });
  expect((await send('name=Pads')).status).toBe(200);
  for (const body of [
    'name=a&name=b',
    'name[=a',
    'name=%E0%A4%A',
    '[name]=a',
    'name=a&name[b]=c',
  ]) {
    expect((await send(body)).status).toBe(400);
  }
  expect((await send('{"name":"Pads"}', 'application/json')).status).toBe(400);
  expect((await send(`name=${'x'.repeat(1_100_000)}`)).status).toBe(413);
});
