import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const FOUR = [
  'steelseries-arctis-7p',
  'razer-blackshark-v2',
  'hyperx-cloud-stinger',
  'logitech-g-pro',
];
const ADDRESS = `/compare?items=${FOUR.join()}`;
const TWO = '/compare?items=sony-wh-1000xm4,bowers-wilkins-px7';

const region = (page: Page) => page.locator('.compare-board .compare-scroll');
const heads = (page: Page) => page.locator('.compare-board thead th');
const items = (page: Page) => new URL(page.url()).searchParams.get('items');

/** Runs in the page: names of the products whose columns are whole in the region. */
function columnsInView(): string[] {
  const box = document.querySelector('.compare-board .compare-scroll')?.getBoundingClientRect();
  return [...document.querySelectorAll('.compare-board thead th')]
    .filter((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left >= (box?.left ?? 0) - 1 && right <= (box?.right ?? 0) + 1;
    })
    .map((head) => head.querySelector('a[href^="/reviews/"]')?.textContent ?? '');
}

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  describe('four products on 360 px', () => {
    it('stand side by side two at a time, and the others are reached by scrolling', async () => {
      const { page } = await site.open(ADDRESS, { javaScript, width: 360 });
      expect(await heads(page).count()).toBe(4);
      const first = await page.evaluate(columnsInView);
      expect(first).toHaveLength(2);
      await region(page).focus();
      const seen = new Set(first);
      const press = async () => {
        await page.keyboard.press('ArrowRight');
        for (const name of await page.evaluate(columnsInView)) seen.add(name);
        return seen.size;
      };
      await expect.poll(press, { interval: 150, timeout: 10_000 }).toBe(4);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBe(0);
    });

    it('keep their names in view while their rows pass, and each row its name', async () => {
      const { page } = await site.open(ADDRESS, { javaScript, width: 360 });
      await page.setViewportSize({ width: 360, height: 740 });
      await region(page).scrollIntoViewIfNeeded();
      await region(page).evaluate((box) => box.scrollTo({ top: 900, behavior: 'instant' }));
      const { top, name } = await page.evaluate(() => ({
        top: document.querySelector('.compare-board .compare-scroll')?.getBoundingClientRect().top,
        name: document
          .querySelector('.compare-board thead th a[href^="/reviews/"]')
          ?.getBoundingClientRect().top,
      }));
      expect(name).toBeGreaterThanOrEqual(top ?? Number.NaN);
      expect(name).toBeLessThan((top ?? Number.NaN) + 30);
      const rows = page.locator('.compare-board tbody:has(td)');
      for (const row of await rows.all()) {
        expect(await row.locator('.compare-above th').isVisible()).toBe(true);
        expect(await row.locator('.compare-side').isVisible()).toBe(false);
      }
    });
  });

  it('two products share a window of 360 px, and their names stay at its top', async () => {
    const { page } = await site.open(TWO, { javaScript, width: 360 });
    expect(await page.evaluate(columnsInView)).toHaveLength(2);
    const bottom = page.locator('.compare-board tbody').last();
    await bottom.evaluate((row) => row.scrollIntoView({ block: 'end', behavior: 'instant' }));
    const name = await heads(page).first().locator('a[href^="/reviews/"]').boundingBox();
    expect(name?.y).toBeGreaterThanOrEqual(0);
    expect(name?.y).toBeLessThan(40);
  });

  it('says everything that decides: scores, prices, pros and cons, where to buy', async () => {
    const { page } = await site.open(ADDRESS, { javaScript, width: 1440 });
    const m = await wordsOf(page);
    const rows = page.locator('.compare-board th.compare-side');
    const labels = await rows.allTextContents();
    for (const label of [m.product.score, m.product.pros, m.product.cons, m.compare.buy]) {
      expect(labels).toContain(label);
    }
    expect(await page.locator('.compare-board a[data-placement="compare"]').count()).toBe(4);
    const best = page.locator('.compare-board td', { hasText: m.compare.bestOf });
    expect((await best.first().textContent())?.startsWith('262 g')).toBe(true);
    expect(
      await best.first().locator('span', { hasText: m.compare.best }).first().isVisible(),
    ).toBe(true);
  });

  it('leaves scores out where products were judged by different rubrics, and says so', async () => {
    const { page } = await site.open('/compare?items=sony-wh-1000xm4,logitech-g-pro', {
      javaScript,
    });
    const m = await wordsOf(page);
    const labels = await page.locator('.compare-board th.compare-side').allTextContents();
    expect(labels).not.toContain(m.product.score);
    expect(await page.getByText(m.compare.noScores).isVisible()).toBe(true);
  });

  it('the switch leaves what differs, on 360 px too', async () => {
    const { page } = await site.open(ADDRESS, { javaScript, width: 360 });
    const same = page.locator('.compare-board tbody.compare-same');
    expect(await same.count()).toBeGreaterThan(0);
    await page.locator('.compare-switch').click();
    for (const row of await same.all()) expect(await row.isVisible()).toBe(false);
    await page.locator('.compare-switch').click();
    for (const row of await same.all()) expect(await row.isVisible()).toBe(true);
  });

  it('a product is removed and added by plain links and forms, and Back undoes both', async () => {
    const { page } = await site.open(ADDRESS, { javaScript, width: 360 });
    await page.locator('a[data-compare-take="razer-blackshark-v2"]').click();
    await expect.poll(() => items(page)).toBe(FOUR.filter((_, place) => place !== 1).join());
    await page.locator('select[name="add"]').selectOption('razer-blackshark-v2');
    await page.locator('main form button').click();
    const again = [FOUR[0], FOUR[2], FOUR[3], FOUR[1]].join();
    await expect.poll(() => items(page)).toBe(again);
    expect(new URL(page.url()).searchParams.has('add')).toBe(false);
    await page.waitForLoadState();
    await page.goBack();
    await page.goBack();
    expect(items(page)).toBe(FOUR.join());
    expect(await heads(page).count()).toBe(4);
  });

  it('tells what it does not know, asks back what is ambiguous, and compares the rest', async () => {
    const { page } = await site.open(`${TWO},no-such-thing&add=headset-from-nowhere`, {
      javaScript,
    });
    const m = await wordsOf(page);
    expect(await heads(page).count()).toBe(2);
    const notices = page.locator('main [role="status"]').first();
    expect(await notices.textContent()).toContain(m.compare.unknown('no-such-thing'));
    expect(await notices.textContent()).toContain(m.compare.noneFound('headset-from-nowhere'));
    await page.goto(`${site.server().url}${TWO}&add=e`);
    const choices = page.locator('main [role="status"] a');
    expect(await choices.count()).toBeGreaterThan(1);
    await choices.first().click();
    await expect.poll(() => heads(page).count()).toBe(3);
  });

  it('with fewer than two products it says what is missing, and leads on', async () => {
    const { page, response } = await site.open('/compare', { javaScript });
    const m = await wordsOf(page);
    expect(response.status()).toBe(200);
    expect(await page.getByText(m.compare.emptyLead).isVisible()).toBe(true);
    expect(await page.locator('main a[href^="/categories/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="/compare/"]').count()).toBeGreaterThan(0);
    await page.goto(`${site.server().url}/compare?items=sony-wh-1000xm4`);
    expect(await page.getByText(m.compare.oneTitle).isVisible()).toBe(true);
    expect(await page.locator('select[name="add"]').count()).toBe(1);
  });
});

it('is not for search engines, at whatever address; what editors write is', async () => {
  for (const path of ['/compare', ADDRESS]) {
    const { page } = await site.open(path, { javaScript: false });
    const robots = await page.locator('meta[name="robots"]').getAttribute('content');
    expect(robots).toContain('noindex');
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname + new URL(canonical ?? '').search).toBe('/compare');
  }
  const { page } = await site.open('/compare/sony-wh-1000xm4-vs-bowers-wilkins-px7');
  const robots = await page.locator('meta[name="robots"]').getAttribute('content');
  expect(robots).not.toContain('noindex');
});

it('its link is copied whole, and opens the same comparison for somebody else', async () => {
  const { page, context } = await site.open(ADDRESS);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const m = await wordsOf(page);
  await page.getByRole('link', { name: m.compare.copyThis }).click();
  await expect.poll(() => page.getByText(m.page.linkCopied).count()).toBe(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(site.server().url + ADDRESS);
  const other = await site.newPage();
  await other.page.goto(copied);
  expect(await heads(other.page).allTextContents()).toEqual(await heads(page).allTextContents());
});
