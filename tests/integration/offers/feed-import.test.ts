import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { ShopMerchant } from '@/lib/affiliate/merchant-schema';
import type { Database } from '@/lib/db/open-database';
import { importFeed } from '@/lib/offers/sources/feed/import-feed.server';
import type { FeedRequest } from '@/lib/offers/sources/feed/read-feed';
import { type Env, parseEnv } from '@/lib/platform/env';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  temporaryFolder,
} from '@/tests/support/databases';
import { awinFeed, HOUR, NOW, PRODUCTS, PX7, SONY, shop, writeFeed } from './feed-samples';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));

const rows = ({ query }: Database) =>
  query.selectFrom('offers').selectAll().orderBy('product').execute();
const changes = async ({ query }: Database) =>
  (await query.selectFrom('changes').select(['subject', 'at']).orderBy('subject').execute()).map(
    ({ subject, at }) => `${subject} ${at - NOW}`,
  );

async function importFile(
  database: Database,
  data: string | Uint8Array,
  more: Partial<FeedRequest> & { madeAt?: number } = {},
) {
  const { madeAt, merchant = shop({ file: 'feed' }), ...rest } = more;
  const [feed] = merchant.feeds;
  if (!feed) throw new Error('no feed');
  const request = { merchant, feed, products: PRODUCTS, now: NOW, ...rest };
  const file = rest.file ?? writeFeed(data, madeAt);
  return importFeed(database, { ...request, file }, [merchant]);
}

