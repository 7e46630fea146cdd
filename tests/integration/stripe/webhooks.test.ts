import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import {
  BEGIN,
  buy,
  type Heard,
  line,
  openShop,
  openWebhook,
  order,
  SECRET,
  sdkFor,
} from './stand-in';

const stripe = new Stripe('sk_test_unused');
const NOW = BEGIN / 1000;

/** Verified as a shop does, by the clock of the stand-in. */
function read({ body, signature }: Heard, now = NOW): Stripe.Event {
  return stripe.webhooks.constructEvent(body, signature, SECRET, 300, undefined, now * 1000);
}

/** A shop with a webhook that hears nothing before `flush`. */
async function openHeldShop(...statuses: number[]) {
  const ear = await openWebhook(...statuses);
  const shop = await openShop({ webhook: ear.webhook, seed: 'post' });
  shop.api.deliveries.behave({ isHeld: true });
  return { ...shop, ...ear, shop };
}

describe('events', () => {
  test('come signed, and the SDK reads them, as the object was then', async () => {
    const { shop, api, heard } = await openHeldShop();
    const { id, intent } = await buy(shop, { metadata: { topshelf_order: 'ord_1' } });
    api.refundFromDashboard(intent);
    expect(await api.deliveries.flush()).toBe(0);
    const [, completed, ...others] = heard.map((one) => read(one));
    expect(completed).toMatchObject({
      object: 'event',
      api_version: Stripe.API_VERSION,
      created: NOW,
      livemode: false,
      type: 'checkout.session.completed',
      data: { object: { id, payment_status: 'paid', metadata: { topshelf_order: 'ord_1' } } },
    });
    expect(completed?.id).toMatch(/^evt_\w{24}$/);
    expect(others.at(-1)).toMatchObject({ data: { object: { amount_refunded: 1990 } } });
    const [first] = heard;
    const forged = { body: `${first?.body} `, signature: first?.signature ?? '' };
    expect(() => read(forged)).toThrow(Stripe.errors.StripeSignatureVerificationError);
    expect(() => read(first as Heard, NOW + 301)).toThrow('tolerance');
  });

  test('tell of all that happens to a session, in order', async () => {
    const { shop, stripe: sdk, api, types } = await openHeldShop();
    const { intent } = await buy(shop);
    const { id: refund } = api.refundFromDashboard(intent, { amount: 100 });
    api.failRefund(refund);
    const { id: dispute } = api.dispute(intent);
    api.closeDispute(dispute, 'lost');
    for (const settle of [api.settle, api.fail]) {
      const { id } = await sdk.checkout.sessions.create(order());
      api.payLater(id);
      settle(id);
    }
    const { id } = await sdk.checkout.sessions.create(order());
    api.decline(id);
    await sdk.checkout.sessions.expire(id);
    await api.deliveries.flush();
    expect(types()).toEqual([
      'payment_intent.succeeded',
      'checkout.session.completed',
      'refund.created',
      'charge.refunded',
      'refund.updated',
      'refund.failed',
      'charge.dispute.created',
      'charge.dispute.closed',
      'checkout.session.completed',
      'payment_intent.succeeded',
      'checkout.session.async_payment_succeeded',
      'checkout.session.completed',
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
      'payment_intent.payment_failed',
      'checkout.session.expired',
    ]);
  });

  test('name the request that brought them about, and none for a shopper', async () => {
    const { shop, stripe: sdk, heard, api } = await openHeldShop();
    const { intent } = await buy(shop);
    const refund = await sdk.refunds.create(
      { payment_intent: intent },
      { idempotencyKey: 'refund-1' },
    );
    await api.deliveries.flush();
    const [byShopper, , byShop] = heard.map((one) => read(one));
    expect(byShopper?.request).toEqual({ id: null, idempotency_key: null });
    expect(byShop?.request).toEqual({
      id: refund.lastResponse.requestId,
      idempotency_key: 'refund-1',
    });
  });

  test('are listed, found by what they are, and by whether they were heard', async () => {
    const { shop, stripe: sdk, api } = await openHeldShop();
    await buy(shop);
    const failed = async () => (await sdk.events.list({ delivery_success: false })).data.length;
    expect(await failed()).toBe(2);
    const [latest] = (await sdk.events.list({ limit: 1 })).data;
    expect(await sdk.events.retrieve(latest?.id ?? '')).toMatchObject({ pending_webhooks: 1 });
    await api.deliveries.flush();
    expect(await failed()).toBe(0);
    expect(await sdk.events.retrieve(latest?.id ?? '')).toMatchObject({ pending_webhooks: 0 });
    const { data } = await sdk.events.list({ types: ['checkout.session.completed'] });
    expect(data).toMatchObject([{ type: 'checkout.session.completed' }]);
    expect((await sdk.events.list({ type: 'refund.created' })).data).toEqual([]);
  });
});

