import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type FocusStop, focusStop, tabTo } from './focus-stop';
import { readClicks } from './kept-clicks';
import { siteForTests } from './site';

const site = siteForTests();

const faults = (stops: readonly FocusStop[]) => stops.filter(({ fault }) => fault);

/** Leaves the header behind by its first stop, as readers do who know the site. */
async function skipToContent(page: Page): Promise<FocusStop> {
  await page.keyboard.press('Tab');
  const stop = await focusStop(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#content');
  return stop;
}

it.each([1280, 360])(
  'the keyboard alone leads from a list over a review to the shop, at %i px',
  async (width) => {
    const { page, requests } = await site.openTemplate('list', { width });
    await page.waitForLoadState('networkidle');
    const kept = await readClicks(site.server().dataDir);
    const before = (await kept()).length;

    const skip = await skipToContent(page);
    expect(skip).toEqual(expect.objectContaining({ fault: '', href: '#content' }));
    const toJump = await tabTo(page, 'main a[href^="#pick-"]');
    expect(faults(toJump)).toEqual([]);
    const pick = toJump.at(-1)?.href ?? '';
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe(pick);

    const toReview = await tabTo(page, '[data-pick] a[href^="/reviews/"]', 15);
    expect(faults(toReview)).toEqual([]);
    const review = toReview.at(-1)?.href ?? '';
    const inPick = await page.evaluate(
      (id) => document.querySelector(id)?.closest('[data-pick]')?.contains(document.activeElement),
      pick,
    );
    expect(inPick).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${review}`);
    await page.waitForLoadState('networkidle');

    await skipToContent(page);
    const toShop = await tabTo(page, 'main a[data-buy]');
    expect(faults(toShop)).toEqual([]);
    const link = page.locator(':focus');
    const href = toShop.at(-1)?.href ?? '';
    expect(await link.getAttribute('rel')).toContain('sponsored');
    const { buy, merchant, placement } = await link.evaluate((element) => ({
      ...(element as HTMLElement).dataset,
    }));
    expect(review).toBe(`/reviews/${buy}`);
    expect(new URL(href).protocol).toBe('https:');

    const arrival = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await page.keyboard.press('Enter');
    expect((await arrival).url()).toBe(href);
    await expect
      .poll(async () => (await kept()).slice(before))
      .toEqual([expect.objectContaining({ page: review, product: buy, merchant, placement })]);
    const away = requests
      .map((request) => request.url())
      .filter((url) => !url.startsWith(site.server().url));
    expect(away).toEqual([href]);
  },
);

it.each([
  ['no outline', 'outline: none'],
  ['covered', 'position: relative; z-index: -1'],
  ['out of view', 'position: fixed; left: -500px'],
])('a stop that cannot be seen is found: %s', async (fault, style) => {
  const { page } = await site.newPage();
  await page.setContent(
    `<style>:focus-visible { outline: 3px solid black }</style>
     <body style="background: white"><div style="background: white"><a href="#there" style="${style}">planted</a></div></body>`,
  );
  const stops = await tabTo(page, 'a');
  expect(stops).toEqual([{ name: 'A planted', href: '#there', fault }]);
});

it('an element that Tab does not reach is missed', async () => {
  const { page } = await site.newPage();
  await page.setContent('<a href="#there">there</a><a href="#planted" tabindex="-1">planted</a>');
  await expect(tabTo(page, '[href="#planted"]', 5)).rejects.toThrow('does not reach');
});
