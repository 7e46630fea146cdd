import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { type Create, line, openShop, order, refusalOf, type Shop } from './stand-in';

type Behavior = 'inclusive' | 'exclusive';

const taxed = (unitAmount: number, tax_behavior: Behavior, quantity = 1) =>
  line(unitAmount, {
    quantity,
    price_data: {
      currency: 'eur',
      unit_amount: unitAmount,
      tax_behavior,
      product_data: { name: 'Stand' },
    },
  });

const postage = (amount: number, tax_behavior: Behavior = 'inclusive', currency = 'eur') => ({
  shipping_rate_data: { display_name: 'Post', fixed_amount: { amount, currency }, tax_behavior },
});

const TO_GERMANY: Partial<Create> = {
  automatic_tax: { enabled: true },
  shipping_address_collection: { allowed_countries: ['DE'] },
};

/** Opens a session, pays it, and reads it with its lines. */
async function pay({ stripe, api }: Shop, more: Partial<Create>, payer = {}) {
  const { id } = await stripe.checkout.sessions.create(order(more));
  api.pay(id, payer);
  return stripe.checkout.sessions.retrieve(id, { expand: ['line_items', 'payment_intent'] });
}

const sums = ({ amount_subtotal, amount_total, total_details }: Stripe.Checkout.Session) => [
  amount_subtotal,
  total_details?.amount_discount,
  total_details?.amount_shipping,
  total_details?.amount_tax,
  amount_total,
];

