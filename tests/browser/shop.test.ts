import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BOTH, lineOf, openOrder, pathOf, payThere, settled, shopForTests } from './open-shop';
import { wordsOf } from './words';

const site = shopForTests();
const { open } = site;

const quantity = (page: Page) => lineOf(page).locator('output').textContent();

describe.each(BOTH)('a shopper, %o,', (reader) => {
  it('finds a good, puts it into the cart, pays, sees the order and loads the file', async () => {
    const { page, problems } = await open('/shop', reader);
    const { shop: words } = await wordsOf(page);
    await page.locator('main h3 a[href="/shop/buyers-guide"]').click();
    await page.waitForURL('**/shop/buyers-guide');
    await page.getByRole('button', { name: words.form.add }).click();
    await page.waitForURL('**/cart?added=1');
    expect(await page.getByRole('status').first().textContent()).toContain(words.cartPage.added);
    const pay = page.getByRole('button', { name: words.cartPage.pay });
    await pay.click();
    expect(pathOf(page)).toBe('/cart');
    await page.locator('input[name="waiver"]').check();
    await pay.click();
    await page.waitForURL(`${site.shop().stripe.url}/**`);
    await payThere(page);
    await openOrder(page);
    await expect
      .poll(() => page.locator('h1').textContent())
      .toMatch(
        new RegExp(`${words.orderPage.state.paid.title}|${words.orderPage.state.fulfilled.title}`),
      );
    const link = page.locator('a[href^="/downloads/"]');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const headers = (await page.request.get(page.url())).headers();
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toMatch(/private.*no-store/);
    // The browser calls a page that it saves instead of showing it one that was broken off.
    expect(problems.filter((problem) => !problem.includes('/downloads/'))).toEqual([]);
    await page.goto(`${site.shop().server.url}/cart`);
    expect(await page.locator('main').textContent()).toContain(words.cartPage.empty.title);
  });

  it('changes quantities, takes things out, and sees what delivery costs', async () => {
    const cookie = await site.shop().fillCart([{ sku: 'PADS-VELOUR' }, { sku: 'STAND-OAK' }]);
    const { page, problems } = await open('/cart', reader, cookie);
    const { shop: words } = await wordsOf(page);
    const pads = lineOf(page);
    await pads.getByRole('button', { name: words.cartPage.more('').trim() }).click();
    await expect.poll(() => quantity(page)).toBe('2');
    await pads.getByRole('button', { name: words.cartPage.less('').trim() }).click();
    await expect.poll(() => quantity(page)).toBe('1');
    await settled(page);
    await page.locator('#country').selectOption('DE');
    await page.getByRole('button', { name: words.cartPage.applyCountry }).click();
    await expect.poll(() => page.locator('main').textContent()).toContain('Express');
    await settled(page);
    await pads.getByRole('button', { name: words.cartPage.remove }).click();
    await expect.poll(() => page.locator('main li:has(form)').count()).toBe(1);
    await settled(page);
    await expect.poll(() => page.locator('main dl').last().textContent()).toMatch(/49[.,]00/);
    await page.reload();
    expect(await page.locator('main li:has(form)').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('is told what went wrong, where the keyboard is', async () => {
    const cookie = await site.shop().fillCart([{ sku: 'GUIDE-PDF' }]);
    const { page } = await open('/cart?problem=short', reader, cookie);
    const { shop: words } = await wordsOf(page);
    const alert = page.locator('main [role="alert"]');
    expect(await alert.textContent()).toContain(words.cartPage.problems.short.lead);
    expect(await alert.evaluate((found) => found === document.activeElement)).toBe(true);
  });

  it('is told nothing that the address makes up', async () => {
    const { page } = await open('/cart?problem=%3Cb%3Eplanted', reader);
    expect(await page.locator('main').textContent()).not.toContain('planted');
  });
});

describe('with a script', () => {
  it('a change is seen at once, and taken back where it fails', async () => {
    const cookie = await site.shop().fillCart([{ sku: 'PADS-VELOUR' }]);
    const { page } = await open('/cart', {}, cookie);
    const { shop: words } = await wordsOf(page);
    const { promise: failing, resolve: fail } = Promise.withResolvers<void>();
    await page.route('**/api/cart', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await failing;
      return route.fulfill({ status: 503, body: '{}' });
    });
    await lineOf(page)
      .getByRole('button', { name: words.cartPage.more('').trim() })
      .click();
    await expect.poll(() => quantity(page)).toBe('2');
    fail();
    await expect.poll(() => quantity(page)).toBe('1');
    expect(await page.locator('main [role="status"]').first().textContent()).toBe(
      words.cartPage.failed,
    );
  });

  it('quick steps end at the number of steps', async () => {
    const cookie = await site.shop().fillCart([{ sku: 'STAND-OAK' }]);
    const { page } = await open('/cart', {}, cookie);
    const { shop: words } = await wordsOf(page);
    const more = lineOf(page).getByRole('button', { name: words.cartPage.more('').trim() });
    for (let steps = 0; steps < 3; steps += 1) await more.click();
    await expect.poll(() => quantity(page)).toBe('4');
    await settled(page);
    expect(await quantity(page)).toBe('4');
    await page.reload();
    expect(await quantity(page)).toBe('4');
  });
});

describe('what is gone', () => {
  it('is sold out on its page, and marked in carts that hold it, with what to do', async () => {
    const most = await site.shop().fillCart([{ sku: 'PADS-LEATHERETTE', quantity: 4 }]);
    await site.shop().order([{ sku: 'PADS-LEATHERETTE', quantity: 4 }]);
    const { page } = await open('/cart', {}, most);
    const { shop: words } = await wordsOf(page);
    expect(await lineOf(page).textContent()).toContain(words.cartPage.problem.sold_out);
    expect(await page.getByRole('button', { name: words.cartPage.pay }).count()).toBe(0);
    await page.goto(`${site.shop().server.url}/shop/ear-pads`);
    expect(await page.locator('input[value="PADS-LEATHERETTE"]').isDisabled()).toBe(true);
    expect(await page.locator('main form').last().textContent()).toContain(words.stock.out);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(json).toContain('https://schema.org/OutOfStock');
    expect(json).toContain('https://schema.org/InStock');
  });
});

describe('an order', () => {
  it('is there for its link alone: a wrong token finds nothing and tells nothing', async () => {
    const link = await site.shop().order([{ sku: 'GUIDE-PDF' }]);
    const address = new URL(link, site.shop().server.url);
    const right = await fetch(address);
    expect(right.status).toBe(200);
    address.searchParams.set('token', 'A'.repeat(43));
    const wrong = await fetch(address);
    address.pathname = '/orders/ord_AAAAAAAAAAAAAAAAAAAAAA';
    const none = await fetch(address);
    expect([wrong.status, none.status]).toEqual([404, 404]);
    for (const answer of [right, wrong]) {
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
    const html = await wrong.text();
    expect(html).not.toMatch(/GUIDE-PDF|shopper@example/);
    expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/);
  });
});
