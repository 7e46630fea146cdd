import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { launchBrowser, type Reader, type TestBrowser } from '@/tests/support/browser';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { startServer, type TestServer } from '@/tests/support/server';
import { ABROAD, buildVariedSite } from '@/tests/support/varied-site';

const REVIEW = `/reviews/${ABROAD}`;
const LIST = '/best/headphones';
const ASIN = 'B0863TXGM3';
const HOUR = 3_600_000;
const BUILD_TIME = 400_000;
const PATIENCE = 20_000;

const BERLIN = { timezoneId: 'Europe/Berlin', locale: 'de-DE' };
const LONDON = { timezoneId: 'Europe/London', locale: 'en-GB' };
const TOKYO = { timezoneId: 'Asia/Tokyo', locale: 'ja-JP' };
const NOWHERE = { timezoneId: 'UTC', locale: 'en-US' };

let server: TestServer;
let browser: TestBrowser;
let folder: string;

/** Prices in the USA and in Germany; in Great Britain the product has none. */
async function seed(): Promise<void> {
  const database = await openDatabase(embeddedTarget(folder, 'topshelf.db'));
  await migrate(database, null);
  await seedAmazonPrice(database, ABROAD, 27_800, Date.now());
  await seedAmazonPrice(database, ABROAD, 24_950, Date.now(), {
    marketplace: 'DE',
    currency: 'EUR',
    url: `https://www.amazon.de/dp/${ASIN}?tag=topshelf-21`,
  });
  await database.close();
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'topshelf-abroad-'));
  const root = await buildVariedSite();
  await seed();
  const env = { COUNTRY_HEADER: 'x-country' };
  [server, browser] = await Promise.all([
    startServer({ root, dataDir: folder, env }),
    launchBrowser(),
  ]);
  const deadline = Date.now() + PATIENCE;
  while (!(await (await fetch(server.url + REVIEW)).text()).includes('data-until')) {
    if (Date.now() > deadline) throw new Error('The page shows no price.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}, BUILD_TIME);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string, reader: Reader, prepare?: (page: Page) => Promise<unknown>) {
  const watched = await browser.newPage(reader);
  onTestFinished(() => watched.close());
  await prepare?.(watched.page);
  await watched.page.goto(server.url + address, { waitUntil: 'load' });
  return watched;
}

const SLOT = `[data-offers="${ABROAD}"]`;
/** What a reader can read of the first of some elements: not what is hidden. */
const read = async (page: Page, selector: string) =>
  (await page.locator(selector).first().allInnerTexts()).join();
/** What a reader can read of the prices of the product. */
const seen = (page: Page) => read(page, SLOT);
const link = (page: Page) => page.locator(`a[data-buy="${ABROAD}"]`).first().getAttribute('href');
const choose = (page: Page, code: string) =>
  page.locator('[data-marketplace-choice] select').selectOption(code);
const asked = (requests: readonly { url(): string }[]) =>
  requests.map((request) => new URL(request.url()).pathname).filter((name) => /offers/.test(name));

describe('a reader in Berlin', () => {
  it.each([REVIEW, LIST, '/categories/headphones'])(
    'reads the price of Amazon.de in euros on %s, and no other',
    async (address) => {
      const { page, problems } = await open(address, BERLIN);
      await expect.poll(() => seen(page)).toContain('€249.50');
      const text = await seen(page);
      expect(text).toContain('Amazon.de');
      expect(text).toMatch(/as of/);
      expect(text).not.toContain('278');
      expect(await read(page, 'main')).not.toContain('$278');
      expect(problems).toEqual([]);
    },
  );

  it('is led to the product there', async () => {
    const { page } = await open(REVIEW, BERLIN);
    const target = `https://www.amazon.de/dp/${ASIN}?tag=topshelf-21`;
    await expect.poll(() => link(page)).toBe(target);
  });

  it('reads what Amazon wants to be said beside it', async () => {
    const { page } = await open(LIST, BERLIN);
    await expect.poll(() => seen(page)).toContain('€249.50');
    const target = await page.locator(`${SLOT} [data-abroad] a`).first().getAttribute('href');
    expect(await read(page, String(target))).toContain('as of the date/time indicated');
  });

  it('reads the price of the shop that they choose, and that of home when they come back', async () => {
    const { page } = await open(REVIEW, BERLIN);
    await expect.poll(() => seen(page)).toContain('€249.50');
    await choose(page, 'US');
    await expect.poll(() => seen(page)).toContain('$278.00');
    expect(await seen(page)).not.toContain('249');
    await choose(page, 'GB');
    await expect.poll(() => seen(page)).not.toMatch(/\d\.\d\d/);
    await choose(page, 'DE');
    await expect.poll(() => seen(page)).toContain('€249.50');
    expect(await seen(page)).not.toContain('278');
  });

  it('reads it no longer than its licence, on a page that stays open', async () => {
    const { page } = await open(REVIEW, BERLIN, (fresh) => fresh.clock.install());
    await expect.poll(() => seen(page)).toContain('€249.50');
    await page.clock.fastForward(HOUR + 1_000);
    expect(await page.locator('body').textContent()).not.toContain('249.50');
  });

  it('reads no price where none can be had, and gets the link all the same', async () => {
    const { page } = await open(REVIEW, BERLIN, (fresh) =>
      fresh.route('**/api/offers**', (route) => route.fulfill({ status: 503, body: '' })),
    );
    await expect.poll(() => link(page)).toContain('www.amazon.de');
    expect(await seen(page)).not.toMatch(/278|249/);
  });

  it('without scripts reads the price of home, which says where it is true', async () => {
    const { page } = await open(REVIEW, { ...BERLIN, javaScript: false });
    expect(await seen(page)).toMatch(/\$278\.00[\s\S]*Amazon\.com/);
    expect(await link(page)).toContain('www.amazon.com');
  });
});

describe('a reader in London', () => {
  it('who chose the American shop keeps it, with its price, and nothing more is loaded', async () => {
    const { page, requests } = await open(REVIEW, LONDON, (fresh) =>
      fresh.addInitScript(() => localStorage.setItem('topshelf-marketplace', 'US')),
    );
    await page.waitForLoadState('networkidle');
    expect(await seen(page)).toMatch(/\$278\.00[\s\S]*Amazon\.com/);
    expect(await link(page)).toContain('www.amazon.com');
    expect(asked(requests)).toEqual([]);
  });

  it('who chose nothing reads no price where their shop has none: least of all that of another', async () => {
    const { page, requests } = await open(REVIEW, LONDON);
    await expect.poll(() => asked(requests)).toContain('/api/offers');
    await page.waitForLoadState('networkidle');
    expect(await seen(page)).not.toMatch(/278|249/);
    expect(await link(page)).toBe(`https://www.amazon.co.uk/dp/${ASIN}?tag=topshelf-21`);
  });
});

it('a reader in Tokyo, to which there are no links, gets the home shop with its own price', async () => {
  const { page, requests } = await open(REVIEW, TOKYO);
  await page.waitForLoadState('networkidle');
  expect(await seen(page)).toMatch(/\$278\.00[\s\S]*Amazon\.com/);
  expect(await link(page)).toContain('www.amazon.com');
  expect(asked(requests)).toEqual([]);
});

describe('a reader whose browser tells nothing', () => {
  const from = (country: string) => (page: Page) =>
    page.route('**/api/region', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'x-country': country } }),
    );

  it('gets the prices and links of the country that the CDN tells', async () => {
    const { page } = await open(REVIEW, NOWHERE, from('DE'));
    await expect.poll(() => seen(page)).toContain('€249.50');
    expect(await link(page)).toContain('www.amazon.de');
  });

  it('keeps what they chose, whatever the CDN tells', async () => {
    const { page } = await open(REVIEW, NOWHERE, async (fresh) => {
      await from('DE')(fresh);
      await fresh.addInitScript(() => localStorage.setItem('topshelf-marketplace', 'GB'));
    });
    await expect.poll(() => link(page)).toContain('www.amazon.co.uk');
  });
});

