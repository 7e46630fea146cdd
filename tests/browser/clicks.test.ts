import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type OpenedPage, siteForTests } from './site';

const site = siteForTests();
const LIST = '/best/headphones';
const REVIEW = '/reviews/sony-wh-1000xm4';
const ID = expect.stringMatching(/^clk_[\w-]{22}$/);
/** Long enough for a second beacon, if there were one. */
const QUIET_MS = 500;

const beacons = (requests: readonly Request[]) =>
  requests.filter((request) => new URL(request.url()).pathname === '/api/clicks');
const bodyOf = (request: Request) => JSON.parse(request.postData() ?? '') as unknown;

/** The one beacon of an action; fails when there are more, or none. */
async function beaconOf({ page, requests }: OpenedPage, act: () => Promise<unknown>) {
  await act();
  await expect.poll(() => beacons(requests).length).toBeGreaterThan(0);
  await page.waitForTimeout(QUIET_MS);
  const [first, ...others] = beacons(requests);
  expect(others).toEqual([]);
  return first as Request;
}

/** Requests for a document outside the site, in any tab. */
const departures = (requests: readonly Request[], page: Page) =>
  requests
    .filter((request) => request.isNavigationRequest())
    .map((request) => request.url())
    .filter((url) => new URL(url).origin !== new URL(page.url()).origin);

const IN_SUMMARY = {
  id: ID,
  page: LIST,
  product: 'sony-wh-1000xm4',
  merchant: 'amazon',
  placement: 'summary',
  list: 'headphones',
  position: 1,
  marketplace: 'US',
};
const IN_HERO = {
  id: ID,
  page: REVIEW,
  product: 'sony-wh-1000xm4',
  merchant: 'amazon',
  placement: 'hero',
  marketplace: 'US',
};

describe.each([
  ['a list', LIST, 'summary', IN_SUMMARY],
  ['a review', REVIEW, 'hero', IN_HERO],
])('on %s', (_name, path, placement, body) => {
  const firstLink = (page: Page) => page.locator(`a[data-placement="${placement}"]`).first();

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['a left click', (page) => firstLink(page).click()],
    ['Enter', (page) => firstLink(page).press('Enter')],
  ])('%s sends one beacon and goes straight to the merchant', async (_action, act) => {
    const opened = await site.open(path);
    const { page, requests } = opened;
    const href = await firstLink(page).getAttribute('href');
    const arrival = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    const beacon = await beaconOf(opened, () => act(page));
    expect(bodyOf(beacon)).toEqual(body);
    expect((await arrival).url()).toBe(href);
    expect(departures(requests, page)).toEqual([href]);
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['a middle click', (page) => firstLink(page).click({ button: 'middle' })],
    ['a click with Control', (page) => firstLink(page).click({ modifiers: ['Control'] })],
  ])('%s opens the merchant in a tab and the one beacon is answered with 204', async (_a, act) => {
    const opened = await site.open(path);
    const { page, context, requests } = opened;
    const href = await firstLink(page).getAttribute('href');
    const tab = context.waitForEvent('page');
    const beacon = await beaconOf(opened, () => act(page));
    await tab;
    expect(bodyOf(beacon)).toEqual(body);
    expect((await beacon.response())?.status()).toBe(204);
    expect(departures(requests, page)).toEqual([href]);
    expect(new URL(page.url()).pathname).toBe(path);
  });
});

it('each click on the same link is a click of its own', async () => {
  const { page, requests, context } = await site.open(LIST);
  const link = page.locator('a[data-placement="table"]').nth(1);
  for (const count of [1, 2, 3]) {
    const tab = context.waitForEvent('page');
    await link.click({ modifiers: ['Control'] });
    await tab;
    await expect.poll(() => beacons(requests).length).toBe(count);
  }
  const bodies = beacons(requests).map(bodyOf) as { id: string; position: number }[];
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(3);
  expect(bodies.map(({ position }) => position)).toEqual([2, 2, 2]);
  for (const beacon of beacons(requests)) expect((await beacon.response())?.status()).toBe(204);
});

it.each<[string, (page: Page) => Promise<unknown>]>([
  ['a right click', (page) => page.locator('a[data-buy]').first().click({ button: 'right' })],
  ['focus', (page) => page.locator('a[data-buy]').first().focus()],
  ['a pointer that passes over', (page) => page.locator('a[data-buy]').first().hover()],
  ['a link within the site', (page) => page.locator('main a[href^="#pick-"]').first().click()],
  ['a click beside the links', (page) => page.locator('h1').click()],
])('%s sends no beacon', async (_name, act) => {
  const { page, requests } = await site.open(LIST);
  await act(page);
  await page.waitForTimeout(QUIET_MS);
  expect(beacons(requests)).toEqual([]);
});

it('nothing is stored in the browser of a reader who clicks', async () => {
  const { page, context, requests } = await site.open(REVIEW);
  const tab = context.waitForEvent('page');
  await page.locator('a[data-buy]').first().click({ button: 'middle' });
  await tab;
  await expect.poll(() => beacons(requests).length).toBe(1);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
