import { describe, expect, test } from 'vitest';
import { buy, openShop, order, refusalOf } from './stand-in';

describe('expansion', () => {
  test('shows what refers to what, up to four steps down', async () => {
    const shop = await openShop();
    const { id, intent } = await buy(shop, {
      shipping_options: [
        {
          shipping_rate_data: {
            display_name: 'Post',
            fixed_amount: { amount: 0, currency: 'eur' },
          },
        },
      ],
    });
    const session = await shop.stripe.checkout.sessions.retrieve(id, {
      expand: [
        'line_items.data.price.product',
        'payment_intent.latest_charge.refunds',
        'shipping_cost.shipping_rate',
        'customer',
      ],
    });
    expect(session.line_items?.data[0]?.price?.product).toMatchObject({ name: 'Ear pads' });
    expect(session).toMatchObject({
      customer: null,
      payment_intent: { id: intent, latest_charge: { refunds: { object: 'list', data: [] } } },
      shipping_cost: { shipping_rate: { display_name: 'Post' } },
    });
    const plain = await shop.stripe.checkout.sessions.retrieve(id);
    expect(plain.payment_intent).toBe(intent);
    expect(plain).not.toHaveProperty('line_items');
  });

  test.each([
    ['a text', 'currency'],
    ['what there is not', 'colour'],
    ['too many steps', 'line_items.data.price.product.default_price'],
  ])('of %s is refused', async (_, path) => {
    const shop = await openShop();
    const { id } = await buy(shop);
    const wrong = shop.stripe.checkout.sessions.retrieve(id, { expand: [path] });
    expect(await refusalOf(wrong)).toMatchObject({ status: 400, param: 'expand' });
  });
});

describe('lists', () => {
  test.each([
    ['an unknown cursor', { starting_after: 'evt_none' }, 'resource_missing'],
    ['two cursors', { starting_after: 'evt_a', ending_before: 'evt_b' }, undefined],
    ['no entries', { limit: 0 }, 'parameter_invalid_integer'],
    ['more than a hundred', { limit: 101 }, 'parameter_invalid_integer'],
    ['bounds that are none', { created: { since: 1 } as object }, 'parameter_unknown'],
    ['type and types', { type: 'a', types: ['b'] }, undefined],
  ])('with %s are refused', async (_, params, code) => {
    const { stripe } = await openShop();
    const refused = await refusalOf(stripe.events.list(params));
    expect(refused).toMatchObject({ status: 400, code });
  });

  test('hold ten unless told, newest first', async () => {
    const { stripe } = await openShop();
    for (let index = 0; index < 11; index += 1) {
      await stripe.products.create({ name: `Product ${index}` });
    }
    const { data, has_more: hasMore } = await stripe.products.list();
    expect(data.map(({ name }) => name)[0]).toBe('Product 10');
    expect([data.length, hasMore]).toEqual([10, true]);
  });
});

test('the books tell what the API tells', async () => {
  const shop = await openShop();
  const { stripe, api } = shop;
  const { intent } = await buy(shop);
  await stripe.refunds.create({ payment_intent: intent, amount: 90 });
  await stripe.checkout.sessions.create(order());
  const sessions = (await stripe.checkout.sessions.list()).data;
  expect(api.sessions().reverse()).toEqual(sessions);
  expect(api.refunds()).toEqual((await stripe.refunds.list()).data);
  expect(api.charges()).toEqual((await stripe.charges.list()).data);
  expect(api.report()).toMatchObject({
    requests: { 'POST /v1/checkout/sessions': 2, 'POST /v1/refunds': 1 },
    statuses: { 200: expect.any(Number) },
  });
});

test('the same seed and the same requests give the same ids', async () => {
  const ids: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    const { stripe } = await openShop({ seed: 'a' });
    ids.push((await stripe.checkout.sessions.create(order())).id);
  }
  expect(ids[0]).toBe(ids[1]);
});