describe('the post', () => {
  test('goes by itself, and again until it is taken', async () => {
    const ear = await openWebhook(500, 302, 404);
    const shop = await openShop({ webhook: ear.webhook });
    shop.api.deliveries.behave({ retries: [1, 1, 1, 1] });
    const { id } = await shop.stripe.checkout.sessions.create(order());
    await shop.stripe.checkout.sessions.expire(id);
    while (shop.api.deliveries.pending().length > 0) await new Promise(setImmediate);
    expect(ear.types()).toEqual(Array.from({ length: 4 }, () => 'checkout.session.expired'));
    expect(new Set(ear.heard.map((one) => read(one).id)).size).toBe(1);
  });

  test('gives up after its last attempt, and the event is still listed', async () => {
    const { stripe: sdk, api, heard } = await openHeldShop(500, 500);
    api.deliveries.behave({ retries: [1] });
    const { id } = await sdk.checkout.sessions.create(order());
    await sdk.checkout.sessions.expire(id);
    expect(await api.deliveries.flush()).toBe(1);
    expect(api.deliveries.pending()).toMatchObject([{ attempts: 1 }]);
    expect(await api.deliveries.flush()).toBe(0);
    expect(await api.deliveries.flush()).toBe(0);
    expect(heard).toHaveLength(2);
    expect((await sdk.events.list({ delivery_success: false })).data).toHaveLength(1);
  });

  test('is signed anew at every attempt', async () => {
    const { stripe: sdk, api, heard, wait } = await openHeldShop(500);
    const { id } = await sdk.checkout.sessions.create(order());
    await sdk.checkout.sessions.expire(id);
    await api.deliveries.flush();
    wait(3600);
    await api.deliveries.flush();
    const [first, second] = heard;
    expect(first?.body).toBe(second?.body);
    expect(read(second as Heard, NOW + 3600).type).toBe('checkout.session.expired');
    expect(() => read(first as Heard, NOW + 3600)).toThrow('tolerance');
  });

  test('drops what it is told to, though the list has it', async () => {
    const { shop, api, heard, stripe: sdk } = await openHeldShop();
    api.deliveries.behave({ drop: 1 });
    await buy(shop);
    expect(await api.deliveries.flush()).toBe(0);
    expect(heard).toEqual([]);
    const { data } = await sdk.events.list({ delivery_success: false });
    expect(data.map(({ type }) => type)).toContain('checkout.session.completed');
  });

  test('brings twice what it is told to, and again what it lost the answer of', async () => {
    const { shop, api, heard } = await openHeldShop();
    api.deliveries.behave({ duplicate: 1 });
    await buy(shop);
    expect(await api.deliveries.flush()).toBe(0);
    const ids = heard.map((one) => read(one).id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
    api.deliveries.behave({ duplicate: 0, faults: 1 });
    await buy(shop);
    expect(await api.deliveries.flush()).toBe(2);
    api.deliveries.behave({ faults: 0 });
    expect(await api.deliveries.flush()).toBe(0);
    expect(heard).toHaveLength(8);
  });

  test('mixes the order up, the same for the same seed', async () => {
    const orders: string[][] = [];
    for (let time = 0; time < 2; time += 1) {
      const { shop, api, types } = await openHeldShop();
      api.deliveries.behave({ reorder: 1 });
      const { intent } = await buy(shop);
      for (const amount of [1, 2, 3]) api.refundFromDashboard(intent, { amount });
      await api.deliveries.flush();
      orders.push(types());
    }
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]).toHaveLength(8);
    expect(orders[0]?.slice(0, 2)).not.toEqual([
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  test('lets later events overtake one that is late', async () => {
    const ear = await openWebhook();
    const shop = await openShop({ webhook: ear.webhook });
    const end = async () => {
      const { id } = await shop.stripe.checkout.sessions.create(order());
      await shop.stripe.checkout.sessions.expire(id);
    };
    shop.api.deliveries.behave({ reorder: 1 });
    await end();
    const [late] = shop.api.deliveries.pending();
    shop.api.deliveries.behave({ reorder: 0 });
    await end();
    while (shop.api.deliveries.pending().length > 0) await new Promise(setImmediate);
    expect(ear.heard.map((one) => read(one).id).indexOf(late?.id ?? '')).toBe(1);
  });

  test('sends an old event once more when asked', async () => {
    const { shop, api, heard } = await openHeldShop();
    await buy(shop);
    await api.deliveries.flush();
    const { id } = read(heard[0] as Heard);
    expect(await api.deliveries.resend(id)).toBe(true);
    expect(heard.map((one) => read(one).id).filter((one) => one === id)).toHaveLength(2);
  });

  test('is not written before somebody listens, and then comes from then on', async () => {
    const shop = await openShop();
    await buy(shop);
    const { webhook, heard } = await openWebhook();
    shop.api.deliveries.behave({ isHeld: true });
    shop.api.listen(webhook);
    await buy(shop, { line_items: [line(700)] });
    await shop.api.deliveries.flush();
    expect(heard.map((one) => read(one).data.object)).toMatchObject([
      { amount: 700 },
      { amount_total: 700 },
    ]);
  });
});

test('events are paged back to the first, forwards and backwards', async () => {
  const { api } = await openShop();
  const sdk = sdkFor(api);
  for (let index = 0; index < 25; index += 1) {
    const { id } = await sdk.checkout.sessions.create(order());
    await sdk.checkout.sessions.expire(id);
  }
  const all = await sdk.events.list({ limit: 10 }).autoPagingToArray({ limit: 100 });
  expect(new Set(all.map(({ id }) => id)).size).toBe(25);
  const oldest = all.at(-1)?.id ?? '';
  const newer = await sdk.events.list({ limit: 10, ending_before: oldest });
  expect(newer.data.map(({ id }) => id)).toEqual(all.slice(14, 24).map(({ id }) => id));
  expect(newer.has_more).toBe(true);
  const backwards = await sdk.events
    .list({ limit: 10, ending_before: oldest })
    .autoPagingToArray({ limit: 100 });
  expect(backwards).toHaveLength(24);
});