describeOnEachEngine('a feed', (engine) => {
  const open = async () => openForTest(await freshTarget(engine));

  test('becomes offers of our products, licensed and with our own links', async () => {
    const database = await open();
    const report = await importFile(
      database,
      gzipSync(awinFeed([SONY, PX7, { ean: '4006381333931' }])),
    );
    expect(report).toMatchObject({ rows: 3, offers: 2, unmatched: 1, malformed: 0, saved: 2 });
    expect(report.changed).toEqual(['sony', 'px7']);
    const [px7, sony] = await rows(database);
    expect(px7).toMatchObject({ product: 'px7', amount: 19_900 });
    expect(sony).toMatchObject({
      merchant: 'example-audio',
      marketplace: '',
      amount: 27_900,
      currency: 'USD',
      availability: 'in_stock',
      source: 'feed',
      feed: 'main',
      observed_at: NOW - HOUR,
      show_until: NOW + 23 * HOUR,
      url: 'https://www.awin1.com/cread.php?awinmid=1599&awinaffid=45628&clickref=offer&ued=https%3A%2F%2Fshop.example%2Fp%2F4548736112001',
    });
    expect(await changes(database)).toEqual(['px7 0', 'sony 0']);
  });

  test('imported twice changes nothing', async () => {
    const database = await open();
    const file = writeFeed(awinFeed([SONY, PX7]));
    await importFile(database, '', { file });
    const [before, noted] = [await rows(database), await changes(database)];
    const again = await importFile(database, '', { file, now: NOW + HOUR });
    expect(again).toMatchObject({ offers: 2, saved: 0, changed: [], ended: [] });
    expect(await rows(database)).toEqual(before);
    expect(await changes(database)).toEqual(noted);
  });

  test('loses no good row to broken ones, and names their lines', async () => {
    const database = await open();
    const bad = { ...SONY, search_price: '1.299' };
    const text = awinFeed(['too,few', '"left open,b', SONY, bad, 'a"b', PX7, '"', '"""']);
    const report = await importFile(database, text);
    expect(report).toMatchObject({ rows: 8, offers: 2, malformed: 6, saved: 2 });
    expect(report.samples.malformed.map(({ line }) => line)).toEqual([2, 3, 5, 6, 8, 9]);
    expect(report.samples.malformed[2]?.what).toBe(
      'sony: search_price "1.299" can be read in two ways',
    );
  });

  test('of several merchants gives the rows of its own merchant alone', async () => {
    const database = await open();
    const report = await importFile(database, awinFeed([{ ...SONY, merchant_id: '7' }, PX7]));
    expect(report).toMatchObject({ foreign: 1, offers: 1 });
    expect((await rows(database)).map(({ product }) => product)).toEqual(['px7']);
  });

  test('with several rows of a product offers the best of them, and says how many there were', async () => {
    const database = await open();
    const out = { ...SONY, in_stock: '0', search_price: '100.00' };
    const twin = { ...SONY, merchant_deep_link: 'https://shop.example/other' };
    const dear = { ...SONY, search_price: '299.00' };
    const report = await importFile(database, awinFeed([out, dear, SONY, twin]));
    expect(report).toMatchObject({ offers: 1, duplicates: 2, ambiguous: 1 });
    expect(report.samples.ambiguous).toEqual([{ line: 4, what: 'is as good as line 5 for sony' }]);
    const [sony] = await rows(database);
    expect(sony).toMatchObject({ amount: 27_900, url: expect.stringContaining('%2Fother') });
  });

  test('says when each price was seen: by the row, unless that is still to come, else by the file', async () => {
    const database = await open();
    const text = awinFeed([
      { ...SONY, last_updated: '2026-11-24 10:30:00' },
      { ...PX7, last_updated: '2026-11-24 13:00:00' },
    ]);
    await importFile(database, text);
    const seen = (await rows(database)).map((row) => [row.product, NOW - row.observed_at]);
    expect(seen).toEqual([
      ['px7', HOUR],
      ['sony', 1.5 * HOUR],
    ]);
    const merchant = shop({ file: 'feed', observed: 'feed' });
    await importFile(database, text, { merchant });
    expect((await rows(database)).map((row) => NOW - row.observed_at)).toEqual([HOUR, HOUR]);
  });

  test('whose file is dated in the future was made now, at the latest', async () => {
    const database = await open();
    const { madeAt } = await importFile(database, awinFeed([SONY]), { madeAt: NOW + 5 * HOUR });
    expect(madeAt).toBe(NOW);
    expect(await rows(database)).toMatchObject([{ observed_at: NOW }]);
  });

  test('that is too old to be shown by the policy gives no offer, and says so', async () => {
    const database = await open();
    const report = await importFile(database, awinFeed([SONY]), { madeAt: NOW - 25 * HOUR });
    expect(report).toMatchObject({ offers: 1, unlicensed: 1, saved: 0 });
    expect(await rows(database)).toEqual([]);
  });

  test('ends the offers that it no longer has, of its own alone', async () => {
    const database = await open();
    const other = shop({ name: 'other', file: 'feed' });
    await importFile(database, awinFeed([SONY, PX7]), { madeAt: NOW - 3 * HOUR });
    const stinger = { mpn: 'Cloud Stinger', brand_name: 'HyperX', search_price: '39.00' };
    await importFile(database, awinFeed([stinger]), { merchant: other, madeAt: NOW - 2 * HOUR });
    const report = await importFile(database, awinFeed([SONY]), { now: NOW + 1 });
    expect(report.ended).toEqual(['px7']);
    expect((await rows(database)).map(({ product }) => product)).toEqual(['sony', 'stinger']);
    expect(await changes(database)).toContain('px7 1');
  });

  test('that is older than what is kept ends nothing and replaces nothing', async () => {
    const database = await open();
    await importFile(database, awinFeed([SONY, PX7]));
    const before = await rows(database);
    const old = awinFeed([{ ...SONY, search_price: '1.00' }]);
    const report = await importFile(database, old, { madeAt: NOW - 2 * HOUR });
    expect(report).toMatchObject({ saved: 0, ended: [] });
    expect(await rows(database)).toEqual(before);
  });

  test('replaces a price that is gone from it by an older row of the product', async () => {
    const database = await open();
    const cheap = { ...SONY, search_price: '99.00', last_updated: '2026-11-24 08:00:00' };
    const dear = { ...SONY, search_price: '279.00', last_updated: '2026-11-24 07:00:00' };
    await importFile(database, awinFeed([cheap, dear]), { madeAt: NOW - 3 * HOUR });
    expect(await rows(database)).toMatchObject([{ amount: 9_900 }]);
    const report = await importFile(database, awinFeed([dear]));
    expect(report).toMatchObject({ saved: 1, ended: [], changed: ['sony'] });
    expect(await rows(database)).toMatchObject([{ amount: 27_900 }]);
  });

  test('leaves the offer of a product whose row cannot be read', async () => {
    const database = await open();
    await importFile(database, awinFeed([SONY]), { madeAt: NOW - 2 * HOUR });
    const report = await importFile(database, awinFeed([{ ...SONY, search_price: '?' }, PX7]));
    expect(report).toMatchObject({ malformed: 1, ended: [], spared: null });
    expect(await rows(database)).toHaveLength(2);
  });

  test.each([
    ['has no row at all', awinFeed([])],
    ['is mostly broken', awinFeed(['a', 'b', PX7])],
  ])('that %s ends nothing', async (_, text) => {
    const database = await open();
    await importFile(database, awinFeed([SONY]), { madeAt: NOW - 2 * HOUR });
    const report = await importFile(database, text);
    expect(report).toMatchObject({ ended: [], spared: 'unreadable' });
    expect((await rows(database)).map(({ product }) => product)).toContain('sony');
  });

  test('that is cut off changes nothing', async () => {
    const database = await open();
    await importFile(database, awinFeed([SONY]), { madeAt: NOW - 2 * HOUR });
    const before = await rows(database);
    const packed = gzipSync(awinFeed([PX7, { ...SONY, search_price: '1.00' }]));
    const xml = '<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item></item>';
    for (const data of [packed.subarray(0, -9), xml]) {
      await expect(importFile(database, data)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('cut off'),
        where: 'merchants/example-audio.yaml, feed main',
      });
    }
    expect(await rows(database)).toEqual(before);
  });

  test('that is stopped changes nothing, and can be run again', async () => {
    const database = await open();
    const text = awinFeed([
      SONY,
      ...Array.from({ length: 20_000 }, () => ({ ean: '4006381333931' })),
    ]);
    const controller = new AbortController();
    const stopped = importFile(database, text, {
      signal: controller.signal,
      onProgress: ({ rows: read }) => read > 0 && controller.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await rows(database)).toEqual([]);
    expect(await importFile(database, text)).toMatchObject({ rows: 20_001, saved: 1 });
  });

  test('tells how far it is, in bytes and rows', async () => {
    const database = await open();
    const text = awinFeed(Array.from({ length: 20_000 }, () => SONY));
    const seen: unknown[] = [];
    const report = await importFile(database, text, {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.at(-1)).toEqual({ bytes: text.length, size: text.length, rows: 20_000 });
    expect(report.bytes).toBe(text.length);
  });

  test('of a merchant whose policy takes no prices from feeds is refused', async () => {
    const database = await open();
    const merchant = shop({ file: 'feed' }, { policy: { sources: ['manual'] } });
    await expect(importFile(database, awinFeed([SONY]), { merchant })).rejects.toMatchObject({
      code: 'invalid_content',
      where: 'merchants/example-audio.yaml, feed main',
    });
  });

  test('keeps past prices only for a merchant whose policy allows it', async () => {
    const database = await open();
    const history = () => database.query.selectFrom('price_history').selectAll().execute();
    await importFile(database, awinFeed([SONY]), { madeAt: NOW - 2 * HOUR });
    expect(await history()).toEqual([]);
    const merchant = shop({ file: 'feed' }, { policy: { history: true } });
    await importFile(database, awinFeed([SONY]), { merchant });
    expect(await history()).toMatchObject([{ product: 'sony', amount: 27_900 }]);
  });

  test('is read from the folder of feeds, and never from outside of it', async () => {
    const database = await open();
    const file = writeFeed(awinFeed([SONY]));
    const dataDir = path.dirname(path.dirname(file));
    holder.env = parseEnv({ DATA_DIR: dataDir });
    const read = (merchant: ShopMerchant) => {
      const [feed] = merchant.feeds;
      if (!feed) throw new Error('no feed');
      return importFeed(database, { merchant, feed, products: PRODUCTS, now: NOW }, [merchant]);
    };
    expect(await read(shop({ file: 'feed' }))).toMatchObject({ saved: 1 });
    const outside = path.join(temporaryFolder(), 'secret.csv');
    writeFileSync(outside, awinFeed([SONY]));
    symlinkSync(outside, path.join(dataDir, 'feeds', 'link.csv'));
    await expect(read(shop({ file: 'link.csv' }))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(read(shop({ file: 'none.csv' }))).rejects.toMatchObject({ code: 'not_found' });
  });
});
