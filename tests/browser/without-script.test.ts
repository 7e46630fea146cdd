import { describe, expect, it } from 'vitest';
import type { Reader } from '@/tests/support/browser';
import { PRICED, SHOPPING } from '@/tests/support/templates';
import { MISSING_PAGE, PAGES, SELLING_PAGES } from './pages';
import { type OpenedPage, siteForTests } from './site';

const site = siteForTests();
const WITHOUT = { javaScript: false };

/** Runs in the page: text that is in the document and nowhere on the screen. */
function hiddenTexts(): string[] {
  const isSilent = 'script, style, template, noscript, title, option, details:not([open]) *';
  const own = (element: Element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  return (
    [...document.body.querySelectorAll('*')]
      .filter((element) => own(element) && !element.matches(isSilent))
      // Of the two forms of a comparison one is on display, and one name of each of its rows; the
      // menu is closed until it is opened, the tray until something is chosen.
      .filter(
        (element) =>
          !element.closest(
            '[data-marketplace-choice], [data-copy-code], [data-compare-tray], .compare-cards, .compare-above, .compare-side, [popover], svg',
          ),
      )
      .filter(
        (element) =>
          element.getClientRects().length === 0 ||
          !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .map(own)
  );
}

// biome-ignore lint/performance/useDomNodeTextContent: what is rendered is the question
const mainText = () => document.querySelector('main')?.innerText ?? '';

/** Runs in the page: a button that copies is for browsers that run scripts. */
function removeCopyButtons(): void {
  for (const button of document.querySelectorAll('[data-copy-code]')) button.remove();
}

/** Runs in the page: brings on the pictures that wait until they are scrolled to. */
async function loadPictures(): Promise<void> {
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.allSettled([...document.images].map((picture) => picture.decode()));
}

const brokenPictures = () =>
  [...document.images].filter((picture) => !picture.naturalWidth).map((picture) => picture.src);

/** Compares what a page says without scripts to what it says with them. */
async function expectToReadInFull(
  open: (reader?: Reader) => Promise<OpenedPage>,
  leastWords: number,
): Promise<void> {
  const { page, response, problems } = await open(WITHOUT);
  expect(response.status()).toBe(200);
  expect(await page.locator('h1:visible').count()).toBe(1);
  expect(await page.evaluate(hiddenTexts)).toEqual([]);
  const text = await page.evaluate(mainText);
  expect(text.split(/\s+/).length).toBeGreaterThan(leastWords);
  await page.evaluate(loadPictures);
  expect(await page.evaluate(brokenPictures)).toEqual([]);
  expect(problems).toEqual([]);

  const withScript = await open();
  await withScript.page.waitForLoadState('networkidle');
  await withScript.page.evaluate(removeCopyButtons);
  expect(await withScript.page.evaluate(mainText)).toBe(text);
}

describe.each(PAGES)('%s without JavaScript', (path) => {
  it('reads in full with its pictures, as it does with JavaScript', () =>
    expectToReadInFull((reader) => site.open(path, reader), 60));
});

describe.each(['deals-empty', ...PRICED, ...SHOPPING] as const)(
  '%s without JavaScript',
  (template) => {
    it('reads in full with its pictures, as it does with JavaScript', () =>
      expectToReadInFull((reader) => site.openTemplate(template, reader), 50));
  },
);

describe.each(SELLING_PAGES)('%s without JavaScript', (path) => {
  it('has buy links that can be seen and lead to the merchant', async () => {
    const { page, requests } = await site.open(path, WITHOUT);
    const links = await page.locator('a[data-buy]:not(.compare-cards a)').all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(await link.isVisible()).toBe(true);
      expect(await link.getAttribute('href')).toMatch(
        /^https:\/\/www\.amazon\.com\/.*[?&]tag=topshelf-20$/,
      );
    }
    const href = await links[0]?.getAttribute('href');
    const followed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await links[0]?.click();
    expect((await followed).url()).toBe(href);
    expect(requests.filter((request) => request.url().includes('/api/'))).toEqual([]);
  });
});

it('the menu opens and closes without JavaScript, and leads to every category', async () => {
  const { page } = await site.open('/about', WITHOUT);
  const menu = page.locator('#menu');
  expect(await menu.isVisible()).toBe(false);
  await page.locator('[popovertarget="menu"]').click();
  expect(await menu.isVisible()).toBe(true);
  expect(await menu.locator('a[href^="/categories/"]').count()).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
});

it('a missing page says so with status 404 and leads on', async () => {
  const { page, response } = await site.open(MISSING_PAGE, WITHOUT);
  expect(response.status()).toBe(404);
  expect(await page.locator('h1:visible').count()).toBe(1);
  expect(await page.evaluate(hiddenTexts)).toEqual([]);
  expect(await page.locator('main a[href^="/"]:visible').count()).toBeGreaterThan(3);
});
