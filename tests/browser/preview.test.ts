import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DAY } from '@/lib/core/duration';
import { previewAddress } from '@/lib/platform/preview-link';
import { launchBrowser, type Reader, type TestBrowser } from '@/tests/support/browser';
import { startServer, type TestServer } from '@/tests/support/server';
import {
  buildVariedSite,
  DRAFT_GUIDE,
  DRAFT_TITLE,
  PLANNED_LIST,
  PLANNED_NAME,
  PLANNED_PRODUCT,
} from '@/tests/support/varied-site';
import { violations } from './axe-violations';
import { readClicks } from './kept-clicks';
import { wordsOf } from './words';

const BUILD_TIME = 400_000;
const SECRET = 'a secret of thirty-two characters';
const BANNER = 'form[action="/api/preview/exit"]';

let server: TestServer;
let unset: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  const root = await buildVariedSite();
  [server, unset, browser] = await Promise.all([
    startServer({ root, env: { PREVIEW_SECRET: SECRET } }),
    startServer({ root }),
    launchBrowser(),
  ]);
}, BUILD_TIME);

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), unset?.stop()]);
});

const link = (path: string) => previewAddress(SECRET, path, Date.now() + DAY);

async function openPreview(path: string, reader: Reader = {}) {
  const watched = await browser.newPage(reader);
  onTestFinished(() => watched.close());
  const response = await watched.page.goto(server.url + link(path), { waitUntil: 'load' });
  if (!response) throw new Error('The preview gave no answer.');
  return { ...watched, response };
}

describe.each([{ javaScript: true }, { javaScript: false }])(
  'with scripts: $javaScript',
  (reader) => {
    it('a signed link opens the draft, under a banner, kept by nobody and found by no search engine', async () => {
      const { page, response, problems } = await openPreview(DRAFT_GUIDE, reader);
      const m = await wordsOf(page);
      expect(new URL(page.url()).pathname).toBe(DRAFT_GUIDE);
      expect(response.status()).toBe(200);
      expect(await page.locator('h1').textContent()).toBe(DRAFT_TITLE);
      expect(await page.getByRole('complementary', { name: m.preview.title }).isVisible()).toBe(
        true,
      );
      const headers = response.headers();
      expect(headers['cache-control']).toMatch(/private.*no-store/);
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers.etag).toBeUndefined();
      expect(problems).toEqual([]);
    });

    it('the banner leads out, after which the draft is gone', async () => {
      const { page } = await openPreview(DRAFT_GUIDE, reader);
      await page.locator(`${BANNER} button`).click();
      await page.waitForURL(`${server.url}/`);
      expect(await page.locator(BANNER).count()).toBe(0);
      const response = await page.goto(server.url + DRAFT_GUIDE);
      expect(response?.status()).toBe(404);
    });
  },
);

it('whoever previews a list sees the product that it picks, and lists of published things only', async () => {
  const { page } = await openPreview(PLANNED_LIST);
  expect(await page.locator('main').textContent()).toContain(PLANNED_NAME);
  const review = await page.goto(server.url + PLANNED_PRODUCT);
  expect(review?.status()).toBe(200);
  await page.goto(`${server.url}/categories/headphones`);
  expect(await page.locator(BANNER).isVisible()).toBe(true);
  expect(await page.locator('body').textContent()).not.toContain(PLANNED_NAME);
});

it('what one reader previews, no other reader is sent', async () => {
  await openPreview(DRAFT_GUIDE);
  await openPreview(PLANNED_LIST);
  for (const path of [DRAFT_GUIDE, PLANNED_LIST, PLANNED_PRODUCT]) {
    const answer = await fetch(server.url + path);
    expect(answer.status, path).toBe(404);
  }
  const home = await (await fetch(server.url)).text();
  expect(home).not.toContain(PLANNED_NAME);
  expect(home).not.toContain(BANNER);
});

it('no click in a preview is counted', async () => {
  const { page, context, requests } = await openPreview(PLANNED_PRODUCT);
  const kept = await readClicks(server.dataDir);
  const tab = context.waitForEvent('page');
  await page.locator('a[data-buy]').first().click({ button: 'middle' });
  await tab;
  expect(requests.some((request) => request.url().endsWith('/api/clicks'))).toBe(false);
  expect(await kept()).toEqual([]);
});

it('the banner can be used by everybody', async () => {
  const { page } = await openPreview(DRAFT_GUIDE, { width: 320 });
  expect(await violations(page)).toEqual([]);
  const box = await page.locator(`${BANNER} button`).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

describe('a link opens nothing', () => {
  const statusOf = async (address: string, at = server) =>
    (await fetch(at.url + address, { redirect: 'manual' })).status;

  it.each([
    ['to another page', (good: string) => good.replace('drafted-guide', 'other-guide')],
    ['to another site', (good: string) => good.replace('%2Fguides', '%2F%2Fevil.example')],
    ['that holds longer', (good: string) => good.replace(/expires=1/, 'expires=2')],
    ['without a signature', (good: string) => good.replace(/&signature.*/, '')],
  ])('%s than it was signed for', async (_, change) => {
    expect(await statusOf(change(link(DRAFT_GUIDE)))).toBe(404);
  });

  it('once it has ended', async () => {
    expect(await statusOf(previewAddress(SECRET, DRAFT_GUIDE, Date.now() - 1))).toBe(404);
  });

  it('where the site has no secret', async () => {
    expect(await statusOf(link(DRAFT_GUIDE), unset)).toBe(404);
  });

  it('from the cookie of Next alone', async () => {
    const opened = await fetch(server.url + link(DRAFT_GUIDE), { redirect: 'manual' });
    const [cookie] = opened.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
    expect(cookie).toMatch(/^__prerender_bypass=/);
    const answer = await fetch(server.url + DRAFT_GUIDE, { headers: { cookie: String(cookie) } });
    expect(answer.status).toBe(404);
  });
});

it('a preview is not ended by another site', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  const answer = await fetch(`${server.url}/api/preview/exit`, { method: 'POST', headers });
  expect(answer.status).toBe(403);
});
