import { describe, expect, test } from 'vitest';
import { BEGIN, buy, line, openShop, order, refusalOf } from './stand-in';

const NOW = BEGIN / 1000;

describe('a session', () => {
  test('is open and unpaid at first, with a page, and holds what it was given', async () => {
    const { stripe, api } = await openShop();
    const session = await stripe.checkout.sessions.create(
      order({
        client_reference_id: 'ord_1',
        expires_at: NOW + 1800,
        locale: 'de',
        metadata: { topshelf_order: 'ord_1' },
        payment_intent_data: { description: 'Order 1', metadata: { topshelf_order: 'ord_1' } },
      }),
    );
    expect(session).toMatchObject({
      object: 'checkout.session',
      adaptive_pricing: { enabled: false },
      client_reference_id: 'ord_1',
      created: NOW,
      currency: 'eur',
      expires_at: NOW + 1800,
      livemode: false,
      metadata: { topshelf_order: 'ord_1' },
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
    });
    expect(session.id).toMatch(/^cs_test_\w{58}$/);
    expect(session.url).toBe(`${api.url}/c/pay/${session.id}`);
    expect(session).not.toHaveProperty('presentment_details');
  });

  test('lives for a day unless told', async () => {
    const { stripe } = await openShop();
    const { expires_at: end } = await stripe.checkout.sessions.create(order());
    expect(end).toBe(NOW + 86_400);
  });

  test('that is paid by card is complete, with a charge and who bought', async () => {
    const { stripe, api } = await openShop();
    const { id } = await stripe.checkout.sessions.create(
      order({
        shipping_address_collection: { allowed_countries: ['AT', 'DE'] },
        phone_number_collection: { enabled: true },
        consent_collection: { terms_of_service: 'required' },
        payment_intent_data: { description: 'Order 1', metadata: { order: '1' } },
      }),
    );
    api.pay(id, { email: 'a@example.com', address: { country: 'DE', city: 'Sampletown' } });
    const session = await stripe.checkout.sessions.retrieve(id, {
      expand: ['payment_intent.latest_charge'],
    });
    expect(session).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      consent: { terms_of_service: 'accepted' },
      customer_details: { email: 'a@example.com', phone: expect.any(String) },
      collected_information: {
        shipping_details: { address: { country: 'DE', city: 'Sampletown' } },
      },
      payment_intent: {
        status: 'succeeded',
        amount_received: 1990,
        description: 'Order 1',
        metadata: { order: '1' },
        latest_charge: { amount: 1990, paid: true, refunded: false, metadata: { order: '1' } },
      },
    });
  });

  test('that ships nothing asks for no address', async () => {
    const shop = await openShop();
    const { session } = await buy(shop);
    expect(session.collected_information?.shipping_details).toBeNull();
    expect(session.shipping_cost).toBeNull();
  });

  test('that a bank pays later is complete and unpaid, then paid or not', async () => {
    const { stripe, api } = await openShop();
    const ids: string[] = [];
    for (const settle of [api.settle, api.fail]) {
      const { id } = await stripe.checkout.sessions.create(order());
      api.payLater(id);
      const waiting = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
      expect(waiting).toMatchObject({
        status: 'complete',
        payment_status: 'unpaid',
        payment_intent: { status: 'processing', latest_charge: null },
      });
      settle(id);
      expect(() => settle(id)).toThrow('waits for no payment');
      ids.push(id);
    }
    const [paid, failed] = api.sessions();
    expect([paid?.id, failed?.id]).toEqual(ids);
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid' });
    expect(failed).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
  });

  test('stays open after a card was declined', async () => {
    const { stripe, api } = await openShop();
    const { id } = await stripe.checkout.sessions.create(order());
    api.decline(id);
    expect(api.sessions()).toMatchObject([{ status: 'open', payment_status: 'unpaid' }]);
    expect(api.charges()).toEqual([]);
    api.pay(id);
    expect(api.sessions()).toMatchObject([{ status: 'complete', payment_status: 'paid' }]);
    expect(api.charges()).toHaveLength(1);
  });

  test('is paid once: not twice, and not after it expired', async () => {
    const shop = await openShop();
    const { id } = await buy(shop);
    expect(() => shop.api.pay(id)).toThrow('complete, not open');
    const { id: other } = await shop.stripe.checkout.sessions.create(order());
    await shop.stripe.checkout.sessions.expire(other);
    expect(() => shop.api.pay(other)).toThrow('expired, not open');
    expect(shop.api.charges()).toHaveLength(1);
  });

  test('expires by the clock, for whoever asks next', async () => {
    const { stripe, api, wait } = await openShop();
    const params = order({ expires_at: NOW + 1800 });
    const { id } = await stripe.checkout.sessions.create(params);
    wait(1799);
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('open');
    wait(1);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
      status: 'expired',
      payment_status: 'unpaid',
      url: null,
    });
    const { id: late } = await stripe.checkout.sessions.create(order());
    wait(86_400);
    expect(() => api.pay(late)).toThrow('expired, not open');
    const { data } = await stripe.events.list({ type: 'checkout.session.expired' });
    expect(data).toHaveLength(2);
  });

  test('can be expired while it is open, and only then', async () => {
    const shop = await openShop();
    const { stripe } = shop;
    const { id } = await stripe.checkout.sessions.create(order());
    expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired' });
    const { id: paid } = await buy(shop);
    for (const one of [id, paid]) {
      const refused = await refusalOf(stripe.checkout.sessions.expire(one));
      expect(refused).toMatchObject({ status: 400 });
    }
    const { data } = await stripe.events.list({ type: 'checkout.session.expired' });
    expect(data).toHaveLength(1);
  });

  test('shows its lines in the order given, page by page, with their products', async () => {
    const { stripe } = await openShop();
    const line_items = Array.from({ length: 100 }, (_, index) => line(100 + index));
    const { id } = await stripe.checkout.sessions.create(order({ line_items }));
    const all = await stripe.checkout.sessions
      .listLineItems(id, { limit: 30, expand: ['data.price.product'] })
      .autoPagingToArray({ limit: 100 });
    expect(all.map(({ amount_total: total }) => total)).toEqual(
      Array.from({ length: 100 }, (_, index) => 100 + index),
    );
    expect(all[99]?.price?.product).toMatchObject({ metadata: { sku: 'pads' } });
  });

  test('is found by its payment, by its state and by when it was made', async () => {
    const shop = await openShop();
    const { stripe, wait } = shop;
    const { id, intent } = await buy(shop);
    wait(60);
    const { id: open } = await stripe.checkout.sessions.create(order());
    const ids = async (params: Parameters<typeof stripe.checkout.sessions.list>[0]) =>
      (await stripe.checkout.sessions.list(params)).data.map((one) => one.id);
    expect(await ids({ payment_intent: intent })).toEqual([id]);
    expect(await ids({ status: 'open' })).toEqual([open]);
    expect(await ids({ created: { gt: NOW, lte: NOW + 60 } })).toEqual([open]);
    expect(await ids({ created: NOW })).toEqual([id]);
    expect(await ids({})).toEqual([open, id]);
  });
});
