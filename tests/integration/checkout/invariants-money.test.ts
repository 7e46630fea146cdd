import Stripe from 'stripe';
import { expect, test } from 'vitest';
import type { CheckoutDesk } from '@/lib/checkout/desk';
import { syncRefunds } from '@/lib/checkout/handle-event.server';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { refundOrder } from '@/lib/checkout/refund-order.server';
import { DEMO_KEY } from '@/lib/checkout/stripe/demo-key';
import { fulfilOrder } from '@/lib/orders/fulfil-order.server';
import { describeOnEachEngine, freshTarget } from '@/tests/support/databases';
import { auditBooks } from './audit';
import { openSceneForTest } from './open-scene';
import { BASE, BOOK, buy, MIXED } from './pay-order';
import { history, mails, onlyOrder } from './read-books';
import type { Scene } from './scene';

const { signal } = new AbortController();

/** The same shop in another process, to which the answer of one request comes only when it is told to. */
function slowReader({ desk, api }: Scene, path: string) {
  const client = Stripe.createNodeHttpClient();
  const send = client.makeRequest.bind(client);
  const gate = Promise.withResolvers<void>();
  const isRead = Promise.withResolvers<void>();
  let isHeld = true;
  const makeRequest: typeof client.makeRequest = async (...given) => {
    const response = await send(...given);
    if (!isHeld || !given[2].startsWith(path)) return response;
    isHeld = false;
    const body = await response.toJSON();
    isRead.resolve();
    await gate.promise;
    return Object.assign(response, { toJSON: async () => body });
  };
  const { hostname: host, port } = new URL(api.url);
  const httpClient = Object.assign(client, { makeRequest });
  const stripe = new Stripe(DEMO_KEY, { host, port, protocol: 'http', httpClient });
  const slow: CheckoutDesk = { ...desk, access: { ...desk.access, stripe } };
  return { slow, isRead: isRead.promise, release: gate.resolve };
}