describe('what is served', () => {
  it('is one page for all countries, which caches may keep, with the offer of home alone', async () => {
    const answers = await Promise.all(
      ['DE', 'US', 'JP'].map((country) =>
        fetch(server.url + REVIEW, { headers: { 'x-country': country } }),
      ),
    );
    const etags = answers.map(({ headers }) => headers.get('etag'));
    expect(new Set(etags).size).toBe(1);
    expect(etags[0]).toBeTruthy();
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(headers.get('vary') ?? '').not.toMatch(/country|cookie/i);
    }
    const html = await answers[0]?.text();
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html ?? '') ?? [];
    expect(json).toContain('"priceCurrency":"USD"');
    expect(json).not.toContain('EUR');
  });

  it('of the country and of prices elsewhere is kept by nobody', async () => {
    for (const address of ['/api/region', `/api/offers?place=DE&products=${ABROAD}`]) {
      const answer = await fetch(server.url + address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['an unknown country', `place=XX&products=${ABROAD}`],
    ['a country without links', `place=JP&products=${ABROAD}`],
    ['no slug', 'place=DE&products=../etc'],
    ['too many', `place=DE&products=${Array.from({ length: 61 }, (_, index) => `p-${index}`)}`],
    ['nothing', ''],
  ])('refuses %s', async (_, query) => {
    expect((await fetch(`${server.url}/api/offers?${query}`)).status).toBe(400);
  });
});
