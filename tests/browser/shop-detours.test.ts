import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reader } from '@/tests/support/browser';
import {
  BOTH,
  goToPayment,
  lineOf,
  openOrder,
  pathOf,
  payThere,
  settled,
  shopForTests,
  textOf,
} from './open-shop';
import { wordsOf } from './words';

const site = shopForTests();

/** What a test has left open would keep pieces from the next one. */
afterEach(async () => {
  const open = site
    .shop()
    .stripe.sessions()
    .filter(({ status }) => status === 'open');
  for (const { id } of open) await site.shop().expire(id);
});

/** All that the launch shop has of it. */
const ALL = { sku: 'PADS-LEATHERETTE', quantity: 4 };

/** Whether whoever else looks now is told that the pads are gone. */
async function isSoldOut(): Promise<boolean> {
  const html = await (await fetch(`${site.shop().server.url}/shop/ear-pads`)).text();
  const input = /<input[^>]*value="PADS-LEATHERETTE"[^>]*>/.exec(html)?.[0];
  if (!input) throw new Error('The page of the pads does not offer them.');
  return /\sdisabled/.test(input);
}

/** The page of a cart that holds all pads, and perhaps more, for a country that is known. */
async function openFullCart(reader: Reader, more: readonly { readonly sku: string }[] = []) {
  const cookie = await site.shop().fillCart([ALL, ...more], 'DE');
  const watched = await site.open('/cart', reader, cookie);
  return { ...watched, words: (await wordsOf(watched.page)).shop };
}

async function backToShop(page: Page): Promise<void> {
  await page.locator('a.back').click();
  await page.waitForURL('**/cart?back=1');
}

/** The id of the payment page that is open. */
const sessionOf = (page: Page) => pathOf(page).split('/').at(-1) ?? '';

describe.each(BOTH)('a shopper, %o,', (reader) => {
  it('who turns back finds the cart as it was, the pieces kept, and pays on the same page after all', async () => {
    const shop = site.shop();
    const { page, problems, words } = await openFullCart(reader);
    await goToPayment(page, shop);
    const session = sessionOf(page);
    await backToShop(page);
    expect(await textOf(page)).toContain(words.cartPage.back.lead);
    expect(await lineOf(page).locator('output').textContent()).toBe('4');
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await isSoldOut()).toBe(true);
    await goToPayment(page, shop);
    expect(sessionOf(page)).toBe(session);
    await backToShop(page);
    expect(problems).toEqual([]);
  });

  it('who turns back and pays for less gives the other pieces back to others', async () => {
    const shop = site.shop();
    const { page, words } = await openFullCart(reader, [{ sku: 'GUIDE-PDF' }]);
    await goToPayment(page, shop);
    const session = sessionOf(page);
    await backToShop(page);
    await lineOf(page).getByRole('button', { name: words.cartPage.remove }).click();
    await expect.poll(() => lineOf(page, 1).count()).toBe(0);
    await settled(page);
    await goToPayment(page, shop);
    expect(sessionOf(page)).not.toBe(session);
    expect(await isSoldOut()).toBe(false);
    const { page: old } = await site.open(await shop.orderOf(session), reader);
    expect(await textOf(old)).toContain(words.orderPage.state.expired.lead);
    await payThere(page);
    await openOrder(page);
    expect(await page.locator('a[href^="/downloads/"]').count()).toBe(1);
  });

  it('whose time is over reads so everywhere, finds the pieces back, and buys anew', async () => {
    const shop = site.shop();
    const { page, words } = await openFullCart(reader);
    await goToPayment(page, shop);
    const session = sessionOf(page);
    expect(await isSoldOut()).toBe(true);
    await shop.expire(session);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Expired');
    expect(await isSoldOut()).toBe(false);
    const { page: order } = await site.open(await shop.orderOf(session), reader);
    expect(await textOf(order)).toContain(words.orderPage.state.expired.lead);
    expect(await order.locator('a[href^="/downloads/"]').count()).toBe(0);
    await backToShop(page);
    expect(await textOf(page)).toContain(words.cartPage.back.over);
    await goToPayment(page, shop);
    expect(sessionOf(page)).not.toBe(session);
    await payThere(page, 'bank');
    await openOrder(page);
    expect(await textOf(page)).toContain(words.orderPage.awaiting.lead);
    expect(await isSoldOut()).toBe(true);
    shop.stripe.fail(shop.stripe.sessions().at(-1)?.id ?? '');
    await expect
      .poll(async () => {
        await page.reload();
        return textOf(page);
      })
      .toContain(words.orderPage.state.expired.lead);
    expect(await isSoldOut()).toBe(false);
  });

  it('is told by good, cart and checkout that all is gone, while another pays for it', async () => {
    const shop = site.shop();
    const late = await openFullCart(reader);
    const quick = await openFullCart(reader);
    await goToPayment(quick.page, shop);
    const { page, words } = late;
    await page.getByRole('button', { name: words.cartPage.pay }).click();
    await page.waitForURL('**/cart?problem=short');
    expect(await page.locator('main [role="alert"]').textContent()).toContain(
      words.cartPage.problems.short.lead,
    );
    expect(await lineOf(page).textContent()).toContain(words.cartPage.problem.sold_out);
    expect(await page.getByRole('button', { name: words.cartPage.pay }).count()).toBe(0);
    await page.goto(`${shop.server.url}/shop/ear-pads`);
    expect(await page.locator('input[value="PADS-LEATHERETTE"]').isDisabled()).toBe(true);
    expect(await page.locator('main form').last().textContent()).toContain(words.stock.out);
    await shop.expire(sessionOf(quick.page));
    await page.goto(`${shop.server.url}/cart`);
    expect(await page.getByRole('button', { name: words.cartPage.pay }).count()).toBe(1);
  });
});