describeOnEachEngine('money', (engine) => {
  const open = async () => openSceneForTest(await freshTarget(engine));

  test('7. refunds add up, whether the shop gives them or the dashboard', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { intent } = await buy(scene, MIXED);
    const { payment } = await onlyOrder(desk);
    await refundOrder(desk, await onlyOrder(desk), 1000);
    expect(await onlyOrder(desk)).toMatchObject({ state: 'part_refunded', refunded: 1000 });
    api.refundFromDashboard(intent, { amount: 500 });
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'part_refunded', refunded: 1500 });
    await refundOrder(desk, await onlyOrder(desk), null);
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'refunded', refunded: payment?.total });
    expect((await mails(desk)).filter((kind) => kind === 'refund')).toHaveLength(3);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test.each([
    ['nothing', 0],
    ['less than nothing', -1],
    ['a fraction', 0.5],
    ['more than was paid', 10 ** 7],
  ])('7. a refund of %s is refused', async (_, amount) => {
    const scene = await open();
    await buy(scene, BASE);
    const refused = refundOrder(scene.desk, await onlyOrder(scene.desk), amount);
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    expect(scene.api.refunds()).toEqual([]);
  });

  test('7. the same refund again, after its answer was lost, gives nothing twice', async () => {
    const scene = await open();
    const { desk, api } = scene;
    await buy(scene, MIXED);
    const order = await onlyOrder(desk);
    api.dropConnectionAfterCommit('/v1/refunds', 2);
    await expect(refundOrder(desk, order, 700)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await refundOrder(desk, order, 700)).toMatchObject({ refunded: 700 });
    expect(api.refunds()).toHaveLength(1);
  });

  test('7. a refund that the bank sends back counts no more, and can be given again', async () => {
    const scene = await open();
    const { desk, api } = scene;
    await buy(scene, BASE);
    await refundOrder(desk, await onlyOrder(desk), null);
    api.failRefund(api.refunds()[0]?.id ?? '');
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'paid', refunded: 0 });
    await refundOrder(desk, await onlyOrder(desk), null);
    expect(await onlyOrder(desk)).toMatchObject({ state: 'refunded' });
    expect(api.refunds().map(({ status }) => status)).toEqual(['failed', 'succeeded']);
    await api.deliveries.flush();
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('7. of two who read the refunds at the same time, the one with the older reading does not win', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { intent } = await buy(scene, BASE);
    const order = await onlyOrder(desk);
    const { id } = api.refundFromDashboard(intent, { amount: 900 });
    const { slow, isRead, release } = slowReader(scene, '/v1/refunds');
    const slowly = syncRefunds(slow, order);
    await isRead;
    api.failRefund(id);
    await syncRefunds(desk, order);
    release();
    await slowly;
    expect(await onlyOrder(desk)).toMatchObject({ state: 'paid', refunded: 0 });
    await api.deliveries.flush();
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('7. of two who read a dispute at the same time, the one with the older reading does not win', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { intent } = await buy(scene, BASE);
    const { id } = api.dispute(intent);
    const { slow, isRead, release } = slowReader(scene, '/v1/disputes');
    const slowly = reconcile(slow, signal);
    await isRead;
    api.closeDispute(id, 'won');
    await api.deliveries.flush();
    release();
    await slowly;
    expect(await onlyOrder(desk)).toMatchObject({ state: 'paid', isFrozen: false });
    expect(await history(desk, await onlyOrder(desk))).toEqual([
      'opened',
      'session',
      'paid',
      'dispute',
    ]);
  });

  test('7. a dispute freezes what is not sent yet until it is won, and for good where it is lost', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { intent } = await buy(scene, BASE);
    const { id } = await onlyOrder(desk);
    const send = () =>
      fulfilOrder(desk.database, id, { carrier: 'Post', tracking: 'X1' }, desk.clock());
    const dispute = api.dispute(intent);
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'disputed' });
    await expect(send()).rejects.toMatchObject({ code: 'conflict' });
    api.closeDispute(dispute.id, 'won');
    await api.deliveries.flush();
    expect(await send()).toBe('changed');
    const { intent: lost } = await buy(scene, BOOK);
    api.closeDispute(api.dispute(lost).id, 'lost');
    await api.deliveries.flush();
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('7. a refund and a dispute that are heard of before the payment lose nothing', async () => {
    const scene = await open();
    const { desk, api } = scene;
    api.deliveries.behave({ drop: 1 });
    const { intent } = await buy(scene, BASE);
    api.refundFromDashboard(intent, { amount: 100 });
    const { data } = await desk.access.stripe.events.list({ limit: 1 });
    await api.deliveries.resend(data[0]?.id ?? '');
    expect(await history(desk, await onlyOrder(desk))).toEqual([
      'opened',
      'session',
      'paid',
      'refund',
    ]);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test.each([
    ['USD', 'GB', 7_699],
    ['EUR', 'DE', 6_849],
    ['JPY', 'JP', 11_101],
    ['KWD', 'KW', 23_250],
  ])(
    '9. in %s is a whole number of the smallest unit, from the price to the refund',
    async (currency, country, subtotal) => {
      const scene = await open();
      const { desk, api } = scene;
      await buy(scene, MIXED, { wish: { currency, country } });
      await refundOrder(desk, await onlyOrder(desk), 990);
      const order = await onlyOrder(desk);
      const rows = await desk.database.query
        .selectFrom('orders')
        .select(['subtotal', 'discount', 'shipping', 'tax', 'total', 'refunded'])
        .execute();
      const amounts = [
        ...rows.flatMap((row) => Object.values(row)),
        ...order.lines.map(({ unitAmount }) => unitAmount),
      ];
      expect(
        amounts.filter((amount) => !Number.isSafeInteger(amount) || (amount ?? -1) < 0),
      ).toEqual([]);
      expect(order).toMatchObject({ currency, subtotal, refunded: 990 });
      expect(await auditBooks(scene, api)).toEqual([]);
    },
  );

  test('10. only things that are sent ask for an address, in the countries of their rates alone', async () => {
    const scene = await open();
    const { desk, api } = scene;
    await buy(scene, BOOK);
    await buy(scene, MIXED, { wish: { country: 'IE' } });
    const [file, parcel] = api.sessions();
    expect(file).toMatchObject({ shipping_address_collection: null, shipping_options: [] });
    expect(parcel?.shipping_address_collection?.allowed_countries).toEqual(['GB', 'IE']);
    const rates = await Promise.all(
      (parcel?.shipping_options ?? []).map(({ shipping_rate: rate }) =>
        desk.access.stripe.shippingRates.retrieve(String(rate)),
      ),
    );
    expect(rates).toMatchObject([
      { display_name: 'Standard', tax_behavior: 'inclusive', tax_code: 'txcd_92010001' },
      { display_name: 'Express', tax_behavior: 'inclusive', tax_code: 'txcd_92010001' },
    ]);
    const nowhere = buy(scene, BASE, { wish: { country: 'FR' } });
    await expect(nowhere).rejects.toMatchObject({ code: 'conflict' });
  });
});
