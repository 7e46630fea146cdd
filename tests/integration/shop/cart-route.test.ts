import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ShopSite, startShopSite } from '@/tests/support/shop-site';

let shop: ShopSite;
beforeAll(async () => {
  shop = await startShopSite();
});
afterAll(() => shop.stop());

const OURS = { 'Sec-Fetch-Site': 'same-origin' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const ADD = { action: 'add', sku: 'PADS-VELOUR' };

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

const post = ({ headers = {}, body = JSON.stringify(ADD) }: Asked) =>
  fetch(`${shop.server.url}/api/cart`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...OURS, ...(typeof body === 'string' ? JSON_TYPE : {}), ...headers },
    body,
  });

const readCart = async (cookie: string) =>
  (await fetch(`${shop.server.url}/api/cart`, { headers: { cookie } })).json();

const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';

describe('a change of the cart', () => {
  test('by a form leads to the cart’s own page, whatever else it names', async () => {
    const body = new URLSearchParams(ADD);
    const headers = { Referer: 'https://evil.example/', 'X-Forwarded-Host': 'evil.example' };
    const response = await post({ body, headers });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/cart?added=1']);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('by JSON is answered by the cart, and makes a cookie that no script reads', async () => {
    const response = await post({});
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(cookieOf(response)).toMatch(/^topshelf_cart=\S+; Path=\/; .*HttpOnly; SameSite=Lax/);
    const { outcome, view } = await response.json();
    expect([outcome, view.lines[0].quantity]).toEqual(['changed', 1]);
    expect((await readCart(cookieOf(response).split(';')[0] ?? '')).view).toEqual(view);
  });

  test.each([
    [{ action: 'set', sku: 'PADS-VELOUR', quantity: 2 }],
    [{ action: 'country', country: 'DE' }],
    [{ action: 'add', sku: 'NO-SUCH' }],
  ])('that puts nothing in makes no cart: %o', async (change) => {
    const response = await post({ body: JSON.stringify(change) });
    expect(cookieOf(response)).toBe('');
    expect((await response.json()).view.lines).toEqual([]);
  });

  test.each([
    ['a price of its own', { ...ADD, price: 1 }],
    ['no quantity', { ...ADD, quantity: -1 }],
    ['half a piece', { ...ADD, quantity: 0.5 }],
    ['too many pieces', { ...ADD, quantity: 100_000 }],
    ['another action', { action: 'empty' }],
    ['no object', null],
  ])('with %s is refused as a bad request', async (_name, change) => {
    expect((await post({ body: JSON.stringify(change) })).status).toBe(400);
  });

  test('that is no JSON, of another type or too large is refused by its own status', async () => {
    expect((await post({ body: '{' })).status).toBe(400);
    expect((await post({ headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    expect((await post({ body: JSON.stringify({ ...ADD, x: 'x'.repeat(3_000) }) })).status).toBe(
      413,
    );
  });

  test.each<Readonly<Record<string, string>>>([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' },
  ])('from another site is refused: %o', async (headers) => {
    const response = await post({ headers });
    expect([response.status, cookieOf(response)]).toEqual([403, '']);
  });

  test('from another origin is refused where the browser says no more than that', async () => {
    const response = await fetch(`${shop.server.url}/api/cart`, {
      method: 'POST',
      headers: { ...JSON_TYPE, Origin: 'https://evil.example' },
      body: JSON.stringify(ADD),
    });
    expect(response.status).toBe(403);
  });
});

test('a cookie that is forged, or signed for another cart, is as none', async () => {
  const cookie = await shop.fillCart([ADD]);
  const other = await shop.fillCart([{ sku: 'GUIDE-PDF' }]);
  const [name, signature] = [cookie.split('.')[0], other.split('.')[1]];
  expect((await readCart(cookie)).view.lines).toHaveLength(1);
  for (const forged of [`${name}.${signature}`, `${name}.`, `${cookie}x`, 'topshelf_cart=1']) {
    expect((await readCart(forged)).view.lines).toEqual([]);
  }
});

test('as many as can be had are taken, and the rest is said', async () => {
  const body = JSON.stringify({ action: 'add', sku: 'PADS-VELOUR', quantity: 900 });
  const { outcome, view } = await (await post({ body })).json();
  expect([outcome, view.lines[0].quantity]).toEqual(['limited', 4]);
});

test('pages of the shop are one reader’s alone', async () => {
  for (const page of ['/shop', '/shop/ear-pads', '/cart']) {
    const response = await fetch(shop.server.url + page);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toMatch(/^private/);
  }
  expect((await fetch(`${shop.server.url}/shop/no-such-good`)).status).toBe(404);
});

test('without a key the shop says that it is closed, and everything can still be read', async () => {
  const closed = await startShopSite({ env: { STRIPE_API_URL: '' } });
  try {
    const html = await (await fetch(`${closed.server.url}/shop/ear-pads`)).text();
    expect(html).toMatch(/The shop is closed|Der Shop ist geschlossen/);
    expect(html).not.toContain('action="/api/cart"');
    expect(html).not.toContain('schema.org/InStock');
  } finally {
    await closed.stop();
  }
});

test('while the database is away nothing is called sold out, and changes get 503', async () => {
  const away = await startShopSite({ env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' } });
  try {
    const html = await (await fetch(`${away.server.url}/shop/ear-pads`)).text();
    expect(html).toMatch(/Orders are not possible just now|Bestellen ist gerade nicht möglich/);
    expect(html).not.toMatch(/Sold out|Ausverkauft|schema.org\/OutOfStock/);
    const send = (body: string | URLSearchParams) =>
      fetch(`${away.server.url}/api/cart`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...OURS, ...(typeof body === 'string' ? JSON_TYPE : {}) },
        body,
      });
    expect((await send(JSON.stringify(ADD))).status).toBe(503);
    const form = await send(new URLSearchParams(ADD));
    expect(form.headers.get('location')).toBe('/cart?problem=unavailable');
  } finally {
    await away.stop();
  }
});
