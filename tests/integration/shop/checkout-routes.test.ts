import { readFileSync } from 'node:fs';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ShopSite, startShopSite } from '@/tests/support/shop-site';

const GUIDE = [{ sku: 'GUIDE-PDF' }];
const WEBHOOK_SECRET = 'whsec_of_the_shop_that_tests_visit';
const MINUTE = 60;

let shop: ShopSite;
beforeAll(async () => {
  shop = await startShopSite();
});
afterAll(() => shop.stop());

const at = (path: string) => shop.server.url + path;

async function seenIn(cookie: string): Promise<string> {
  const cart = await (await fetch(at('/api/cart'), { headers: { cookie } })).json();
  return String(cart.view.seen);
}

async function checkOut(
  cookie: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { 'Sec-Fetch-Site': 'same-origin' },
): Promise<Response> {
  return fetch(at('/api/checkout'), {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, cookie },
    body: new URLSearchParams(fields),
  });
}

describe('a checkout', () => {
  it.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://evil.example'],
  ])('that another site sends is refused: %s %s', async (name, value) => {
    const headers = { [name]: value };
    const cookie = await shop.fillCart(GUIDE);
    const before = shop.stripe.sessions().length;
    const answer = await checkOut(cookie, { seen: await seenIn(cookie), waiver: 'on' }, headers);
    expect(answer.status).toBe(403);
    expect(shop.stripe.sessions()).toHaveLength(before);
  });

  it('leads to no place that the request names', async () => {
    const cookie = await shop.fillCart(GUIDE);
    const evil = 'https://evil.example/';
    const fields = { seen: await seenIn(cookie), waiver: 'on', next: evil, success_url: evil };
    const answer = await checkOut(cookie, fields, {
      'Sec-Fetch-Site': 'same-origin',
      Referer: evil,
      'X-Forwarded-Host': 'evil.example',
      Host: 'evil.example',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/checkout/pay']);
    const session = shop.stripe.sessions().at(-1);
    for (const url of [session?.success_url, session?.cancel_url]) {
      expect(new URL(url ?? '').origin).toBe(shop.server.url);
    }
    const page = await (await fetch(at('/checkout/pay'), { headers: { cookie } })).text();
    expect(page).toContain(`content="0; url=${session?.url}"`);
  });

  it('with a price that the shopper did not see leads back to the cart', async () => {
    const cookie = await shop.fillCart(GUIDE);
    const before = shop.stripe.sessions().length;
    const answer = await checkOut(cookie, { seen: '1', waiver: 'on' });
    expect(answer.headers.get('location')).toBe('/cart?problem=changed');
    expect(shop.stripe.sessions()).toHaveLength(before);
  });

  it('of a download without the waiver leads back to the cart', async () => {
    const cookie = await shop.fillCart(GUIDE);
    const answer = await checkOut(cookie, { seen: await seenIn(cookie) });
    expect(answer.headers.get('location')).toBe('/cart?problem=waiver');
  });

  it('with a cookie that we did not sign has no cart', async () => {
    const cookie = await shop.fillCart(GUIDE);
    const seen = await seenIn(cookie);
    const forged = `${cookie.split('.')[0]}.${'A'.repeat(43)}`;
    const answer = await checkOut(forged, { seen, waiver: 'on' });
    expect(answer.headers.get('location')).toBe('/cart');
  });

  it('that is no form of ours is a bad request', async () => {
    const cookie = await shop.fillCart(GUIDE);
    expect((await checkOut(cookie, { amount: '1' })).status).toBe(400);
  });
});

describe('the page that buyers come back to', () => {
  it('tells a stranger no more than the number, and nobody where they came from', async () => {
    await shop.order(GUIDE);
    const session = shop.stripe.sessions().at(-1);
    const answer = await fetch(at(`/checkout/done?session_id=${session?.id}`));
    const html = await answer.text();
    expect(html).not.toMatch(/\/orders\/|token=|@/);
    expect(html).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/);
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it.each(['', 'cs_test_nobody', '../../orders', 'cs_live_x'])(
    'knows no session "%s"',
    async (id) => {
      const answer = await fetch(at(`/checkout/done?session_id=${encodeURIComponent(id)}`));
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/\/orders\//);
    },
  );
});

async function downloadUrl(): Promise<string> {
  const html = await (await fetch(at(await shop.order(GUIDE)))).text();
  const path = /href="(\/downloads\/[^"]+)"/.exec(html)?.[1];
  if (!path) throw new Error('The order offers no file.');
  return at(path.replaceAll('&amp;', '&'));
}

