import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const KEY = 'topshelf-theme';

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const toggle = (page: Page) => page.locator('[data-theme-toggle]');
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

/** The paper's colour on a device that prefers light or dark. */
async function papers() {
  const { page } = await site.open('/about', { colorScheme: 'light' });
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  return { light, dark };
}

/** Opens a page of a reader whose device prefers light, and who has chosen dark. */
async function openDark(path: string) {
  const opened = await site.open(path, { colorScheme: 'light' });
  await toggle(opened.page).click();
  await expect.poll(() => theme(opened.page)).toBe('dark');
  return opened;
}

interface Watched {
  themeWithoutBody?: string;
  frames: string[];
}

/** Runs before the page's own scripts: whether the theme is there before the body, and each frame. */
function watchFirstFrames(): void {
  const watched: Watched = { frames: [] };
  Object.assign(window, { watched });
  new MutationObserver((_records, observer) => {
    const { theme } = document.documentElement?.dataset ?? {};
    if (theme && !document.body) watched.themeWithoutBody = theme;
    if (document.body) observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true });
  const frame = () => {
    if (document.body) {
      watched.frames.push(getComputedStyle(document.documentElement).backgroundColor);
    }
    if (watched.frames.length < 20) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

describe('without a choice', () => {
  it('the site follows the device, also while it changes', async () => {
    const { light, dark } = await papers();
    const { page } = await site.open('/', { colorScheme: 'dark' });
    const m = await wordsOf(page);
    await expect.poll(() => toggle(page).isVisible()).toBe(true);
    expect(await paper(page)).toBe(dark);
    expect(await toggle(page).getAttribute('aria-label')).toBe(m.page.useLight);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => paper(page)).toBe(light);
    await expect.poll(() => toggle(page).getAttribute('aria-label')).toBe(m.page.useDark);
    expect(await stored(page)).toBeNull();
  });
});

describe('a choice', () => {
  it('is kept over pages and reloads, whatever the device prefers', async () => {
    const { dark } = await papers();
    const { page, problems } = await openDark('/');
    expect(await paper(page)).toBe(dark);
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await page.goto(new URL('/best/headphones', page.url()).href);
    expect(await paper(page)).toBe(dark);
    const m = await wordsOf(page);
    await expect.poll(() => toggle(page).getAttribute('aria-label')).toBe(m.page.useLight);
    await page.waitForLoadState('networkidle');
    expect(problems.filter((problem) => !problem.startsWith('failed'))).toEqual([]);
  });

  it('is in force before the first paint, by the page itself and no other script', async () => {
    const { dark } = await papers();
    const { page, context } = await openDark('/about');
    await context.addInitScript(watchFirstFrames);
    await page.route(/\.js(\?|$)/, (route) => route.abort());
    await page.reload();
    const read = () => page.evaluate(() => (window as unknown as { watched: Watched }).watched);
    await expect.poll(async () => (await read()).frames.length).toBe(20);
    const { themeWithoutBody, frames } = await read();
    expect(themeWithoutBody).toBe('dark');
    expect([...new Set(frames)]).toEqual([dark]);
  });

  it('of what the device prefers hands the site back to the device', async () => {
    const { dark } = await papers();
    const { page } = await openDark('/about');
    expect(await stored(page)).toBe('dark');
    await toggle(page).click();
    expect(await stored(page)).toBeNull();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => paper(page)).toBe(dark);
  });

  it('reaches every open tab', async () => {
    const { dark } = await papers();
    const { page, context } = await site.open('/about');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect.poll(() => toggle(other).isVisible()).toBe(true);
    await expect.poll(() => toggle(page).isVisible()).toBe(true);
    await toggle(page).click();
    await expect.poll(() => paper(other)).toBe(dark);
  });

  it('colours the bars of the browser like the page', async () => {
    const { page } = await openDark('/about');
    const tint = page.locator('meta[name="theme-color"]').first();
    await expect.poll(() => tint.getAttribute('content')).toBe(await paper(page));
    await toggle(page).click();
    await expect.poll(() => tint.getAttribute('media')).toContain('prefers-color-scheme');
  });

  it('that makes no sense is as good as none', async () => {
    const { light } = await papers();
    const { page } = await site.open('/about', { colorScheme: 'light' });
    await page.evaluate((key) => localStorage.setItem(key, 'purple'), KEY);
    await page.reload();
    expect(await theme(page)).toBeUndefined();
    expect(await paper(page)).toBe(light);
  });

  it('holds for the page where the browser stores nothing', async () => {
    const { light, dark } = await papers();
    const { page, context, problems } = await site.open('/about', { colorScheme: 'light' });
    await page.waitForLoadState('networkidle');
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    expect(await paper(page)).toBe(light);
    await toggle(page).click();
    await expect.poll(() => paper(page)).toBe(dark);
    await toggle(page).click();
    await expect.poll(() => paper(page)).toBe(light);
    expect(problems).toEqual([]);
  });
});

it('without JavaScript the site follows the device, and offers no switch', async () => {
  const { dark } = await papers();
  const { page } = await site.open('/about', { javaScript: false, colorScheme: 'dark' });
  expect(await paper(page)).toBe(dark);
  expect(await toggle(page).count()).toBe(1);
  expect(await toggle(page).isVisible()).toBe(false);
});
