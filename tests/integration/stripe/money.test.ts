import { describe, expect, test } from 'vitest';
import { buy, line, openShop, order, refusalOf, type Shop } from './stand-in';

const tenEuros = (shop: Shop) => buy(shop, { line_items: [line(1000)] });

async function chargeOf({ stripe }: Shop, intent: string) {
  const { data } = await stripe.charges.list({ payment_intent: intent, expand: ['data.refunds'] });
  return data[0];
}

describe('refunds', () => {
  test('add up, and never to more than was paid', async () => {
    const shop = await openShop();
    const { stripe } = shop;
    const { intent } = await tenEuros(shop);
    const refund = (amount?: number) => stripe.refunds.create({ payment_intent: intent, amount });
    expect(await refund(300)).toMatchObject({ amount: 300, status: 'succeeded' });
    expect(await chargeOf(shop, intent)).toMatchObject({ amount_refunded: 300, refunded: false });
    expect(await refusalOf(refund(701))).toMatchObject({ status: 400, param: 'amount' });
    expect(await refund()).toMatchObject({ amount: 700 });
    const charge = await chargeOf(shop, intent);
    expect(charge).toMatchObject({ amount_refunded: 1000, refunded: true });
    expect(charge?.refunds?.data).toHaveLength(2);
    expect(await refusalOf(refund(1))).toMatchObject({ code: 'charge_already_refunded' });
    const { data } = await stripe.refunds.list({ payment_intent: intent });
    expect(data.map(({ amount }) => amount)).toEqual([700, 300]);
  });

  test('of nothing, of both a charge and a payment, and of what was not paid are refused', async () => {
    const shop = await openShop();
    const { stripe, api } = shop;
    const { intent } = await tenEuros(shop);
    const charge = await chargeOf(shop, intent);
    const { id } = await stripe.checkout.sessions.create(order());
    api.payLater(id);
    const waiting = String(api.sessions()[1]?.payment_intent);
    for (const params of [
      {},
      { amount: 0, payment_intent: intent },
      { charge: charge?.id, payment_intent: intent },
      { payment_intent: 'pi_none' },
      { payment_intent: waiting },
    ]) {
      expect(await refusalOf(stripe.refunds.create(params))).toMatchObject({ status: 400 });
    }
    expect(api.refunds()).toEqual([]);
  });

  test('to a bank are pending until they are settled, and may fail', async () => {
    const { stripe, api } = await openShop();
    const { id } = await stripe.checkout.sessions.create(order({ line_items: [line(1000)] }));
    api.payLater(id);
    api.settle(id);
    const intent = String(api.sessions()[0]?.payment_intent);
    const taken = await stripe.refunds.create({ payment_intent: intent, amount: 400 });
    const lost = api.refundFromDashboard(intent, { amount: 500 });
    expect([taken.status, lost.status]).toEqual(['pending', 'pending']);
    api.settleRefund(taken.id);
    api.failRefund(lost.id);
    expect(await stripe.refunds.retrieve(taken.id)).toMatchObject({ status: 'succeeded' });
    expect(await stripe.refunds.retrieve(lost.id)).toMatchObject({
      status: 'failed',
      failure_reason: expect.any(String),
    });
    expect(api.charges()).toMatchObject([{ amount_refunded: 400, refunded: false }]);
    expect(() => api.failRefund(lost.id)).toThrow('failed already');
    const types = (await stripe.events.list({ types: ['refund.*'] })).data.map(({ type }) => type);
    expect(types.reverse()).toEqual([
      'refund.created',
      'refund.created',
      'refund.updated',
      'refund.updated',
      'refund.failed',
    ]);
  });
});

describe('disputes', () => {
  test('take the money back until they are won, and bar refunds meanwhile', async () => {
    const shop = await openShop();
    const { stripe, api } = shop;
    const { intent } = await tenEuros(shop);
    await stripe.refunds.create({ payment_intent: intent, amount: 100 });
    const { id } = api.dispute(intent);
    expect(await stripe.disputes.retrieve(id)).toMatchObject({
      amount: 900,
      payment_intent: intent,
      status: 'needs_response',
    });
    const balance = async () => (await stripe.balance.retrieve()).available;
    expect(await balance()).toEqual([{ amount: 0, currency: 'eur' }]);
    const refund = () => stripe.refunds.create({ payment_intent: intent, amount: 100 });
    expect(await refusalOf(refund())).toMatchObject({ code: 'charge_disputed' });
    expect(() => api.dispute(intent)).toThrow('cannot be disputed');
    api.closeDispute(id, 'won');
    expect(await balance()).toEqual([{ amount: 900, currency: 'eur' }]);
    expect(await refund()).toMatchObject({ amount: 100 });
    expect(() => api.closeDispute(id, 'lost')).toThrow('won already');
    const { data } = await stripe.events.list({ type: 'charge.dispute.*' });
    expect(data.map(({ type }) => type)).toEqual([
      'charge.dispute.closed',
      'charge.dispute.created',
    ]);
  });

  test('that are lost keep the money, and no refund follows', async () => {
    const shop = await openShop();
    const { intent } = await tenEuros(shop);
    const { id } = shop.api.dispute(intent);
    shop.api.closeDispute(id, 'lost');
    const refund = shop.stripe.refunds.create({ payment_intent: intent });
    expect(await refusalOf(refund)).toMatchObject({ code: 'charge_disputed' });
    const { data } = await shop.stripe.disputes.list({ payment_intent: intent });
    expect(data).toMatchObject([{ id, status: 'lost' }]);
    expect(shop.api.disputes()).toHaveLength(1);
  });
});
