import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fulfil, readShopId } from '@/lib/checkout/fulfil.server';
import { resolveStripeAccess } from '@/lib/checkout/stripe/access';
import { MARKER, ORDER } from '@/lib/checkout/stripe/session-request';
import { DAY } from '@/lib/core/duration';
import { eraseOrder, fulfilOrder } from '@/lib/orders/fulfil-order.server';
import { readKey } from '@/lib/orders/keys/store';
import type { Order } from '@/lib/orders/order';
import { downloadPath, isOrderToken, orderPath } from '@/lib/orders/order-links';
import { sendDownload } from '@/lib/orders/send-download.server';
import { readDownloads } from '@/lib/orders/store';
import { describeOnEachEngine, freshTarget, temporaryFolder } from '@/tests/support/databases';
import { catchLog, openSceneForTest } from './open-scene';
import { BASE, BOOK, buy, MIXED, openCheckout } from './pay-order';
import { allOrders, heard, left, onlyOrder } from './read-books';
import { accessTo, ORIGIN, type Scene, SECRET } from './scene';
import { sendEvent, signEvent, statusOf } from './send-event';

const COMPLETED = 'checkout.session.completed';

/** A buyer who can be found wherever their data is not to be. */
const BUYER = {
  email: 'ada.privacy@example.org',
  name: 'Ada Privacy',
  address: { line1: '77 Secret Lane', city: 'Hiddenham', postal_code: '99001', country: 'DE' },
};
const TRACES = /privacy|secret lane|hiddenham|99001/i;

const tokenOf = (key: string, order: Order) =>
  new URL(orderPath(key, order), ORIGIN).searchParams.get('token') ?? '';

/** The folder of the project, with the file that was bought. */
async function folderWith(file: string): Promise<string> {
  const root = temporaryFolder();
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), '%PDF-1.7 all about lamps');
  return root;
}

/** A bought file, the way to it, and what comes of going there. */
async function openDownload(scene: Scene) {
  const { desk } = scene;
  const bought = await buy(scene, BOOK);
  const order = await onlyOrder(desk);
  const [right] = await readDownloads(desk.database, order.id);
  if (!right) throw new Error('There is nothing to load.');
  const root = await folderWith(right.file);
  const key = await readKey(desk.database, 'download', desk.clock());
  const until = desk.clock() + DAY;
  const link = `${ORIGIN}${downloadPath(key, { id: right.id, until })}`;
  const load = (url = link, id = right.id) =>
    sendDownload(desk.database, { url, id }, root, desk.clock());
  return { ...bought, order, right, link, load };
}

