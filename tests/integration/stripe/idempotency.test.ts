import { describe, expect, test } from 'vitest';
import { line, openShop, order, refusalOf, sdkFor } from './stand-in';

const SESSIONS = '/v1/checkout/sessions';

describe('an idempotency key', () => {
  test('gives the same answer to the same request again, and says so', async () => {
    const { stripe, api } = await openShop();
    const [first, second] = await Promise.all(
      [1, 2].map(() => stripe.checkout.sessions.create(order(), { idempotencyKey: 'attempt-1' })),
    );
    expect(second?.id).toBe(first?.id);
    expect(api.sessions()).toHaveLength(1);
    const replays = [first, second].map((one) => one?.lastResponse.headers['idempotent-replayed']);
    expect(replays.sort()).toEqual(['true', undefined]);
    const other = await stripe.checkout.sessions.create(order(), { idempotencyKey: 'attempt-2' });
    expect(other.id).not.toBe(first?.id);
  });

  test('replays the answer of then, whatever has happened since', async () => {
    const { stripe, api } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    const { id } = await stripe.checkout.sessions.create(order(), options);
    api.pay(id);
    const replayed = await stripe.checkout.sessions.create(order(), options);
    expect(replayed).toMatchObject({ id, status: 'open' });
  });

  test('does not take other parameters, nor another address', async () => {
    const { stripe } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    await stripe.checkout.sessions.create(order(), options);
    const changed = order({ line_items: [line(2000)] });
    for (const wrong of [
      stripe.checkout.sessions.create(changed, options),
      stripe.products.create({ name: 'Pads' }, options),
    ]) {
      expect(await refusalOf(wrong)).toMatchObject({ status: 400, type: 'idempotency_error' });
    }
  });

  test('takes the parameters in any order', async () => {
    const { stripe } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    const first = await stripe.products.create({ name: 'Pads', active: true }, options);
    const second = await stripe.products.create({ active: true, name: 'Pads' }, options);
    expect(second.id).toBe(first.id);
  });

  test('that is in use gets 409, and the answer once that is there', async () => {
    const { stripe, api } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    const release = api.holdNext(SESSIONS);
    const first = stripe.checkout.sessions.create(order(), options);
    // The first one is under way once the stand-in has counted it.
    while (!api.report().requests[`POST ${SESSIONS}`]) await new Promise(setImmediate);
    const refused = await refusalOf(stripe.checkout.sessions.create(order(), options));
    expect(refused).toMatchObject({ status: 409, type: 'idempotency_error' });
    release();
    const { id } = await first;
    expect((await stripe.checkout.sessions.create(order(), options)).id).toBe(id);
    expect(api.sessions()).toHaveLength(1);
  });

  test('is not used up by parameters that are refused', async () => {
    const { stripe } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    const wrong = order({ success_url: 'nowhere' });
    await refusalOf(stripe.checkout.sessions.create(wrong, options));
    expect((await stripe.checkout.sessions.create(order(), options)).status).toBe('open');
  });

  test('keeps what was refused while it was carried out', async () => {
    const { stripe } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    const params = { product: 'prod_late', currency: 'eur', unit_amount: 500 };
    await refusalOf(stripe.prices.create(params, options));
    await stripe.products.create({ id: 'prod_late', name: 'Late' });
    const refused = await refusalOf(stripe.prices.create(params, options));
    expect(refused).toMatchObject({ code: 'resource_missing' });
    expect((await stripe.prices.create(params)).product).toBe('prod_late');
  });

  test('replays a 500 as well', async () => {
    const { stripe, api } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    api.fail500Next(SESSIONS);
    for (let time = 0; time < 2; time += 1) {
      const refused = await refusalOf(stripe.checkout.sessions.create(order(), options));
      expect(refused).toMatchObject({ status: 500, type: 'api_error' });
    }
    expect(api.sessions()).toEqual([]);
    expect((await stripe.checkout.sessions.create(order())).status).toBe('open');
  });

  test('is kept for a day, and then forgotten', async () => {
    const { stripe, wait } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    const { id } = await stripe.products.create({ name: 'Pads' }, options);
    wait(86_400);
    expect((await stripe.products.create({ name: 'Pads' }, options)).id).toBe(id);
    wait(1);
    expect((await stripe.products.create({ name: 'Pads' }, options)).id).not.toBe(id);
  });

  test('has up to 255 characters', async () => {
    const { stripe } = await openShop();
    const create = (length: number) =>
      stripe.products.create({ name: 'Pads' }, { idempotencyKey: 'k'.repeat(length) });
    expect(await create(255)).toMatchObject({ name: 'Pads' });
    expect(await refusalOf(create(256))).toMatchObject({ status: 400 });
  });
});

describe('when the connection breaks', () => {
  test('before anything is done, the SDK tries again and one thing is done', async () => {
    const { api } = await openShop();
    const stripe = sdkFor(api, { maxNetworkRetries: 2 });
    api.dropConnectionBefore(SESSIONS, 2);
    await stripe.checkout.sessions.create(order());
    expect(api.sessions()).toHaveLength(1);
    expect(api.report().requests[`POST ${SESSIONS}`]).toBe(3);
  });

  test('after all is done, the SDK tries again with its key and nothing is done twice', async () => {
    const { api, stripe } = await openShop();
    api.dropConnectionAfterCommit(SESSIONS);
    const { id } = await stripe.checkout.sessions.create(order());
    expect(api.sessions().map((one) => one.id)).toEqual([id]);
    expect(api.report().requests[`POST ${SESSIONS}`]).toBe(2);
  });

  test('for good, the outcome is unknown until the same key is tried again', async () => {
    const { api, stripe } = await openShop();
    const options = { idempotencyKey: 'attempt' };
    api.dropConnectionAfterCommit(SESSIONS, 2);
    const lost = await refusalOf(stripe.checkout.sessions.create(order(), options));
    expect(lost.status).toBeUndefined();
    const [kept] = api.sessions();
    expect((await stripe.checkout.sessions.create(order(), options)).id).toBe(kept?.id);
    expect(api.sessions()).toHaveLength(1);
  });

  test('or a 500 came though all was done, the same key shows the 500 and the list the truth', async () => {
    const { api, stripe } = await openShop();
    api.fail500Next(SESSIONS, { isCarriedOut: true });
    const refused = await refusalOf(stripe.checkout.sessions.create(order()));
    expect(refused.status).toBe(500);
    expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  test('reads fail as ordered, and a fault for a route that there is not is refused', async () => {
    const { api, stripe } = await openShop();
    api.fail500Next('GET /v1/events');
    expect(await refusalOf(stripe.events.list())).toMatchObject({ status: 500 });
    expect((await stripe.events.list()).data).toEqual([]);
    expect(() => api.fail500Next('/v1/event')).toThrow('no route POST /v1/event');
  });
});
