import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { quoteCart } from '@/lib/catalogue/quote-cart';
import { openCart } from '@/lib/checkout/cart/open-cart.server';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { startCheckout } from '@/lib/checkout/start-checkout.server';
import { HOUR, MINUTE } from '@/lib/core/duration';
import { listPending } from '@/lib/orders/store';
import { describeOnEachEngine, freshTarget } from '@/tests/support/databases';
import { auditBooks } from './audit';
import { catchLog, openSceneForTest } from './open-scene';
import { allOrders, history, left, mails, onlyOrder } from './read-books';
import { BEGIN, checkOut, inputOf, newCart, type Scene, sessionAt } from './scene';

const { signal } = new AbortController();
const SESSIONS = '/v1/checkout/sessions';
const EXPIRE = '/v1/checkout/sessions/:id/expire';

async function linesOf({ desk }: Scene, session: string): Promise<Stripe.LineItem[]> {
  const { data } = await desk.access.stripe.checkout.sessions.listLineItems(session, {
    expand: ['data.price.product'],
  });
  return data;
}

const REFUSED = [
  ['a quantity of zero', 'BASE', 0],
  ['a negative quantity', 'BASE', -1],
  ['a part of a piece', 'SHADE-P', 1.5],
  ['no number', 'SHADE-P', Number.NaN],
  ['a huge quantity', 'SHADE-P', 2 ** 53],
  ['more than anybody may order', 'SHADE-P', 6],
  ['an unknown number', 'NOTHING', 1],
  ['a product of merchants', 'sony-wh-1000xm4', 1],
  ['a good that is off sale', 'LANTERN', 1],
] as const;

/** Asks for something that no form of ours asks for. */
async function offer({ desk }: Scene, sku: string, quantity: number): Promise<unknown> {
  const { quote, ...input } = await inputOf(desk, newCart());
  const tampered = quoteCart(desk.catalogue, [{ sku, quantity }], 'EUR', 'DE');
  return startCheckout(desk, { ...input, quote: { ...quote, ...tampered } });
}