describe('what a session comes to', () => {
  test('is the sum of its lines, in currencies of none, two and three decimals', async () => {
    const shop = await openShop();
    for (const [currency, amount] of [
      ['jpy', 1980],
      ['usd', 1999],
      ['kwd', 12_340],
    ] as const) {
      const session = await pay(shop, { line_items: [line(amount, { quantity: 3 }, currency)] });
      expect(sums(session)).toEqual([3 * amount, 0, 0, 0, 3 * amount]);
      expect(session).toMatchObject({ currency, payment_intent: { amount: 3 * amount, currency } });
    }
  });

  test('includes tax that is in the price, and adds tax that is not', async () => {
    const shop = await openShop();
    const included = await pay(shop, { ...TO_GERMANY, line_items: [taxed(11_900, 'inclusive')] });
    expect(sums(included)).toEqual([11_900, 0, 0, 1900, 11_900]);
    expect(included.automatic_tax).toMatchObject({ enabled: true, status: 'complete' });
    const added = await pay(shop, { ...TO_GERMANY, line_items: [taxed(10_000, 'exclusive')] });
    expect(sums(added)).toEqual([10_000, 0, 0, 1900, 11_900]);
  });

  test('knows no tax before the address is known', async () => {
    const { stripe } = await openShop();
    const session = await stripe.checkout.sessions.create(order(TO_GERMANY));
    expect(sums(session)).toEqual([1990, 0, 0, 0, 1990]);
    expect(session.automatic_tax.status).toBe('requires_location_inputs');
  });

  test('counts the shipping that was chosen, with its tax', async () => {
    const shop = await openShop();
    const rate = await shop.stripe.shippingRates.create({
      display_name: 'Express',
      fixed_amount: { amount: 1000, currency: 'eur' },
      tax_behavior: 'exclusive',
    });
    const shipping_options = [postage(490), { shipping_rate: rate.id }];
    const more = { ...TO_GERMANY, line_items: [taxed(11_900, 'inclusive')], shipping_options };
    const first = await pay(shop, more);
    expect(sums(first)).toEqual([11_900, 0, 490, 1978, 12_390]);
    const express = await pay(shop, more, { shippingRate: rate.id });
    expect(sums(express)).toEqual([11_900, 0, 1000, 2090, 13_090]);
    expect(express.shipping_cost).toEqual({
      amount_subtotal: 1000,
      amount_tax: 190,
      amount_total: 1190,
      shipping_rate: rate.id,
    });
  });

  test('is less by a coupon, shared out over the lines to the cent', async () => {
    const shop = await openShop();
    const coupon = await shop.stripe.coupons.create({ amount_off: 100, currency: 'eur' });
    const session = await pay(shop, {
      line_items: [line(100), line(100), line(100)],
      discounts: [{ coupon: coupon.id }],
    });
    expect(sums(session)).toEqual([300, 100, 0, 0, 200]);
    const parts = session.line_items?.data.map(({ amount_discount: part }) => part);
    expect(parts).toEqual([34, 33, 33]);
    expect(session.discounts).toEqual([{ coupon: coupon.id, promotion_code: null }]);
    const [used] = (await shop.stripe.coupons.list()).data;
    expect(used?.times_redeemed).toBe(1);
  });

  test('is less by a promotion code, where the session takes one', async () => {
    const shop = await openShop();
    const { stripe, api } = shop;
    const { id: coupon } = await stripe.coupons.create({ percent_off: 10 });
    await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon },
      code: 'AUTUMN',
      max_redemptions: 1,
    });
    const { id: closed } = await stripe.checkout.sessions.create(order());
    expect(() => api.pay(closed, { promotionCode: 'AUTUMN' })).toThrow('no such code');
    const more = { allow_promotion_codes: true };
    const session = await pay(shop, more, { promotionCode: 'autumn' });
    expect(sums(session)).toEqual([1990, 199, 0, 0, 1791]);
    const { id: later } = await stripe.checkout.sessions.create(order(more));
    expect(() => api.pay(later, { promotionCode: 'AUTUMN' })).toThrow('as often as it may be');
    expect(() => api.pay(later, { promotionCode: 'SPRING' })).toThrow('no such code');
  });

  test('may be nothing: then nothing is charged', async () => {
    const shop = await openShop();
    const coupon = await shop.stripe.coupons.create({ percent_off: 100 });
    const session = await pay(shop, { discounts: [{ coupon: coupon.id }] });
    expect(session).toMatchObject({
      amount_total: 0,
      payment_intent: null,
      payment_status: 'no_payment_required',
      status: 'complete',
    });
    expect(shop.api.charges()).toEqual([]);
  });

  test('is refused where a code would leave too little to charge', async () => {
    const { stripe, api } = await openShop();
    const { id: coupon } = await stripe.coupons.create({ percent_off: 99 });
    await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code: 'NEARLY' });
    const params = order({ allow_promotion_codes: true });
    const { id } = await stripe.checkout.sessions.create(params);
    expect(() => api.pay(id, { promotionCode: 'NEARLY' })).toThrow('at least 50');
    expect(api.sessions()).toMatchObject([{ status: 'open', amount_total: 1990, discounts: [] }]);
  });
});

test.each<[string, Partial<Create>]>([
  ['in another currency', { shipping_options: [postage(500, 'inclusive', 'usd')] }],
  ['that there is not', { shipping_options: [{ shipping_rate: 'shr_none' }] }],
  ['twice over', { shipping_options: [{ ...postage(500), shipping_rate: 'shr_x' }] }],
  ['without an amount', { shipping_options: [{ shipping_rate_data: { display_name: 'Post' } }] }],
  ['as one of six', { shipping_options: Array.from({ length: 6 }, () => postage(500)) }],
])('a shipping option %s is refused', async (_, more) => {
  const { stripe } = await openShop();
  const refused = await refusalOf(stripe.checkout.sessions.create(order(more)));
  expect(refused).toMatchObject({
    status: 400,
    param: expect.stringContaining('shipping_options'),
  });
  expect((await stripe.shippingRates.list()).data).toEqual([]);
});

test('an address beyond the countries that are allowed is refused', async () => {
  const { stripe, api } = await openShop();
  const { id } = await stripe.checkout.sessions.create(order(TO_GERMANY));
  expect(() => api.pay(id, { address: { country: 'FR' } })).toThrow('country');
  expect(() => api.pay(id, { address: { line1: null } })).toThrow('line1');
});
