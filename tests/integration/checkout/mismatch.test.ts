import { expect, test } from 'vitest';
import { fulfil } from '@/lib/checkout/fulfil.server';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { refundOrder } from '@/lib/checkout/refund-order.server';
import { resolveMismatch } from '@/lib/checkout/resolve-mismatch.server';
import { HOUR } from '@/lib/core/duration';
import { describeOnEachEngine, freshTarget } from '@/tests/support/databases';
import { catchLog, openSceneForTest } from './open-scene';
import { BASE, buy, openCheckout } from './pay-order';
import { allOrders, history, left, mails, onlyOrder } from './read-books';

const { signal } = new AbortController();

describeOnEachEngine('what was paid otherwise than ordered', (engine) => {
  /** One piece was paid for; by our books two were ordered. */
  const open = async () => {
    catchLog();
    const scene = await openSceneForTest(await freshTarget(engine));
    const session = await openCheckout(scene, BASE);
    await scene.desk.database.query.updateTable('orders').set({ subtotal: 1 }).execute();
    scene.api.pay(session);
    await scene.api.deliveries.flush();
    return { ...scene, session };
  };

  test('is given back once, however often a person says so, and its piece is sold again', async () => {
    const { desk, api, session } = await open();
    expect(await left(desk, 'BASE')).toBe(0);
    const order = await onlyOrder(desk);
    const [first, second] = await Promise.allSettled([
      resolveMismatch(desk, order, 'refunded'),
      resolveMismatch(desk, order, 'refunded'),
    ]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled']);
    await expect(resolveMismatch(desk, await onlyOrder(desk), 'refunded')).rejects.toMatchObject({
      code: 'conflict',
    });
    const total = api.sessions()[0]?.amount_total;
    expect(api.refunds().map(({ amount }) => amount)).toEqual([total]);
    expect(await left(desk, 'BASE')).toBe(1);
    expect(await onlyOrder(desk)).toMatchObject({
      state: 'expired',
      lines: [{ hold: 'released' }],
    });
    // What Stripe still tells of it changes nothing.
    await api.deliveries.flush();
    await fulfil(desk, session);
    await reconcile(desk, signal);
    expect(await left(desk, 'BASE')).toBe(1);
    expect(await history(desk, order)).toEqual(['opened', 'session', 'mismatch', 'resolved']);
    expect(await mails(desk)).toEqual([]);
  });

  test('is settled by a word where a person gave it back in the dashboard', async () => {
    const { desk, api } = await open();
    const order = await onlyOrder(desk);
    api.refundFromDashboard(String(api.sessions()[0]?.payment_intent));
    await api.deliveries.flush();
    expect(await resolveMismatch(desk, order, 'settled')).toMatchObject({ state: 'expired' });
    expect([api.refunds().length, await left(desk, 'BASE')]).toEqual([1, 1]);
  });

  test('is over too where the dashboard was quicker than the refund', async () => {
    const { desk, api } = await open();
    api.refundFromDashboard(String(api.sessions()[0]?.payment_intent));
    await resolveMismatch(desk, await onlyOrder(desk), 'refunded');
    expect([api.refunds().length, await left(desk, 'BASE')]).toEqual([1, 1]);
  });

  test('stays open while Stripe does not answer', async () => {
    const { desk, api } = await open();
    const order = await onlyOrder(desk);
    api.dropConnectionBefore('/v1/refunds', 9);
    await expect(resolveMismatch(desk, order, 'refunded')).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending', lines: [{ hold: 'held' }] });
  });

  test('keeps no other order from being looked after, however many wait', async () => {
    const { desk, wait } = await open();
    const { query } = desk.database;
    const row = await query.selectFrom('orders').selectAll().executeTakeFirstOrThrow();
    const waiting = Array.from({ length: 650 }, (_, at) => {
      const id = `ord_${String(at).padStart(22, '0')}`;
      return { ...row, id, number: `N-${at}`, attempt: id, session: null, open_cart: null };
    });
    for (let at = 0; at < waiting.length; at += 50) {
      await query
        .insertInto('orders')
        .values(waiting.slice(at, at + 50))
        .execute();
    }
    wait(48 * HOUR);
    expect((await reconcile(desk, signal)).orders).toBe(651);
    expect((await allOrders(desk)).filter(({ state }) => state === 'pending')).toHaveLength(1);
  });

  test('of an order that is sound is none', async () => {
    const scene = await openSceneForTest(await freshTarget(engine));
    await buy(scene, BASE);
    const resolve = resolveMismatch(scene.desk, await onlyOrder(scene.desk), 'refunded');
    await expect(resolve).rejects.toMatchObject({ code: 'conflict' });
    expect(scene.api.refunds()).toEqual([]);
  });
});

describeOnEachEngine('a refund that met a fault of Stripe’s', (engine) => {
  const open = async () => {
    const scene = await openSceneForTest(await freshTarget(engine));
    await buy(scene, BASE);
    return scene;
  };

  test('is given at the next try, not after a day', async () => {
    const { desk, api } = await open();
    const order = await onlyOrder(desk);
    api.fail500Next('POST /v1/refunds', { times: 1 });
    const after = await refundOrder(desk, order, 700).catch(() => refundOrder(desk, order, 700));
    expect(after).toMatchObject({ refunded: 700 });
    expect(api.refunds()).toHaveLength(1);
  });

  test('is not given twice where the fault had carried it out', async () => {
    const { desk, api } = await open();
    const order = await onlyOrder(desk);
    api.fail500Next('POST /v1/refunds', { times: 1, isCarriedOut: true });
    const after = await refundOrder(desk, order, 700).catch(() => refundOrder(desk, order, 700));
    expect(after).toMatchObject({ refunded: 700 });
    expect(api.refunds()).toHaveLength(1);
  });
});
