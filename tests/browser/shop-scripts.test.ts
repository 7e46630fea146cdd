import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser, type TestBrowser, type WatchedPage } from '@/tests/support/browser';
import { type ShopSite, startShopSite } from '@/tests/support/shop-site';

/** What the code of the cart alone says. */
const SHOP_CODE = /\/api\/cart|\/api\/checkout/;
const READING = ['/', '/best/headphones', '/reviews/sony-wh-1000xm4', '/deals', '/search?q=sony'];
const SHOWING = ['/shop', '/shop/ear-pads', '/shop/buyers-guide'];
/** What a page may add to Next's own runtime, in bytes after gzip. */
const OWN_BYTES = 8_000;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a page, does what a reader does first, and returns all scripts that came of it. */
async function scriptsOf(origin: string, path: string): Promise<ReadonlyMap<string, string>> {
  const watched: WatchedPage = await browser.newPage();
  onTestFinished(() => watched.close());
  const { page, requests, problems } = watched;
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.mouse.move(200, 200);
  await page.keyboard.press('Tab');
  await page.mouse.wheel(0, 20_000);
  await page.waitForLoadState('networkidle');
  const scripts = new Map<string, string>();
  for (const request of requests.filter((sent) => sent.resourceType() === 'script')) {
    const body = await (await request.response())?.body();
    scripts.set(new URL(request.url()).pathname, body?.toString('utf8') ?? '');
  }
  expect(problems).toEqual([]);
  return scripts;
}

const holding = (scripts: ReadonlyMap<string, string>) =>
  [...scripts].filter(([, text]) => SHOP_CODE.test(text)).map(([name]) => name);

describe.each([false, true])('with the front door out of the way: %s,', (plainNext) => {
  let shop: ShopSite;
  beforeAll(async () => {
    shop = await startShopSite({ root: inject('site').root, plainNext });
  });
  afterAll(() => shop.stop());

  it.each([...READING, ...SHOWING])('%s loads no code of the cart', async (path) => {
    const scripts = await scriptsOf(shop.server.url, path);
    expect(scripts.size).toBeGreaterThan(0);
    expect(holding(scripts)).toEqual([]);
  });

  it('the cart loads it, so that it would be found elsewhere', async () => {
    expect(holding(await scriptsOf(shop.server.url, '/cart'))).not.toEqual([]);
  });

  it.skipIf(plainNext).each(SHOWING)('%s needs no framework', async (path) => {
    const scripts = await scriptsOf(shop.server.url, path);
    const bytes = [...scripts.values()].map((text) => gzipSync(text).length);
    expect([...scripts.keys()].filter((name) => name.startsWith('/_next/'))).toEqual([]);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(OWN_BYTES);
  });
});
