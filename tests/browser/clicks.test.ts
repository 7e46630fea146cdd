import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readClicks } from './kept-clicks';
import { siteForTests } from './site';

const site = siteForTests();
const LIST = '/best/headphones';
const REVIEW = '/reviews/sony-wh-1000xm4';
/** Long enough for a second beacon, if there were one. */
const QUIET_MS = 500;

const beacons = (requests: readonly Request[]) =>
  requests.filter((request) => new URL(request.url()).pathname === '/api/clicks');

/** A page, and the clicks on it that the server has kept since it was opened. */
async function openCounted(path: string) {
  const opened = await site.open(path);
  const kept = await readClicks(site.server().dataDir);
  const before = (await kept()).length;
  const clicks = async () => (await kept()).slice(before);
  /** Waits for the clicks, and that no more of them come. */
  const settle = async (count: number) => {
    await expect.poll(async () => (await clicks()).length).toBe(count);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    expect(beacons(opened.requests)).toHaveLength(count);
    return clicks();
  };
  return { ...opened, settle };
}

/** Addresses outside the site that were asked for, in any tab. */
const departures = (requests: readonly Request[], page: string) =>
  requests
    .map((request) => request.url())
    .filter((url) => new URL(url).host !== new URL(page).host);

/** Where a tab has been; the merchant is out of reach here, but the address is kept. */
async function addresses(tab: Page): Promise<string[]> {
  const session = await tab.context().newCDPSession(tab);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

const COMMON = {
  id: expect.stringMatching(/^clk_[\w-]{22}$/),
  product: 'sony-wh-1000xm4',
  merchant: 'amazon',
  marketplace: 'US',
  visitor: expect.any(String),
};
const IN_SUMMARY = { ...COMMON, page: LIST, placement: 'summary', list: 'headphones', position: 1 };
const IN_HERO = { ...COMMON, page: REVIEW, placement: 'hero', list: null, position: null };

const firstLink = (page: Page, placement: string) =>
  page.locator(`a[data-placement="${placement}"]`).first();
type Link = ReturnType<typeof firstLink>;

describe.each([
  ['a list', LIST, IN_SUMMARY],
  ['a review', REVIEW, IN_HERO],
])('on %s', (_name, path, click) => {
  it.each<[string, (link: Link) => Promise<unknown>]>([
    ['a left click', (link) => link.click()],
    ['Enter', (link) => link.press('Enter')],
  ])('%s sends one beacon, which is kept, and goes straight to the merchant', async (_a, act) => {
    const { page, requests, settle } = await openCounted(path);
    const address = page.url();
    const link = firstLink(page, click.placement);
    const href = await link.getAttribute('href');
    const arrival = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await act(link);
    expect((await arrival).url()).toBe(href);
    expect(await settle(1)).toEqual([expect.objectContaining(click)]);
    expect(departures(requests, address)).toEqual([href]);
  });

  it.each<[string, (link: Link) => Promise<unknown>]>([
    ['a middle click', (link) => link.click({ button: 'middle' })],
    ['a click with Control', (link) => link.click({ modifiers: ['Control'] })],
  ])('%s opens the merchant in a tab and sends one beacon, answered with 204', async (_a, act) => {
    const { page, context, requests, settle } = await openCounted(path);
    const link = firstLink(page, click.placement);
    const href = await link.getAttribute('href');
    const opened = context.waitForEvent('page');
    await act(link);
    const tab = await opened;
    await expect.poll(() => addresses(tab)).toEqual([href]);
    expect(await settle(1)).toEqual([expect.objectContaining(click)]);
    expect((await beacons(requests)[0]?.response())?.status()).toBe(204);
    expect(new URL(page.url()).pathname).toBe(path);
  });
});

it('each click on the same link is a click of its own', async () => {
  const { page, context, settle } = await openCounted(LIST);
  const link = page.locator('a[data-placement="table"]').nth(1);
  for (let count = 1; count <= 3; count++) {
    const tab = context.waitForEvent('page');
    await link.click({ modifiers: ['Control'] });
    await tab;
  }
  const clicks = await settle(3);
  expect(new Set(clicks.map(({ id }) => id)).size).toBe(3);
  expect(clicks.map(({ list, position }) => [list, position])).toEqual(
    Array(3).fill(['headphones', 2]),
  );
});

it('a click on the label inside a button counts for the button', async () => {
  const { page, context, settle } = await openCounted(REVIEW);
  const tab = context.waitForEvent('page');
  await page.locator('[data-buy-label]').first().click({ button: 'middle' });
  await tab;
  expect(await settle(1)).toEqual([expect.objectContaining(IN_HERO)]);
});

it.each<[string, (page: Page) => Promise<unknown>]>([
  ['a right click', (page) => page.locator('a[data-buy]').first().click({ button: 'right' })],
  ['focus', (page) => page.locator('a[data-buy]').first().focus()],
  ['a pointer that passes over', (page) => page.locator('a[data-buy]').first().hover()],
  ['a link within the page', (page) => page.locator('main a[href^="#pick-"]').first().click()],
  ['a click beside the links', (page) => page.locator('h1').click()],
])('%s sends no beacon', async (_name, act) => {
  const { page, settle } = await openCounted(LIST);
  await act(page);
  expect(await settle(0)).toEqual([]);
});

it('nothing is stored in the browser of a reader who clicks', async () => {
  const { page, context, settle } = await openCounted(REVIEW);
  const tab = context.waitForEvent('page');
  await page.locator('a[data-buy]').first().click({ button: 'middle' });
  await tab;
  await settle(1);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
