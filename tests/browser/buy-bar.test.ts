import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { siteForTests } from './site';

const site = siteForTests();
const PATH = '/reviews/sony-wh-1000xm4';
const PHONE = { width: 360, height: 640 };
const MOST_STOPS = 300;

async function openOnPhone(javaScript = true) {
  const opened = await site.open(PATH, { javaScript, width: PHONE.width });
  await opened.page.setViewportSize(PHONE);
  return opened;
}

const scroll = (page: Page, top: number) =>
  page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);

/** Scrolls what the bar watches just out of the window, or just not. */
const scrollPast = (page: Page, more: number) =>
  page.evaluate((by) => {
    const id = document.querySelector<HTMLElement>('[data-buy-bar]')?.dataset.buyBar ?? '';
    const watched =
      document.querySelector(`[aria-labelledby="${id}"]`) ?? document.getElementById(id);
    const bottom = watched?.getBoundingClientRect().bottom ?? 0;
    scrollTo({ top: scrollY + bottom + by, behavior: 'instant' });
  }, more);

/** Runs in the page: what the bar covers in the window, from its own box. */
function readBar() {
  const bar = document.querySelector('[data-buy-bar]');
  const { top, bottom, height } = bar?.getBoundingClientRect() ?? new DOMRect();
  return { top, bottom, height, isStuck: Math.abs(bottom - innerHeight) < 1 };
}
const bar = (page: Page) => page.evaluate(readBar);
const isStuck = async (page: Page) => (await bar(page)).isStuck;
/** Waits for what a frame brings: observers are called within it, shifts are reported after it. */
const nextFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
const end = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

describe('on a phone', () => {
  it('appears once the verdict has scrolled away, and goes when it is back', async () => {
    const { page } = await openOnPhone();
    expect(await isStuck(page)).toBe(false);
    await scrollPast(page, 20);
    await expect.poll(() => isStuck(page)).toBe(true);
    await scrollPast(page, -20);
    await expect.poll(() => isStuck(page)).toBe(false);
    expect((await bar(page)).top).toBeGreaterThan(PHONE.height);
  });

  it('appears after a jump over the verdict, and on a page that opens below it', async () => {
    const { page } = await openOnPhone();
    await scrollPast(page, 900);
    await expect.poll(() => isStuck(page)).toBe(true);
    const id = await page.locator('article [id]').last().getAttribute('id');
    await page.goto(`${page.url()}#${id}`);
    await page.reload();
    await expect.poll(() => page.locator('[data-buy-bar][data-up]').count()).toBe(1);
  });

  it('never covers what has the focus', async () => {
    const { page } = await openOnPhone();
    await scrollPast(page, 20);
    await expect.poll(() => isStuck(page)).toBe(true);
    await page.evaluate(() => {
      const { dataset } = document.querySelector('[data-buy-bar]') as HTMLElement;
      const start = document.getElementById(dataset.buyBar ?? '');
      start?.setAttribute('tabindex', '-1');
      start?.focus({ preventScroll: true });
    });
    const covered: string[] = [];
    let stops = 0;
    for (; stops < MOST_STOPS; stops++) {
      await page.keyboard.press('Tab');
      // What is laid out late, as it comes into view, moves what has the focus once more.
      await nextFrames(page);
      const found = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('[data-buy-bar]');
        if (!focused || !bar || focused === document.body) return null;
        const edge = bar.getBoundingClientRect();
        const box = focused.getBoundingClientRect();
        const isUnder =
          !bar.contains(focused) && box.bottom > edge.top + 1 && box.top < edge.bottom - 1;
        return isUnder ? `${focused.textContent} ${box.bottom} > ${edge.top}` : '';
      });
      if (found === null) break;
      if (found) covered.push(found);
    }
    expect(covered).toEqual([]);
    expect(stops).toBeGreaterThan(10);
  });

  it('covers neither the end of the article nor what follows it', async () => {
    const { page } = await openOnPhone();
    await scrollPast(page, 20);
    await expect.poll(() => isStuck(page)).toBe(true);
    await scroll(page, await end(page));
    const places = await page.evaluate(() => {
      const bar = document.querySelector('[data-buy-bar]');
      const article = bar?.closest('article');
      const footer = document.querySelector('body > footer');
      const edge = bar?.getBoundingClientRect();
      return {
        isLast: article?.lastElementChild === bar,
        before:
          (bar?.previousElementSibling?.getBoundingClientRect().bottom ?? 0) - (edge?.top ?? 0),
        after: (edge?.bottom ?? 0) - (footer?.getBoundingClientRect().top ?? 0),
      };
    });
    expect(places.isLast).toBe(true);
    expect(places.before).toBeLessThanOrEqual(0);
    expect(places.after).toBeLessThanOrEqual(0);
  });

  it('moves nothing as it comes and goes', async () => {
    const { page } = await openOnPhone();
    await loadWhole(page);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift' });
    });
    const height = await end(page);
    for (const more of [20, -20, 400, -200]) {
      await scrollPast(page, more);
      await expect.poll(() => isStuck(page)).toBe(more > 0);
    }
    expect(await end(page)).toBe(height);
    await nextFrames(page);
    expect(await page.evaluate('shifts')).toEqual([]);
  });

  it('takes a quarter of the window at most, else it stays in the text', async () => {
    const { page } = await openOnPhone();
    await scrollPast(page, 20);
    await expect.poll(() => isStuck(page)).toBe(true);
    expect((await bar(page)).height).toBeLessThanOrEqual(PHONE.height / 4);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await scrollPast(page, 900);
    await nextFrames(page);
    expect(await isStuck(page)).toBe(false);
  });

  it('stays in the text without JavaScript, with its buttons', async () => {
    const { page } = await openOnPhone(false);
    const height = await end(page);
    await scroll(page, height / 2);
    expect(await isStuck(page)).toBe(false);
    expect(await page.locator('[data-buy-bar] a[data-buy]').first().isVisible()).toBe(true);
  });
});

it('does not stick on a wide screen, nor in print', async () => {
  const { page } = await site.open(PATH, { width: 1280 });
  await page.waitForLoadState('networkidle');
  await scrollPast(page, 20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await isStuck(page)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-buy-bar]').isVisible()).toBe(false);
});
