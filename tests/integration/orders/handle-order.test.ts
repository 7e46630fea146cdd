import { expect, test } from 'vitest';
import { DAY } from '@/lib/core/duration';
import { eraseOrder, fulfilOrder, restockOrder } from '@/lib/orders/fulfil-order.server';
import { listErasable } from '@/lib/orders/store';
import { auditBooks } from '@/tests/integration/checkout/audit';
import { openSceneForTest } from '@/tests/integration/checkout/open-scene';
import { BASE, BOOK, buy, MIXED, openCheckout } from '@/tests/integration/checkout/pay-order';
import { history, left, mails, onlyOrder } from '@/tests/integration/checkout/read-books';
import { describeOnEachEngine, freshTarget } from '@/tests/support/databases';

const PARCEL = { carrier: 'Post', tracking: 'X1' };

describeOnEachEngine('an order', (engine) => {
  const open = async () => openSceneForTest(await freshTarget(engine));

  test('is sent once, with one notice, though many say so at once', async () => {
    const scene = await open();
    const { database, clock } = scene.desk;
    await buy(scene, MIXED);
    const { id } = await onlyOrder(scene.desk);
    const send = () => fulfilOrder(database, id, PARCEL, clock());
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.toSorted()).toEqual(['changed', 'unchanged', 'unchanged']);
    expect(await onlyOrder(scene.desk)).toMatchObject({ state: 'fulfilled', ...PARCEL });
    expect(await mails(scene.desk)).toEqual(['receipt', 'shipped']);
    expect(await auditBooks(scene, scene.api)).toEqual([]);
  });

  test('of files alone is fulfilled with its payment, and nothing is sent', async () => {
    const scene = await open();
    await buy(scene, BOOK);
    expect(await onlyOrder(scene.desk)).toMatchObject({ state: 'fulfilled' });
    expect(await mails(scene.desk)).toEqual(['receipt']);
  });

  test('that is not paid, over or given back is not sent', async () => {
    const scene = await open();
    const { desk, api, wait } = scene;
    const send = async () =>
      fulfilOrder(desk.database, (await onlyOrder(desk)).id, PARCEL, desk.clock());
    await openCheckout(scene, BASE);
    await expect(send()).rejects.toMatchObject({ code: 'conflict' });
    wait(DAY);
    api.expireDue();
    await api.deliveries.flush();
    await expect(send()).rejects.toMatchObject({ code: 'conflict' });
    const other = await open();
    const { intent } = await buy(other, BASE);
    other.api.refundFromDashboard(intent);
    await other.api.deliveries.flush();
    const { id } = await onlyOrder(other.desk);
    const late = fulfilOrder(other.desk.database, id, PARCEL, other.desk.clock());
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });

  test('that comes back is put into stock once, and its files are nobody’s stock', async () => {
    const scene = await open();
    const { database, clock } = scene.desk;
    await buy(scene, MIXED);
    const { id } = await onlyOrder(scene.desk);
    const back = () => restockOrder(database, id, clock());
    expect((await Promise.all([back(), back()])).toSorted()).toEqual(['changed', 'unchanged']);
    expect([await left(scene.desk, 'SHADE-P'), await left(scene.desk, 'SHADE-L')]).toEqual([4, 2]);
    expect(await history(scene.desk, await onlyOrder(scene.desk))).toEqual([
      'opened',
      'session',
      'paid',
      'restocked',
    ]);
  });

  test('that was never paid does not come back', async () => {
    const scene = await open();
    await openCheckout(scene, BASE);
    const { id } = await onlyOrder(scene.desk);
    const back = restockOrder(scene.desk.database, id, scene.desk.clock());
    await expect(back).rejects.toMatchObject({ code: 'conflict' });
    expect(await left(scene.desk, 'BASE')).toBe(0);
  });

  test('is erased once it is over, and not while it can be paid or is disputed', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { database, clock } = desk;
    const session = await openCheckout(scene, BASE);
    const { id } = await onlyOrder(desk);
    const erase = () => eraseOrder(database, id, clock());
    const later = clock() + DAY;
    await expect(erase()).rejects.toMatchObject({ code: 'conflict' });
    expect(await listErasable(database, later, 10)).toEqual([]);
    api.pay(session);
    await api.deliveries.flush();
    const dispute = api.dispute(String(api.sessions()[0]?.payment_intent));
    await api.deliveries.flush();
    await expect(erase()).rejects.toMatchObject({ code: 'conflict' });
    expect(await listErasable(database, later, 10)).toEqual([]);
    api.closeDispute(dispute.id, 'won');
    await api.deliveries.flush();
    expect(await listErasable(database, later, 10)).toEqual([id]);
    expect(await listErasable(database, clock(), 10), 'not before its time').toEqual([]);
    expect([await erase(), await erase()]).toEqual(['changed', 'unchanged']);
    expect(await onlyOrder(desk)).toMatchObject({
      ...{ buyer: { email: null, name: null, phone: null, address: null }, linkEpoch: 1 },
      ...{ state: 'paid', erasedAt: clock(), tracking: null },
    });
    // What was paid stays in the books, and what still happens to it too.
    api.refundFromDashboard(String(api.sessions()[0]?.payment_intent));
    await api.deliveries.flush();
    expect(await onlyOrder(desk)).toMatchObject({ state: 'refunded', buyer: { email: null } });
    expect(await auditBooks(scene, api)).toEqual([]);
  });
});
