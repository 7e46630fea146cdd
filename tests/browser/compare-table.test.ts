import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';

const site = siteForTests();
/** A list of four, a guide and a review that compare three: the list page and `<Compare>`. */
const LIST = '/best/headsets';
const PATHS = [LIST, '/guides/headphones-vs-headsets', '/reviews/sony-wh-1000xm4'];
const NARROW = 600;

const table = (page: Page) => page.locator('.compare table').first();
const region = (page: Page) => page.locator('.compare-scroll').first();

/** Runs in the page: where the parts of the first comparison are, in pixels of the window. */
function measure() {
  const box = (selector: string) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`${selector} is not there.`);
    return element.getBoundingClientRect().toJSON() as DOMRect;
  };
  return {
    region: box('.compare-scroll'),
    picture: box('.compare thead img'),
    name: box('.compare thead a'),
    head: box('.compare thead th'),
    label: box('.compare tbody:last-of-type th'),
    strip: document.querySelector('[data-jump-links]')?.getBoundingClientRect().toJSON() as
      | DOMRect
      | undefined,
  };
}

/** Brings the last row of the comparison to the lower third of the window. */
const readOn = (page: Page) =>
  page.evaluate(() => {
    const row = document.querySelector('.compare tbody:last-of-type tr');
    const top = scrollY + (row?.getBoundingClientRect().top ?? 0) - innerHeight / 1.5;
    scrollTo({ top, behavior: 'instant' });
  });

const scrollRegion = (page: Page, left: number, top: number) =>
  region(page).evaluate((box, to) => box.scrollTo({ ...to, behavior: 'instant' }), { left, top });

describe.each(PATHS)('the comparison on %s', (path) => {
  it('is a table from 480 px on and cards below, and says the same in both', async () => {
    const { page } = await site.open(path, { width: 480 });
    expect(await table(page).isVisible()).toBe(true);
    expect(await page.locator('.compare-cards').first().isVisible()).toBe(false);
    const inTable = await table(page).evaluate((element) => {
      const rows = [...element.querySelectorAll('tbody:has([colspan]) tr:not(:has([colspan]))')];
      const columns = element.querySelectorAll('thead a').length;
      return Array.from({ length: columns }, (_, column) =>
        rows.flatMap((row) => [
          row.querySelector('th')?.textContent,
          row.querySelectorAll('td')[column]?.textContent,
        ]),
      );
    });
    expect(inTable.flat().length).toBeGreaterThan(20);

    await page.setViewportSize({ width: 479, height: 900 });
    expect(await table(page).isVisible()).toBe(false);
    const cards = page.locator('.compare').first().locator('article');
    expect(await cards.locator('h3 a').count()).toBe(inTable.length);
    for (const card of await cards.all()) expect(await card.isVisible()).toBe(true);
    const inCards = await cards.evaluateAll((all) =>
      all.map((card) => [...card.querySelectorAll('dt, dd')].map((part) => part.textContent)),
    );
    expect(inCards).toEqual(inTable);
    expect(await cards.locator('a[data-placement="table"]').count()).toBe(inTable.length);
  });

  it('never makes the page scroll sideways, nor does it with twenty products', async () => {
    // Without script nothing puts back what is planted.
    const { page } = await site.open(path, { width: 320, javaScript: false });
    const pageWidths = async () => {
      const widths: number[] = [];
      for (const width of [320, 479, 480, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        widths.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
      }
      return widths;
    };
    expect(await pageWidths()).toEqual([0, 0, 0, 0, 0, 0]);
    await page.evaluate(() => {
      document.querySelector('.compare-scroll')?.removeAttribute('data-columns');
      for (const row of document.querySelectorAll('.compare tr')) {
        const last = row.lastElementChild as HTMLTableCellElement;
        if (last.colSpan > 1) last.colSpan = 21;
        else while (row.children.length < 21) row.append(last.cloneNode(true));
      }
    });
    expect(await pageWidths()).toEqual([0, 0, 0, 0, 0, 0]);
    const widths = await page
      .locator('.compare thead th')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
    expect(widths.length).toBeGreaterThanOrEqual(21);
    expect(Math.min(...widths.slice(1, 21))).toBeGreaterThanOrEqual(176);
  });
});

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  it('with room for all columns, the names stay at the window’s top', async () => {
    const { page } = await site.open(LIST, { width: 1440, javaScript });
    await readOn(page);
    const { name, picture, region: box } = await page.evaluate(measure);
    expect(box.top).toBeLessThan(-100);
    expect(name.top).toBeGreaterThanOrEqual(0);
    expect(name.top).toBeLessThan(20);
    expect(picture.bottom).toBeLessThanOrEqual(0);
  });

  it('the names stay below the strip of jump links, and their pictures behind it', async () => {
    const { page } = await site.open('/best/headphones', { width: 900, javaScript });
    await readOn(page);
    const { name, picture, strip } = await page.evaluate(measure);
    const edge = strip?.bottom ?? Number.NaN;
    expect(edge).toBeGreaterThan(30);
    expect(name.top).toBeGreaterThanOrEqual(edge);
    expect(name.top).toBeLessThan(edge + 20);
    expect(picture.bottom).toBeLessThanOrEqual(edge);
  });

  it('without room, the region scrolls both ways and keeps names and heads', async () => {
    const { page } = await site.open(LIST, { width: NARROW, javaScript });
    await region(page).scrollIntoViewIfNeeded();
    const before = await page.evaluate(measure);
    await scrollRegion(page, 220, 300);
    const after = await page.evaluate(measure);
    expect(after.label.top).toBeCloseTo(before.label.top - 300, 0);
    expect(after.label.left).toBe(after.region.left);
    expect(after.head.left).toBe(after.region.left);
    expect(after.name.left).toBeCloseTo(before.name.left - 220, 0);
    expect(after.name.top).toBeGreaterThanOrEqual(after.region.top);
    expect(after.name.top).toBeLessThan(after.region.top + 20);
    expect(after.picture.bottom).toBeLessThanOrEqual(after.region.top);
  });
});

