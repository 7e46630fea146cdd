import { request } from 'node:http';
import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { startStripe } from '@/demo/stripe/start-stripe';
import { KEY, openShop, refusalOf, sdkFor } from './stand-in';

/** Sends what the SDK would not, and reads the status. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/v1/balance`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

const ACCESS = { Authorization: `Bearer ${KEY}`, 'Stripe-Version': Stripe.API_VERSION };

describe('the stand-in lets in', () => {
  test('its own key alone, and never shows a wrong one whole', async () => {
    const { api, stripe } = await openShop();
    expect(await stripe.balance.retrieve()).toMatchObject({ object: 'balance', livemode: false });
    const refused = await refusalOf(
      sdkFor(api, { key: 'sk_test_somebody_else' }).balance.retrieve(),
    );
    expect(refused).toMatchObject({ status: 401, type: 'invalid_request_error' });
    expect(refused.message).not.toContain('sk_test_somebody_else');
    const none = await fetch(`${api.url}/v1/balance`);
    expect(none.status).toBe(401);
  });

  test('a key by basic authentication too, as curl sends it', async () => {
    const { api } = await openShop();
    const headers = { ...ACCESS, Authorization: `Basic ${btoa(`${KEY}:`)}` };
    expect(await statusOf(api.url, headers)).toBe(200);
  });

  test('the version that the SDK is pinned to, and no other', async () => {
    const { api } = await openShop();
    expect(await statusOf(api.url, ACCESS)).toBe(200);
    for (const version of ['2020-08-27', '']) {
      expect(await statusOf(api.url, { ...ACCESS, 'Stripe-Version': version })).toBe(400);
    }
  });

  test('requests to this machine, not those that a foreign page leads here', async () => {
    const { api } = await openShop();
    const { port } = new URL(api.url);
    expect(await statusOf(api.url, { ...ACCESS, Host: `localhost:${port}` })).toBe(200);
    for (const Host of ['shop.example', `127.0.0.1.shop.example:${port}`]) {
      expect(await statusOf(api.url, { ...ACCESS, Host })).toBe(421);
    }
  });

  test('no live key, and no webhook beyond this machine', async () => {
    for (const secretKey of ['sk_live_abcdefgh', 'pk_test_abcdefgh', '']) {
      await expect(startStripe({ secretKey })).rejects.toThrow('test keys alone');
    }
    const webhook = { url: 'https://shop.example/hook', secret: 'whsec_x' };
    await expect(startStripe({ secretKey: KEY, webhook })).rejects.toThrow('this machine alone');
    const { api } = await openShop();
    expect(() => api.listen({ url: 'http://localhost/hook', secret: ' ' })).toThrow('secret');
  });

  test('no address that it does not know', async () => {
    const { stripe } = await openShop();
    expect(await refusalOf(stripe.customers.list())).toMatchObject({ status: 404 });
    const refused = await refusalOf(stripe.checkout.sessions.retrieve('cs_test_none'));
    expect(refused).toMatchObject({ status: 404, code: 'resource_missing' });
  });
});
