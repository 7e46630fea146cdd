import { describe, expect, test } from 'vitest';
import { line, openShop, order, refusalOf } from './stand-in';

describe('products and prices', () => {
  test('are kept as the SDK reads them back', async () => {
    const { stripe } = await openShop();
    const product = await stripe.products.create({ name: 'Ear pads', metadata: { sku: 'pads' } });
    expect(product).toMatchObject({ object: 'product', active: true, livemode: false });
    expect({ ...(await stripe.products.retrieve(product.id)) }).toEqual({ ...product });
    const price = await stripe.prices.create({
      product: product.id,
      currency: 'EUR',
      unit_amount: 1990,
      tax_behavior: 'inclusive',
    });
    expect(price).toMatchObject({ currency: 'eur', unit_amount: 1990, type: 'one_time' });
    expect(String(price.unit_amount_decimal)).toBe('1990');
    const { data } = await stripe.prices.list({ product: product.id, expand: ['data.product'] });
    expect(data[0]?.product).toMatchObject({ name: 'Ear pads' });
  });

  test('change only in what Stripe lets change', async () => {
    const { stripe } = await openShop();
    const { id } = await stripe.products.create({ name: 'Stand', metadata: { a: '1', b: '2' } });
    const product = await stripe.products.update(id, {
      name: 'Headphone stand',
      active: false,
      description: '',
      metadata: { a: '', c: 3 },
    });
    expect(product).toMatchObject({ name: 'Headphone stand', active: false, description: null });
    expect(product.metadata).toEqual({ b: '2', c: '3' });
    const price = await stripe.prices.create({ product: id, currency: 'usd', unit_amount: 500 });
    const wrong = stripe.prices.update(price.id, { unit_amount: 600 } as never);
    expect(await refusalOf(wrong)).toMatchObject({ code: 'parameter_unknown' });
    const taxed = await stripe.prices.update(price.id, { tax_behavior: 'exclusive' });
    expect(taxed.tax_behavior).toBe('exclusive');
    const again = stripe.prices.update(price.id, { tax_behavior: 'inclusive' });
    expect(await refusalOf(again)).toMatchObject({ status: 400, param: 'tax_behavior' });
  });

  test('give a lookup key to one price at a time, which hands it on when asked', async () => {
    const { stripe } = await openShop();
    const { id: product } = await stripe.products.create({ name: 'Guide' });
    const params = { product, currency: 'eur', unit_amount: 900, lookup_key: 'guide-eur' };
    const first = await stripe.prices.create(params);
    expect(await refusalOf(stripe.prices.create(params))).toMatchObject({ param: 'lookup_key' });
    const second = await stripe.prices.create({ ...params, transfer_lookup_key: true });
    const { data } = await stripe.prices.list({ lookup_keys: ['guide-eur'] });
    expect(data.map(({ id }) => id)).toEqual([second.id]);
    expect((await stripe.prices.retrieve(first.id)).lookup_key).toBeNull();
  });

  test('that are inactive cannot be sold', async () => {
    const { stripe } = await openShop();
    const { id: product } = await stripe.products.create({ name: 'Guide' });
    const price = await stripe.prices.create({ product, currency: 'eur', unit_amount: 900 });
    const params = order({ line_items: [{ price: price.id, quantity: 1 }] });
    expect(await stripe.checkout.sessions.create(params)).toMatchObject({ amount_total: 900 });
    await stripe.prices.update(price.id, { active: false });
    const refused = await refusalOf(stripe.checkout.sessions.create(params));
    expect(refused).toMatchObject({ code: 'price_inactive' });
  });

  test('made for one session alone are inactive', async () => {
    const { stripe } = await openShop();
    await stripe.checkout.sessions.create(order({ line_items: [line()] }));
    expect((await stripe.prices.list({ active: true })).data).toEqual([]);
    expect((await stripe.products.list({ active: false })).data).toHaveLength(1);
  });
});

describe('codes', () => {
  test('are made of coupons, each code once', async () => {
    const { stripe } = await openShop();
    const coupon = await stripe.coupons.create({ percent_off: 12.5 });
    const params = { promotion: { type: 'coupon' as const, coupon: coupon.id }, code: 'AUTUMN' };
    const code = await stripe.promotionCodes.create(params);
    expect(code).toMatchObject({ active: true, code: 'AUTUMN' });
    expect(await refusalOf(stripe.promotionCodes.create(params))).toMatchObject({ param: 'code' });
    const { data } = await stripe.promotionCodes.list({
      code: 'AUTUMN',
      expand: ['data.promotion.coupon'],
    });
    expect(data[0]?.promotion.coupon).toMatchObject({ percent_off: 12.5 });
  });

  test.each([
    ['without a discount', {}],
    ['with two discounts', { percent_off: 5, amount_off: 5, currency: 'eur' }],
    ['with an amount in no currency', { amount_off: 500 }],
    ['with more than everything off', { percent_off: 101 }],
    ['with less than a hundredth of a percent', { percent_off: 0.001 }],
  ])('are not made of a coupon %s', async (_, params) => {
    const { stripe } = await openShop();
    expect(await refusalOf(stripe.coupons.create(params))).toMatchObject({ status: 400 });
  });
});