describe('the keyboard', () => {
  it('scrolls the region, which is a stop only while it can be scrolled', async () => {
    const { page } = await site.open(LIST, { width: NARROW });
    await page.locator('.compare-switch input').focus();
    await page.keyboard.press('Tab');
    expect(await region(page).evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await region(page).getAttribute('aria-label')).toBe(
      await table(page).locator('caption').textContent(),
    );
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region(page).evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => region(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(0);

    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => region(page).getAttribute('tabindex')).toBeNull();
    await page.setViewportSize({ width: NARROW, height: 900 });
    await expect.poll(() => region(page).getAttribute('tabindex')).toBe('0');
  });

  it.each([NARROW, 900, 1440])(
    'never stops at what is wholly behind what sticks, at %i px',
    async (width) => {
      const { page } = await site.open(LIST, { width });
      const links = await table(page).locator('tbody a').all();
      expect(links.length).toBeGreaterThan(6);
      const covered: string[] = [];
      await links.at(-1)?.focus();
      for (const _ of links) {
        const fault = await page.evaluate(() => {
          const link = document.activeElement as HTMLElement;
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const points = [left + 2, (left + right) / 2, right - 2].map((x) =>
            document.elementFromPoint(x, (top + bottom) / 2),
          );
          return points.some((at) => at && link.contains(at))
            ? ''
            : `${link.dataset.buy ?? link.textContent}`;
        });
        if (fault) covered.push(fault);
        await page.keyboard.press('Shift+Tab');
      }
      expect(covered).toEqual([]);
    },
  );
});

it('on paper nothing scrolls or sticks, and nothing is left to switch', async () => {
  const { page } = await site.open(LIST, { width: NARROW });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.compare-switch').isVisible()).toBe(false);
  const style = await region(page).evaluate((box) => {
    const { overflowX, overflowY, maxHeight } = getComputedStyle(box);
    const head = box.querySelector('thead th');
    return [overflowX, overflowY, maxHeight, head && getComputedStyle(head).position];
  });
  expect(style).toEqual(['visible', 'visible', 'none', 'static']);
});