describeOnEachEngine('a checkout', (engine) => {
  const open = async () => openSceneForTest(await freshTarget(engine));

  test('1. the client sends stock number and quantity only: price, currency and tax are the server’s', async () => {
    const scene = await open();
    const cart = newCart();
    await checkOut(scene.desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    // What the browser saw is kept to tell of a change, and for nothing else.
    await scene.desk.database.query
      .updateTable('cart_lines')
      .set({ seen_amount: 1, seen_currency: 'JPY' })
      .execute();
    await startCheckout(scene.desk, await inputOf(scene.desk, cart));
    const { session, subtotal } = await onlyOrder(scene.desk);
    expect(subtotal).toBe(4500);
    expect(await linesOf(scene, session ?? '')).toMatchObject([
      {
        quantity: 1,
        currency: 'eur',
        price: {
          unit_amount: 4500,
          tax_behavior: 'inclusive',
          product: { tax_code: 'txcd_99999999', metadata: { sku: 'BASE' } },
        },
      },
    ]);
  });

  test.each(REFUSED)('1. %s is refused, and Stripe is not asked', async (_, sku, quantity) => {
    const scene = await open();
    await expect(offer(scene, sku, quantity)).rejects.toMatchObject({ code: 'conflict' });
    expect(await allOrders(scene.desk)).toEqual([]);
    expect(scene.api.report().requests).toEqual({});
  });

  test('2. order and hold are committed before Stripe is asked', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const release = api.holdNext(SESSIONS);
    const started = checkOut(desk, newCart(), [{ sku: 'BASE', quantity: 1 }]);
    await expect.poll(() => api.report().requests[`POST ${SESSIONS}`]).toBe(1);
    const order = await onlyOrder(desk);
    expect(order).toMatchObject({ state: 'pending', session: null, lines: [{ hold: 'held' }] });
    expect(await left(desk, 'BASE')).toBe(0);
    release();
    await started;
    // Its attempt is the key: with it Stripe makes nothing anew.
    const again = await desk.access.stripe.checkout.sessions.create(JSON.parse(order.request), {
      idempotencyKey: order.attempt,
    });
    expect(again.id).toBe((await onlyOrder(desk)).session);
    expect(api.sessions()).toHaveLength(1);
  });

  test('2. a double click gives one session', async () => {
    const { desk, api } = await open();
    const cart = newCart();
    await checkOut(desk, cart, [{ sku: 'BOOK', quantity: 1 }]);
    const input = await inputOf(desk, cart);
    const clicks = await Promise.all([1, 2, 3].map(() => startCheckout(desk, input)));
    expect(
      new Set(clicks.map((click) => (click.kind === 'pay' ? click.url : click.kind))).size,
    ).toBe(1);
    const other = newCart();
    const first = await Promise.all(
      [1, 2].map(() => checkOut(desk, other, [{ sku: 'BASE', quantity: 1 }])),
    );
    expect(
      new Set(first.map((click) => (click.kind === 'pay' ? click.url : click.kind))).size,
    ).toBe(1);
    expect(api.sessions()).toHaveLength(2);
    expect(await allOrders(desk)).toHaveLength(2);
  });

  test.each([
    ['before Stripe heard', 'dropConnectionBefore'],
    ['after Stripe did it', 'dropConnectionAfterCommit'],
  ] as const)(
    '2. of a request that broke %s the same key is tried, and nothing released',
    async (_, how) => {
      catchLog();
      const { desk, api } = await open();
      const cart = newCart();
      api[how](SESSIONS, 6);
      await expect(checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }])).rejects.toMatchObject({
        code: 'unavailable',
      });
      expect(await onlyOrder(desk)).toMatchObject({ state: 'pending', lines: [{ hold: 'held' }] });
      expect(await left(desk, 'BASE')).toBe(0);
      expect(await startCheckout(desk, await inputOf(desk, cart))).toMatchObject({ kind: 'pay' });
      expect(api.sessions()).toHaveLength(1);
      expect((await onlyOrder(desk)).session).toBe(api.sessions()[0]?.id);
    },
  );

  test('2. a fault that Stripe keeps for the key blocks no cart: what it left behind is looked for', async () => {
    catchLog();
    const { desk, api } = await open();
    const cart = newCart();
    api.fail500Next(SESSIONS, { isCarriedOut: true });
    const found = await checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    expect(found).toMatchObject({ kind: 'pay', url: api.sessions()[0]?.url });
    const other = newCart();
    api.fail500Next(SESSIONS);
    const book = [{ sku: 'BOOK', quantity: 1 }];
    await expect(checkOut(desk, other, book)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await checkOut(desk, other, book)).toMatchObject({ kind: 'pay' });
    expect(api.sessions()).toHaveLength(2);
  });

  test('2. a refused key gives nothing back, for the same request may have been heard before', async () => {
    catchLog();
    const { desk, api } = await open();
    const cart = newCart();
    api.dropConnectionAfterCommit(SESSIONS, 6);
    const lines = [{ sku: 'BASE', quantity: 1 }];
    await checkOut(desk, cart, lines).catch(() => undefined);
    const { hostname: host, port } = new URL(api.url);
    const stripe = new Stripe('sk_test_of_somebody_else', { host, port, protocol: 'http' });
    const other = { ...desk, access: { ...desk.access, stripe } };
    await expect(checkOut(other, cart, lines)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending', lines: [{ hold: 'held' }] });
  });

  test('3. of many buyers of the last piece one gets it', async () => {
    const { desk } = await open();
    const buyers = Array.from({ length: 8 }, newCart);
    const outcomes = await Promise.all(
      buyers.map((cart) => checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }])),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['pay', ...Array(7).fill('short')]);
    expect(await left(desk, 'BASE')).toBe(0);
    expect(await allOrders(desk)).toHaveLength(1);
  });

  test('3. a cart that is short of one thing takes nothing of the others', async () => {
    const { desk } = await open();
    await checkOut(desk, newCart(), [{ sku: 'BASE', quantity: 1 }]);
    const both = ['SHADE-P', 'BASE'].map((sku) => ({ sku, quantity: 1 }));
    expect(await checkOut(desk, newCart(), both)).toEqual({ kind: 'short', skus: ['BASE'] });
    expect(await left(desk, 'SHADE-P')).toBe(4);
  });

  test('3. the hold outlives the session and is released once, on its end and not on the way back', async () => {
    const scene = await open();
    const { desk, api, wait } = scene;
    const cart = newCart();
    await checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    const { sessionEndsAt } = await onlyOrder(desk);
    expect(sessionEndsAt).toBe((api.sessions()[0]?.expires_at ?? 0) * 1000);
    // The way back from the payment page leads to the cart, which shows its own pieces.
    const { view } = await openCart(desk.database, desk.catalogue, cart, desk.clock());
    expect(view).toMatchObject({ canBuy: true, lines: [{ left: 1 }] });
    expect(await left(desk, 'BASE')).toBe(0);
    wait(sessionEndsAt - BEGIN + MINUTE);
    api.expireDue();
    expect(await left(desk, 'BASE'), 'not heard of yet').toBe(0);
    api.deliveries.behave({ duplicate: 1 });
    await api.deliveries.flush();
    await reconcile(desk, signal);
    expect(await left(desk, 'BASE')).toBe(1);
    const order = await onlyOrder(desk);
    expect(order).toMatchObject({ state: 'expired', lines: [{ hold: 'released' }] });
    expect(await history(desk, order)).toEqual(['opened', 'session', 'expired']);
  });

  test('3. a payment by bank that fails releases the hold, and the buyer is told', async () => {
    const { desk, api, wait } = await open();
    const outcome = await checkOut(desk, newCart(), [{ sku: 'BASE', quantity: 1 }]);
    const session = outcome.kind === 'pay' ? sessionAt(outcome.url) : '';
    api.payLater(session);
    await api.deliveries.flush();
    wait(HOUR * 48);
    await reconcile(desk, signal);
    expect(await left(desk, 'BASE'), 'the bank has its time').toBe(0);
    api.fail(session);
    await api.deliveries.flush();
    expect(await left(desk, 'BASE')).toBe(1);
    expect(await mails(desk)).toEqual(['payment_failed']);
    expect(await onlyOrder(desk)).toMatchObject({ state: 'expired', isAwaiting: false });
  });

  test('3. a new checkout closes the old page first', async () => {
    const { desk, api } = await open();
    const cart = newCart();
    await checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    // The last piece is held by the very cart that asks for it again.
    const both = ['BASE', 'BOOK'].map((sku) => ({ sku, quantity: 1 }));
    expect(await checkOut(desk, cart, both)).toMatchObject({ kind: 'pay' });
    expect(api.sessions().map(({ status }) => status)).toEqual(['expired', 'open']);
    expect(await left(desk, 'BASE')).toBe(0);
    expect(
      await listPending(desk.database, desk.clock() + 1, { after: '', limit: 10 }),
    ).toHaveLength(1);
  });

  test('3. one whose old page cannot close because it is paid fulfils that instead', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const cart = newCart();
    const first = await checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    api.pay(first.kind === 'pay' ? sessionAt(first.url) : '');
    const second = await checkOut(desk, cart, [{ sku: 'BOOK', quantity: 1 }]);
    expect(second).toMatchObject({ kind: 'paid', order: { state: 'paid' } });
    expect(api.sessions()).toHaveLength(1);
    expect(await auditBooks(scene, api)).toEqual([]);
  });

  test('3. while the old page does not answer nothing new is opened', async () => {
    const { desk, api } = await open();
    const cart = newCart();
    await checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    api.dropConnectionBefore(EXPIRE, 6);
    await expect(checkOut(desk, cart, [{ sku: 'BOOK', quantity: 1 }])).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(api.sessions()).toHaveLength(1);
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending' });
  });

  test('3. a page that Stripe does not know any more holds neither the cart nor the pieces for ever', async () => {
    catchLog();
    const { desk } = await open();
    const [cart, other] = [newCart(), newCart()];
    await checkOut(desk, cart, [{ sku: 'BASE', quantity: 1 }]);
    await checkOut(desk, other, [{ sku: 'SHADE-L', quantity: 2 }]);
    const elsewhere = await openSceneForTest(await freshTarget('sqlite'));
    const moved = { ...desk, access: elsewhere.desk.access };
    expect(await checkOut(moved, cart, [{ sku: 'BASE', quantity: 1 }])).toMatchObject({
      kind: 'pay',
    });
    const later = { ...moved, clock: () => BEGIN + 2 * HOUR };
    await reconcile(later, signal);
    expect(await left(desk, 'SHADE-L')).toBe(2);
  });

  test('3. a checkout of a whole day is one that Stripe takes, though its clock is behind', async () => {
    const { desk, api } = await open();
    const { shop } = desk.catalogue;
    if (!shop) throw new Error('There is a shop.');
    const catalogue = { ...desk.catalogue, shop: { ...shop, checkoutMinutes: 1440 } };
    const ahead = { ...desk, catalogue, clock: () => desk.clock() + 2 * MINUTE };
    const outcome = await checkOut(ahead, newCart(), [{ sku: 'BOOK', quantity: 1 }]);
    expect(outcome).toMatchObject({ kind: 'pay' });
    expect(api.sessions()).toHaveLength(1);
  });
});
