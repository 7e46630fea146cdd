import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { siteForTests } from './site';

const site = siteForTests();
const PATH = '/best/headphones';
const PHONE = { width: 360, height: 640 };

const links = (page: Page) => page.locator('[data-jump-links] a');
const current = (page: Page) =>
  page
    .locator('[data-jump-links] a[aria-current="true"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));

async function openOnPhone(javaScript = true) {
  const opened = await site.open(PATH, { javaScript, width: PHONE.width });
  await opened.page.setViewportSize(PHONE);
  return opened;
}

/** Scrolls the page so that a heading stands just below the window's top. */
const scrollToHeading = (page: Page, hash: string) =>
  page.evaluate((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - 80, behavior: 'instant' });
  }, hash.slice(1));

const hrefs = (page: Page) =>
  links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

describe.each([360, 1440])('at %i px', (width) => {
  it('the section that is read is marked, and no other', async () => {
    const { page } = await site.open(PATH, { width });
    const sections = await hrefs(page);
    expect(sections.length).toBeGreaterThan(3);
    expect(await current(page)).toEqual([]);
    for (const href of [...sections, ...sections.toReversed()]) {
      await scrollToHeading(page, href);
      await expect.poll(() => current(page)).toEqual([href]);
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => current(page)).toEqual([]);
  });

  it('each link brings its heading into view, clear of the strip', async () => {
    const { page } = await site.open(PATH, { width });
    for (const link of await links(page).all()) {
      const id = ((await link.getAttribute('href')) ?? '').slice(1);
      await link.press('Enter');
      const gap = () =>
        page.evaluate((target) => {
          const heading = document.getElementById(target)?.getBoundingClientRect();
          const strip = document.querySelector('[data-jump-links]')?.getBoundingClientRect();
          if (!heading || !strip) return -1;
          const isBeside = strip.left >= heading.left + 300;
          return heading.bottom < innerHeight ? heading.top - (isBeside ? 0 : strip.bottom) : -1;
        }, id);
      await expect.poll(gap, { message: id }).toBeGreaterThanOrEqual(0);
    }
  });

  it('stays in the window while the article is read', async () => {
    const { page } = await site.open(PATH, { width });
    const [href = ''] = (await hrefs(page)).slice(2);
    await scrollToHeading(page, href);
    const box = await page.locator('[data-jump-links]').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(100);
  });
});

it('the strip brings the current link into its own view, and leaves the page where it is', async () => {
  const { page } = await openOnPhone();
  await loadWhole(page);
  const last = (await hrefs(page)).at(-1) ?? '';
  const place = () =>
    page.evaluate((href) => {
      const link = document.querySelector(`[data-jump-links] a[href="${href}"]`);
      const { left, right } = link?.getBoundingClientRect() ?? { left: -1, right: -1 };
      return left >= 0 && right <= innerWidth;
    }, last);
  expect(await place()).toBe(false);
  await scrollToHeading(page, last);
  const before = await page.evaluate(() => scrollY);
  await expect.poll(place).toBe(true);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, before]);
});

it('the strip takes a finger, and scrolls by itself alone', async () => {
  const { page } = await openOnPhone();
  const boxes = await links(page).evaluateAll((all) =>
    all.map((link) => {
      const { width, height } = link.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});

it('without JavaScript every link leads to its section, and none claims to be read', async () => {
  const { page } = await openOnPhone(false);
  for (const link of (await links(page).all()).slice(0, 3)) {
    const href = (await link.getAttribute('href')) ?? '';
    await link.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe(href);
    const top = () => page.locator(href).evaluate((heading) => heading.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(44);
    expect(await top()).toBeLessThan(PHONE.height / 2);
  }
  expect(await current(page)).toEqual([]);
});

it('the strip never covers what has the focus', async () => {
  const { page } = await openOnPhone();
  await page.locator('article a').last().focus();
  const covered: string[] = [];
  for (let stops = 0; stops < 25; stops++) {
    await page.keyboard.press('Shift+Tab');
    const found = await page.evaluate(() => {
      const strip = document.querySelector('[data-jump-links]');
      const focused = document.activeElement;
      if (!strip || !focused || strip.contains(focused)) return '';
      const isUnder =
        focused.getBoundingClientRect().top < strip.getBoundingClientRect().bottom - 1;
      return isUnder ? `${focused.tagName} ${focused.textContent}` : '';
    });
    if (found) covered.push(found);
  }
  expect(covered).toEqual([]);
});
