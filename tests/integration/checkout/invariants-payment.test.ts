import { expect, test } from 'vitest';
import { addStock } from '@/lib/catalogue/stock/store';
import { fulfil } from '@/lib/checkout/fulfil.server';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { HOUR } from '@/lib/core/duration';
import { writeMark } from '@/lib/db/marks';
import { fulfilOrder } from '@/lib/orders/fulfil-order.server';
import { endOrder } from '@/lib/orders/settle-order.server';
import { describeOnEachEngine, freshTarget } from '@/tests/support/databases';
import { auditBooks, auditRest } from './audit';
import { catchLog, openSceneForTest } from './open-scene';
import { BASE, BOOK, buy, MIXED, openCheckout } from './pay-order';
import { allOrders, heard, history, left, mails, onlyOrder } from './read-books';
import type { Scene } from './scene';
import { sendEvent } from './send-event';

const { signal } = new AbortController();
const COMPLETED = 'checkout.session.completed';

describeOnEachEngine('a payment', (engine) => {
  const open = async () => openSceneForTest(await freshTarget(engine));

  test('4. is settled once by the webhook, the success page and the repairing job together', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, MIXED);
    api.pay(session);
    api.deliveries.behave({ duplicate: 1 });
    const ways = [1, 2, 3].flatMap(() => [
      api.deliveries.flush(),
      fulfil(desk, session),
      reconcile(desk, signal),
    ]);
    await Promise.all(ways);
    const order = await onlyOrder(desk);
    expect(await history(desk, order)).toEqual(['opened', 'session', 'paid']);
    expect(await mails(desk)).toEqual(['receipt']);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('4. that is not there settles nothing, whoever asks', async () => {
    const scene = await open();
    const { desk } = scene;
    const session = await openCheckout(scene, BASE);
    expect(await fulfil(desk, session)).toMatchObject({
      kind: 'open',
      order: { state: 'pending' },
    });
    // Whatever an event says: the session is asked for anew.
    const told = { id: session, status: 'complete', payment_status: 'paid' };
    expect(await sendEvent(scene, COMPLETED, told)).toBe(204);
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending', paidAt: null });
  });

  test.each([
    ['quantity', 'order_lines', { quantity: 2 }],
    ['price', 'order_lines', { unit_amount: 1 }],
    ['thing', 'order_lines', { sku: 'SHADE-P' }],
    ['sum', 'orders', { subtotal: 4499 }],
    ['currency', 'orders', { currency: 'USD' }],
  ] as const)(
    '4. for another %s than was ordered settles nothing, and waits for a person',
    async (_, table, change) => {
      catchLog();
      const scene = await open();
      const { desk, api } = scene;
      const session = await openCheckout(scene, BASE);
      await desk.database.query.updateTable(table).set(change).execute();
      api.pay(session);
      await api.deliveries.flush();
      expect((await fulfil(desk, session)).kind).toBe('mismatch');
      await reconcile(desk, signal);
      const order = await onlyOrder(desk);
      expect(order).toMatchObject({ state: 'pending', paidAt: null, lines: [{ hold: 'held' }] });
      expect(await history(desk, order)).toEqual(['opened', 'session', 'mismatch']);
      expect(await mails(desk)).toEqual([]);
    },
  );

  test.each([
    ['USD', 'GB', 'on top'],
    ['EUR', 'DE', 'within'],
  ] as const)(
    '4. in %s is noted with discount, delivery and tax, which add up',
    async (currency, country, place) => {
      const scene = await open();
      const { desk, api } = scene;
      const { stripe } = desk.access;
      const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once' });
      await stripe.promotionCodes.create({
        code: 'TENTH',
        promotion: { type: 'coupon', coupon: coupon.id },
      });
      const wish = { currency, country };
      await buy(scene, MIXED, { wish, payer: { promotionCode: 'TENTH' } });
      const { payment, subtotal } = await onlyOrder(desk);
      const { discount = 0, shipping = 0, tax = 0, total = 0 } = payment ?? {};
      expect({ isOff: discount > 0, isSent: shipping > 0, isTaxed: tax > 0 }).toEqual({
        isOff: true,
        isSent: true,
        isTaxed: true,
      });
      expect(total).toBe(subtotal - discount + shipping + (place === 'on top' ? tax : 0));
      expect(await auditBooks(scene, api)).toEqual([]);
    },
  );

  test('5. that is promised is pending, and settled when the money comes', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, BASE);
    api.payLater(session);
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending', isAwaiting: true });
    expect(await mails(desk)).toEqual([]);
    api.settle(session);
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'paid', isAwaiting: false });
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('5. that is heard of as failed before it is heard of at all ends the order all the same', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, BASE);
    api.payLater(session);
    api.fail(session);
    api.deliveries.behave({ reorder: 1 });
    const events = await desk.access.stripe.events.list({ limit: 10 });
    const types = ['checkout.session.async_payment_failed', COMPLETED];
    for (const type of types) {
      await api.deliveries.resend(events.data.find((event) => event.type === type)?.id ?? '');
    }
    expect(await onlyOrder(desk)).toMatchObject({ state: 'expired', isAwaiting: false });
    await api.deliveries.flush();
    expect(await left(desk, 'BASE')).toBe(1);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('5. is not undone by an event that says expired', async () => {
    const scene = await open();
    const { session } = await buy(scene, BASE);
    const told = { id: session, status: 'expired', payment_status: 'unpaid' };
    expect(await sendEvent(scene, 'checkout.session.expired', told)).toBe(204);
    expect(await sendEvent(scene, 'checkout.session.async_payment_failed', told)).toBe(204);
    expect(await onlyOrder(scene.desk)).toMatchObject({ state: 'paid', lines: [{ hold: 'sold' }] });
    expect(await auditBooks(scene, scene.api)).toEqual([]);
  });

  test('5. after the pieces were given back takes them again, where they are there', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, BASE);
    const occasion = { now: desk.clock(), event: null };
    await endOrder(desk.database, (await onlyOrder(desk)).id, 'expired', occasion);
    api.pay(session);
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'paid', lines: [{ hold: 'sold' }] });
    expect(await left(desk, 'BASE')).toBe(0);
  });

  test('5. after they were given back and sold is a backorder, sent once they are there', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, BASE);
    const first = await onlyOrder(desk);
    await endOrder(desk.database, first.id, 'expired', { now: desk.clock(), event: null });
    await buy(scene, BASE);
    api.pay(session);
    await api.deliveries.flush();
    const owed = (await allOrders(desk)).find(({ id }) => id === first.id);
    expect(owed).toMatchObject({ state: 'backordered', lines: [{ hold: 'owed' }] });
    expect(await mails(desk)).toEqual(['backorder', 'receipt', 'receipt']);
    const send = () =>
      fulfilOrder(desk.database, first.id, { carrier: null, tracking: null }, desk.clock());
    await expect(send()).rejects.toMatchObject({ code: 'conflict' });
    await addStock(desk.database, BASE, desk.clock());
    await send();
    await send();
    const sent = (await allOrders(desk)).find(({ id }) => id === first.id);
    expect(sent).toMatchObject({ state: 'fulfilled', lines: [{ hold: 'sold' }] });
    expect(await left(desk, 'BASE')).toBe(0);
    expect((await mails(desk)).filter((kind) => kind === 'shipped')).toHaveLength(1);
  });

  test('6. is noted together with its event, wherever the process that hears it is killed', async () => {
    catchLog();
    const scene = await open();
    const { desk, api, killHearers } = scene;
    const session = await openCheckout(scene, MIXED);
    api.pay(session);
    api.deliveries.behave({ retries: Array(200).fill(0) });
    let life = 0;
    const waits = () => api.deliveries.pending().some(({ type }) => type === COMPLETED);
    for (; waits(); life += 1) {
      killHearers(...api.deliveries.pending().map(() => life));
      await api.deliveries.flush();
      const { paidAt } = await onlyOrder(desk);
      const isHeard = (await heard(desk)).includes(COMPLETED);
      expect(isHeard, `killed before step ${life}`).toBe(paidAt !== null);
      expect(await mails(desk)).toEqual(paidAt === null ? [] : ['receipt']);
    }
    expect(life, 'it was killed at every step').toBeGreaterThan(20);
    await api.deliveries.flush();
    expect(await heard(desk)).toEqual([COMPLETED]);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('6. is not settled again by events that come twice, late and in another order', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { intent } = await buy(scene, MIXED);
    api.refundFromDashboard(intent, { amount: 100 });
    api.dispute(intent);
    api.deliveries.behave({ duplicate: 1, reorder: 1 });
    await api.deliveries.flush();
    const before = await history(desk, await onlyOrder(desk));
    const { data } = await desk.access.stripe.events.list({ limit: 100 });
    for (const { id } of data) await api.deliveries.resend(id);
    expect(await history(desk, await onlyOrder(desk))).toEqual(before);
    expect(before.toSorted()).toEqual(['dispute', 'opened', 'paid', 'refund', 'session']);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  const missed: readonly (readonly [string, (scene: Scene, session: string) => void])[] = [
    ['a payment', ({ api }, session) => api.pay(session)],
    [
      'a payment that failed',
      ({ api }, session) => {
        api.payLater(session);
        api.fail(session);
      },
    ],
    [
      'the end of a session',
      ({ api, wait }) => {
        wait(2 * HOUR);
        api.expireDue();
      },
    ],
    [
      'a refund and a dispute',
      ({ api }, session) => {
        api.pay(session);
        const intent = String(api.sessions()[0]?.payment_intent);
        api.refundFromDashboard(intent, { amount: 50 });
        api.dispute(intent);
      },
    ],
  ];

  test.each(missed)(
    '8. %s that no webhook told of is found by the repairing job',
    async (_, happen) => {
      const scene = await open();
      const { desk, api } = scene;
      const session = await openCheckout(scene, MIXED);
      api.deliveries.behave({ drop: 1 });
      happen(scene, session);
      const { events, failed } = await reconcile(desk, signal);
      expect({ isFound: events > 0, failed }).toEqual({ isFound: true, failed: 0 });
      expect(await auditBooks(scene, api)).toEqual([]);
      expect(await auditRest(scene)).toEqual([]);
      expect(await reconcile(desk, signal)).toMatchObject({ events: 0, failed: 0 });
    },
  );

  test('8. an event that is listed late is found, for the job reads with an overlap', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, BOOK);
    api.deliveries.behave({ drop: 1 });
    api.pay(session);
    const later = String(desk.clock() + HOUR / 2);
    await writeMark(desk.database, 'stripe-events', later);
    expect(await reconcile(desk, signal)).toMatchObject({ events: 1 });
    expect(await onlyOrder(desk)).toMatchObject({ state: 'fulfilled' });
  });

  test('8. a run that failed for one event reads it again, and does all others', async () => {
    catchLog();
    const scene = await open();
    const { desk, api, wait } = scene;
    const sessions = [await openCheckout(scene, BOOK), await openCheckout(scene, BASE)];
    api.deliveries.behave({ drop: 1 });
    for (const session of sessions) api.pay(session);
    api.fail500Next('GET /v1/checkout/sessions/:id', { times: 2 });
    expect(await reconcile(desk, signal)).toMatchObject({ events: 2, failed: 1 });
    // Longer than readings overlap.
    wait(2 * HOUR);
    api.fail500Next('GET /v1/checkout/sessions/:id', { times: 2 });
    expect(await reconcile(desk, signal)).toMatchObject({ events: 1, failed: 1 });
    wait(2 * HOUR);
    expect(await reconcile(desk, signal)).toMatchObject({ events: 1, failed: 0 });
    expect((await allOrders(desk)).map(({ paidAt }) => paidAt === null)).toEqual([false, false]);
  });
});
