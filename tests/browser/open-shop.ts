import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import {
  launchBrowser,
  type Reader,
  type TestBrowser,
  type WatchedPage,
} from '@/tests/support/browser';
import { type ShopSite, startShopSite } from '@/tests/support/shop-site';
import { wordsOf } from './words';

/** Shoppers with a script and without one. */
export const BOTH: readonly Reader[] = [{ javaScript: true }, { javaScript: false }];

/** The built site with its shop open, and a browser, for the tests of one file. */
export function shopForTests() {
  let site: readonly [ShopSite, TestBrowser] | undefined;
  beforeAll(async () => {
    const { root } = inject('site');
    site = await Promise.all([startShopSite({ root }), launchBrowser()]);
  });
  afterAll(async () => {
    await site?.[1].close();
    await site?.[0].stop();
  });
  const started = () => {
    if (!site) throw new Error('The shop is there within tests alone.');
    return site;
  };
  return {
    shop: () => started()[0],
    /** Opens a path for a new reader, with the cookie that names their cart, if they have one. */
    async open(path: string, reader: Reader = {}, cookie?: string): Promise<WatchedPage> {
      const [shop, browser] = started();
      const watched = await browser.newPage(reader);
      onTestFinished(() => watched.close());
      const [name, value] = cookie?.split(/=(.*)/s) ?? [];
      const { url } = shop.server;
      if (name && value) await watched.context.addCookies([{ name, value, url }]);
      await watched.page.goto(url + path, { waitUntil: 'networkidle' });
      return watched;
    },
  };
}

/** A line of the cart that is open. */
export const lineOf = (page: Page, index = 0) => page.locator('main li:has(form)').nth(index);

export const pathOf = (page: Page) => new URL(page.url()).pathname;

/** What a page says. */
export const textOf = (page: Page) => page.locator('main').textContent();

/** Waits until nothing of a change of the cart is left to come. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('main dl[aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Goes from the cart to the payment page, with the agreement that a download needs. */
export async function goToPayment(page: Page, { stripe }: ShopSite): Promise<void> {
  const { shop: words } = await wordsOf(page);
  const waiver = page.locator('input[name="waiver"]');
  if ((await waiver.count()) > 0) await waiver.check();
  await page.getByRole('button', { name: words.cartPage.pay }).click();
  await page.waitForURL(`${stripe.url}/**`);
}

/** Pays on the payment page that is open. @param by which of its buttons. */
export async function payThere(page: Page, by: 'card' | 'bank' = 'card'): Promise<void> {
  await page.locator('#email').fill('reader@lamps.example');
  await page.locator('#name').fill('A Reader');
  if ((await page.locator('#line1').count()) > 0) {
    await page.locator('#line1').fill('Lamp Street 1');
    await page.locator('#postal_code').fill('12345');
    await page.locator('#city').fill('Lampton');
    await page.locator('#country').selectOption('DE');
  }
  await page.locator(`button[value="${by}"]`).click();
  await page.waitForURL('**/checkout/done**');
}

/** Goes on from the page after the payment to that of the order. */
export async function openOrder(page: Page): Promise<void> {
  await page.locator('main a[href^="/orders/"]').click();
  await page.waitForURL('**/orders/**');
}
