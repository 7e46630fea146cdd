import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { launchBrowser, type Reader, type TestBrowser } from '@/tests/support/browser';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { startServer, type TestServer } from '@/tests/support/server';

const PRODUCT = 'sony-wh-1000xm4';
const REVIEW = `/reviews/${PRODUCT}`;
const HOUR = 3_600_000;
const PATIENCE = 10_000;

let server: TestServer;
let browser: TestBrowser;
let folder: string;

beforeAll(async () => {
  const { root } = inject('site');
  folder = mkdtempSync(path.join(tmpdir(), 'topshelf-prices-'));
  const database = await openDatabase(embeddedTarget(folder, 'topshelf.db'));
  await migrate(database, null);
  await seedAmazonPrice(database, PRODUCT, 27_800, Date.now());
  await database.close();
  [server, browser] = await Promise.all([startServer({ root, dataDir: folder }), launchBrowser()]);
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const html = await (await fetch(server.url + REVIEW)).text();
    if (html.includes('data-until')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The page shows no price.');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(reader: Reader = {}, prepare?: (page: Page) => Promise<void>) {
  const watched = await browser.newPage(reader);
  onTestFinished(() => watched.close());
  await prepare?.(watched.page);
  await watched.page.goto(server.url + REVIEW, { waitUntil: 'load' });
  return watched;
}

const slot = (page: Page) => page.locator('[data-gone]').first();

describe('a price on an open page', () => {
  it('is there without scripts, with the time at which it was seen and a link to what is said of prices', async () => {
    const { page } = await open({ javaScript: false });
    const price = slot(page);
    expect(await price.textContent()).toMatch(/278/);
    expect(await price.locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
    const notice = page.locator(await price.locator('a').getAttribute('href').then(String));
    expect(await notice.isVisible()).toBe(true);
  });

  it('goes when its licence ends, though nobody touches the page, and its place keeps its size', async () => {
    const { page, problems } = await open({}, async (page) => page.clock.install());
    const price = slot(page);
    const before = await price.boundingBox();
    expect(await price.textContent()).toMatch(/278/);
    await page.clock.fastForward(HOUR + 1_000);
    expect(await page.locator('body').textContent()).not.toMatch(/278[.,]00/);
    expect(await price.textContent()).toMatch(/349[.,]99/);
    expect((await price.boundingBox())?.height).toBe(before?.height);
    expect(problems).toEqual([]);
  });

  it('goes at once for a reader who chooses another marketplace, and comes back with it', async () => {
    const { page } = await open({});
    const price = slot(page);
    const before = await price.boundingBox();
    await page.locator('[data-marketplace-choice] select').selectOption('DE');
    expect(await price.locator('p').first().isVisible()).toBe(false);
    expect((await price.boundingBox())?.height).toBe(before?.height);
    await page.locator('[data-marketplace-choice] select').selectOption('US');
    expect(await price.locator('p').first().isVisible()).toBe(true);
  });

  it('is not seen by a reader in another country, whose page does not shift', async () => {
    const { page } = await open({ timezoneId: 'Europe/Berlin', locale: 'de-DE' });
    await expect.poll(() => slot(page).locator('p').first().isVisible()).toBe(false);
  });
});