describeOnEachEngine('a shop', (engine) => {
  const open = async () => openSceneForTest(await freshTarget(engine));

  test('11. opens an order by its token alone: not by session, number or another’s token', async () => {
    const scene = await open();
    const { desk } = scene;
    const { session } = await buy(scene, BASE);
    await buy(scene, BOOK);
    const [other, order] = await allOrders(desk);
    if (!order || !other) throw new Error('There are two orders.');
    const key = await readKey(desk.database, 'order', desk.clock());
    const token = tokenOf(key, order);
    expect(isOrderToken(token, key, order)).toBe(true);
    const guesses = [session, order.number, order.id, '', tokenOf(key, other), token.slice(1)];
    expect(guesses.filter((guess) => isOrderToken(guess, key, order))).toEqual([]);
    const cartKey = await readKey(desk.database, 'cart', desk.clock());
    expect(isOrderToken(tokenOf(cartKey, order), key, order)).toBe(false);
  });

  test('11. closes the links of an order that is erased, and keeps no trace of the buyer', async () => {
    const scene = await open();
    const { desk } = scene;
    await buy(scene, BASE, { payer: BUYER });
    const order = await onlyOrder(desk);
    expect(JSON.stringify(order)).toMatch(TRACES);
    const key = await readKey(desk.database, 'order', desk.clock());
    const token = tokenOf(key, order);
    const parcel = { carrier: 'Post', tracking: '99001-tracking' };
    await fulfilOrder(desk.database, order.id, parcel, desk.clock());
    await eraseOrder(desk.database, order.id, desk.clock());
    expect(isOrderToken(token, key, await onlyOrder(desk))).toBe(false);
    for (const table of ['orders', 'order_lines', 'order_events', 'outbox', 'carts'] as const) {
      const rows = await desk.database.query.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows), table).not.toMatch(TRACES);
    }
  });

  test('12. hands out a file by a signed link that ends, so often and no more', async () => {
    const { link, load, right } = await openDownload(await open());
    const answer = await load();
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).toContain('all about lamps');
    for (let used = 1; used < right.most; used += 1) await (await load()).text();
    await expect(load()).rejects.toMatchObject({ code: 'forbidden' });
    for (const change of [/signature=./, /until=./]) {
      const forged = link.replace(change, (text) => `${text.slice(0, -1)}9`);
      await expect(load(forged === link ? `${link}x` : forged)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(load(link, 'dl_0000000000000000000000')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('12. hands out nothing once the link is over', async () => {
    const scene = await open();
    const { load } = await openDownload(scene);
    scene.wait(DAY);
    await expect(load()).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('12. counts once each of many who load at the same moment', async () => {
    const { load, right } = await openDownload(await open());
    const loads = await Promise.allSettled(Array.from({ length: 12 }, () => load()));
    const given = loads.filter(({ status }) => status === 'fulfilled');
    expect(given).toHaveLength(right.most);
    for (const one of given) if (one.status === 'fulfilled') await one.value.text();
  });

  test.each([
    [
      'given back',
      ({ api }: Scene, intent: string) => {
        api.refundFromDashboard(intent);
      },
    ],
    [
      'disputed',
      ({ api }: Scene, intent: string) => {
        api.dispute(intent);
      },
    ],
    [
      'erased',
      async ({ desk }: Scene) => {
        await eraseOrder(desk.database, (await onlyOrder(desk)).id, desk.clock());
      },
    ],
  ] as const)(
    '12. hands out nothing of an order that is %s, whatever the link says',
    async (_, act) => {
      const scene = await open();
      const { intent, load } = await openDownload(scene);
      await act(scene, intent);
      await scene.api.deliveries.flush();
      await expect(load()).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  test('13. takes what any of its secrets signed, so that they can be changed', async () => {
    catchLog();
    const scene = await open();
    const { desk, api } = scene;
    const secrets = ['whsec_the_new_one', SECRET];
    const changing = { desk: { ...desk, access: accessTo(api.url, secrets) } };
    for (const secret of secrets) {
      expect(await sendEvent(changing, COMPLETED, { id: 'cs_test_none' }, { secret })).toBe(204);
    }
    const gone = { desk: { ...desk, access: accessTo(api.url, secrets.slice(0, 1)) } };
    expect(await sendEvent(gone, COMPLETED, { id: 'cs_test_none' })).toBe(400);
  });

  test('13. works with restricted keys, and knows which of them move real money', () => {
    const access = (STRIPE_SECRET_KEY: string) =>
      resolveStripeAccess({
        ...{ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET: [SECRET], STRIPE_API_URL: undefined },
      });
    expect(access('rk_test_1234567890')).toMatchObject({ isLive: false, isDemo: false });
    expect(access('rk_live_1234567890')).toMatchObject({ isLive: true, isDemo: false });
  });

  test('13. refuses events of the other mode, and settles no session of it', async () => {
    catchLog();
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, BASE);
    api.pay(session);
    const told = { id: session };
    expect(await sendEvent(scene, COMPLETED, told, { livemode: true })).toBe(400);
    const live = { ...desk, access: { ...desk.access, isLive: true } };
    expect(await fulfil(live, session)).toEqual({ kind: 'foreign' });
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending' });
  });

  test('13. tells Stripe’s metadata and the log nothing of a person', async () => {
    const lines = catchLog();
    const scene = await open();
    const { desk, api } = scene;
    const session = await openCheckout(scene, MIXED);
    api.fail500Next('GET /v1/checkout/sessions/:id', { times: 3 });
    api.pay(session, BUYER);
    await api.deliveries.flush();
    await api.deliveries.flush();
    await sendEvent(scene, COMPLETED, { id: 'cs_test_none', customer_details: BUYER });
    expect(await onlyOrder(desk)).toMatchObject({ buyer: { email: BUYER.email } });
    expect(lines.join('')).not.toMatch(TRACES);
    expect(lines.join(''), 'something was logged').not.toBe('');
    const [kept] = api.sessions();
    expect(Object.keys(kept?.metadata ?? {}).sort()).toEqual([ORDER, MARKER].sort());
    const intent = await desk.access.stripe.paymentIntents.retrieve(String(kept?.payment_intent));
    expect(Object.keys(intent.metadata).sort()).toEqual([ORDER, MARKER].sort());
  });

  test.each([
    ['no marker', {}],
    ['the marker of another shop', { [MARKER]: 'of another site', [ORDER]: 'ord_of_another' }],
    ['another marker and an order of ours', { [MARKER]: 'of another site', [ORDER]: 'OURS' }],
    ['our marker and no order', { [MARKER]: 'SHOP' }],
  ] as const)('14. leaves a session with %s alone, with a warning', async (_, given) => {
    const lines = catchLog();
    const scene = await open();
    const { desk, api } = scene;
    await openCheckout(scene, BASE);
    const order = await onlyOrder(desk);
    const shop = await readShopId(desk.database, desk.clock());
    const metadata = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        value === 'OURS' ? order.id : value === 'SHOP' ? shop : value,
      ]),
    );
    const { id } = await desk.access.stripe.checkout.sessions.create({
      ...JSON.parse(order.request),
      metadata,
      client_reference_id: order.id,
    });
    api.pay(id);
    await api.deliveries.flush();
    expect(scene.answers.every((status) => status === 204)).toBe(true);
    expect(await onlyOrder(desk)).toMatchObject({ state: 'pending', session: order.session });
    expect(await left(desk, 'BASE')).toBe(0);
    expect(await heard(desk)).toEqual([COMPLETED]);
    expect(lines.filter((line) => line.includes('"warn"') && line.includes(id))).toHaveLength(1);
  });

  test('15. sends buyers back to the configured site alone', async () => {
    const scene = await open();
    await openCheckout(scene, BASE);
    const [session] = scene.api.sessions();
    expect(session?.success_url).toBe(`${ORIGIN}/checkout/done?session_id={CHECKOUT_SESSION_ID}`);
    expect(new URL(session?.cancel_url ?? '').origin).toBe(ORIGIN);
  });

  test('15. leads to no payment page elsewhere, should one be named', async () => {
    const scene = await open();
    const { desk } = scene;
    const strict = { ...desk, access: { ...desk.access, isPaymentPage: () => false } };
    const there: Scene = { ...scene, desk: strict };
    await expect(openCheckout(there, BASE)).rejects.toMatchObject({ code: 'unavailable' });
    await openCheckout(scene, BOOK);
  });

  const wrong: readonly (readonly [string, (scene: Scene) => Promise<number>])[] = [
    [
      'of another secret',
      (scene) => sendEvent(scene, COMPLETED, {}, { secret: 'whsec_guessed_it' }),
    ],
    [
      'that is older than five minutes',
      (scene) => sendEvent(scene, COMPLETED, {}, { signedAt: scene.desk.clock() - 301_000 }),
    ],
    ['of another mode', (scene) => sendEvent(scene, COMPLETED, {}, { livemode: true })],
    [
      'whose body was changed',
      (scene) => {
        const { body, signature } = signEvent(scene, COMPLETED, { id: 'cs_test_a' });
        return statusOf(scene, body.replace('cs_test_a', 'cs_test_b'), signature);
      },
    ],
    ['without a signature', (scene) => statusOf(scene, signEvent(scene, COMPLETED, {}).body, null)],
    ['with no body', (scene) => statusOf(scene, '', signEvent(scene, COMPLETED, {}).signature)],
  ];

  test.each(wrong)('an event %s is refused with 400, and has no effect', async (_, send) => {
    const scene = await open();
    expect(await send(scene)).toBe(400);
    expect(await heard(scene.desk)).toEqual([]);
  });

  test('an event that is replayed is answered well, and has no second effect', async () => {
    const scene = await open();
    const { desk, api } = scene;
    const { session } = await buy(scene, BASE);
    const { body, signature } = signEvent(scene, COMPLETED, { id: session });
    const before = api.report().requests['GET /v1/checkout/sessions/:id'];
    expect(await statusOf(scene, body, signature)).toBe(204);
    const once = api.report().requests['GET /v1/checkout/sessions/:id'];
    expect(await statusOf(scene, body, signature)).toBe(204);
    expect(once).toBe((before ?? 0) + 1);
    expect(api.report().requests['GET /v1/checkout/sessions/:id'], 'nobody is asked again').toBe(
      once,
    );
    expect(await onlyOrder(desk)).toMatchObject({ state: 'paid' });
  });

  test('an event is answered with 503 while Stripe does not answer, so that it comes again', async () => {
    catchLog();
    const scene = await open();
    const { api } = scene;
    const session = await openCheckout(scene, BASE);
    api.pay(session);
    api.dropConnectionBefore('GET /v1/checkout/sessions/:id', 4);
    await api.deliveries.flush();
    expect(scene.answers).toContain(503);
    api.deliveries.behave({ retries: [0, 0, 0] });
    await api.deliveries.flush();
    await api.deliveries.flush();
    expect(await onlyOrder(scene.desk)).toMatchObject({ state: 'paid' });
  });
});