describe('a download', () => {
  it('is the file, kept by no cache, and asking about it counts nothing', async () => {
    const url = await downloadUrl();
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(405);
    for (let load = 1; load <= 5; load += 1) {
      const answer = await fetch(url);
      const body = Buffer.from(await answer.arrayBuffer());
      expect(answer.status, `load ${load}`).toBe(200);
      expect(body.equals(readFileSync('.topshelf/goods/buyers-guide.pdf')), 'whole').toBe(true);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w.-]+\.pdf"$/,
      );
    }
    expect((await fetch(url)).status).toBe(403);
  });

  it('is refused with another signature, for longer, or for another file', async () => {
    const url = new URL(await downloadUrl());
    const changed = (name: string, value: string) => {
      const copy = new URL(url);
      copy.searchParams.set(name, value);
      return fetch(copy);
    };
    const later = String(Number(url.searchParams.get('until')) + 1);
    expect((await changed('until', later)).status).toBe(404);
    expect((await changed('signature', 'A'.repeat(43))).status).toBe(404);
    const other = new URL(url);
    other.pathname = `/downloads/dl_${'A'.repeat(22)}`;
    expect((await fetch(other)).status).toBe(404);
  });

  it('ends when the money is given back', async () => {
    const url = await downloadUrl();
    const intent = shop.stripe.sessions().at(-1)?.payment_intent;
    shop.stripe.refundFromDashboard(String(intent));
    await expect.poll(async () => (await fetch(url)).status, { timeout: 10_000 }).toBe(403);
  });
});

describe('the webhook', () => {
  const stripe = new Stripe('sk_test_12345678');
  const event = (more: object = {}) =>
    JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'checkout.session.completed',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      data: { object: { id: 'cs_test_nobody', object: 'checkout.session' } },
      ...more,
    });
  const send = (
    payload: string,
    options: { secret?: string; ago?: number; body?: string } = {},
  ) => {
    const { secret = WEBHOOK_SECRET, ago = 0, body = payload } = options;
    const timestamp = Math.floor(Date.now() / 1000) - ago;
    const header = stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    return fetch(at('/api/stripe/webhook'), {
      method: 'POST',
      headers: { 'Stripe-Signature': header, 'Content-Type': 'application/json' },
      body,
    });
  };

  it('takes what is signed, of a session that is not ours too', async () => {
    expect((await send(event())).status).toBe(204);
  });

  it('refuses a wrong secret, another body, an old signature and none', async () => {
    expect((await send(event(), { secret: 'whsec_somebody_else' })).status).toBe(400);
    expect((await send(event(), { body: event({ id: 'evt_2' }) })).status).toBe(400);
    expect((await send(event(), { ago: 6 * MINUTE })).status).toBe(400);
    const bare = await fetch(at('/api/stripe/webhook'), { method: 'POST', body: event() });
    expect(bare.status).toBe(400);
  });

  it('refuses an event of the other mode', async () => {
    expect((await send(event({ livemode: true }))).status).toBe(400);
  });
});

describe('without a key', () => {
  it('the shop can be read, and nothing can be bought', async () => {
    const closed = await startShopSite({ env: { STRIPE_API_URL: '', DEMO: '0' } });
    try {
      expect((await fetch(`${closed.server.url}/shop`)).status).toBe(200);
      const sent = await fetch(`${closed.server.url}/api/checkout`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        body: new URLSearchParams({ seen: '100' }),
      });
      expect(sent.headers.get('location')).toBe('/cart?problem=closed');
      const hook = await fetch(`${closed.server.url}/api/stripe/webhook`, { method: 'POST' });
      expect(hook.status).toBe(503);
    } finally {
      await closed.stop();
    }
  });
});
