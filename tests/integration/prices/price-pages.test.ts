import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { temporaryFolder } from '@/tests/support/databases';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { startServer } from '@/tests/support/server';

const PRODUCT = 'sony-wh-1000xm4';
const REVIEW = `/reviews/${PRODUCT}`;
const PAGES = [REVIEW, '/best/headphones'];
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** What readers are promised: a second for the poll, and some for a busy machine. */
const FEED_PATIENCE = 8_000;

const preload = path.join(import.meta.dirname, '../../support/shifted-clock.mjs');

async function openSite(plainNext = false) {
  const dataDir = temporaryFolder();
  const shiftFile = path.join(temporaryFolder(), 'shift');
  const database = await openDatabase(embeddedTarget(dataDir, 'topshelf.db'));
  await migrate(database, null);
  onTestFinished(() => database.close().catch(() => undefined));
  const start = async () => {
    const env = { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: shiftFile };
    const server = await startServer({ dataDir, env, plainNext });
    onTestFinished(async () => void (await server.stop()));
    return server;
  };
  const shift = (milliseconds: number) => writeFileSync(shiftFile, String(milliseconds));
  return { dataDir, database, start, shift };
}

async function read(url: string): Promise<{ text: string; offers: unknown }> {
  // Without React's marks between pieces of text.
  const text = (await (await fetch(url)).text()).replaceAll('<!-- -->', '');
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  const nodes = (JSON.parse(json)['@graph'] ?? []) as Record<string, unknown>[];
  return { text, offers: nodes.find((node) => node['@type'] === 'Product')?.offers };
}

async function readUntil(url: string, wanted: string): Promise<string> {
  const deadline = Date.now() + FEED_PATIENCE;
  for (;;) {
    const { text } = await read(url);
    if (text.includes(wanted) || Date.now() > deadline) return text;
    await sleep(200);
  }
}

describe.each([
  { name: 'the server entry', plainNext: false },
  { name: 'plain next start', plainNext: true },
])('behind $name', ({ plainNext }) => {
  it('a licensed price stands on every page of its product, with its time and as an offer', async () => {
    const { database, start } = await openSite(plainNext);
    await seedAmazonPrice(database, PRODUCT, 27_800, Date.now());
    const { url } = await start();
    for (const page of PAGES) {
      const text = await readUntil(url + page, '$278.00');
      expect(text.includes('$278.00'), page).toBe(true);
      expect(/as of <time dateTime="2\d{3}-/.test(text), page).toBe(true);
      expect(text.includes('are accurate as of the date/time indicated'), page).toBe(true);
    }
    const { offers } = await read(url + REVIEW);
    expect(offers).toMatchObject({ '@type': 'Offer', price: 278, priceCurrency: 'USD' });
  });

  it('a new price replaces the old one on cached pages within seconds', async () => {
    const { database, start } = await openSite(plainNext);
    await seedAmazonPrice(database, PRODUCT, 27_800, Date.now() - MINUTE);
    const { url } = await start();
    expect((await readUntil(url + REVIEW, '$278.00')).includes('$278.00')).toBe(true);
    await seedAmazonPrice(database, PRODUCT, 26_499, Date.now());
    const text = await readUntil(url + REVIEW, '$264.99');
    expect(text.includes('$264.99')).toBe(true);
    expect(text.includes('$278.00')).toBe(false);
  });

  it('no page shows a price past its licence, though nothing refreshes it', async () => {
    const { database, start, shift } = await openSite(plainNext);
    await seedAmazonPrice(database, PRODUCT, 27_800, Date.now());
    const { url } = await start();
    for (const page of PAGES) {
      expect((await readUntil(url + page, '$278.00')).includes('$278.00'), page).toBe(true);
    }
    for (const ahead of [HOUR + 1_000, 2 * HOUR, 25 * HOUR]) {
      shift(ahead);
      for (const page of PAGES) {
        const { text, offers } = await read(url + page);
        expect(text.includes('$278.00'), `${page} after ${ahead} ms`).toBe(false);
        expect(offers).toBeUndefined();
      }
    }
  });

  it('no page shows a price past its licence, though the database is gone', async () => {
    const { database, dataDir, start, shift } = await openSite(plainNext);
    await seedAmazonPrice(database, PRODUCT, 27_800, Date.now());
    const { url } = await start();
    expect((await readUntil(url + REVIEW, '$278.00')).includes('$278.00')).toBe(true);
    await database.close();
    for (const ending of ['', '-wal', '-shm']) {
      rmSync(path.join(dataDir, `topshelf.db${ending}`), { force: true });
    }
    shift(HOUR + 1_000);
    const { text, offers } = await read(url + REVIEW);
    expect(text.includes('Sony WH-1000XM4')).toBe(true);
    expect(text.includes('$278.00')).toBe(false);
    expect(offers).toBeUndefined();
  });
});
