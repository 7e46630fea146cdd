import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test, vi } from 'vitest';
import { DEMO_SHOP, demoShop } from '@/lib/affiliate/demo-shop';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { historyLicence } from '@/lib/affiliate/policy';
import { insertClicks } from '@/lib/clicks/store';
import type { Database } from '@/lib/db/open-database';
import { purge } from '@/lib/jobs/purge.server';
import type { Catalogue } from '@/lib/jobs/read-catalogue.server';
import { runJob } from '@/lib/jobs/run-job.server';
import { noteTries } from '@/lib/offers/refreshes/store';
import { saveOffers } from '@/lib/offers/store';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
} from '@/tests/support/databases';
import { amazon, offer, shop } from '@/tests/support/offers';
import { catalogue } from './fake-source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A seller's name that is found again in a file, if it is there. */
const TRACE = 'Trace-of-a-seller-4711';

function start(content: Catalogue = catalogue(1)) {
  const purgeSalts = vi.fn(async () => undefined);
  const job = purge({ catalogue: async () => content, purgeSalts });
  const run = (database: Database) =>
    runJob(database, job, { trigger: 'schedule', isForced: true });
  return { run, purgeSalts };
}

function at(now: number): void {
  vi.spyOn(Date, 'now').mockReturnValue(now);
}

async function rows({ query }: Database, table: 'offers' | 'price_history' | 'refreshes') {
  return query.selectFrom(table).select(['product', 'merchant']).orderBy('product').execute();
}

afterEach(() => {
  vi.restoreAllMocks();
});

describeOnEachEngine('the purge', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));

  test('deletes an Amazon price 24 hours after it was observed, and tells pages', async () => {
    const database = await fresh();
    const now = Date.now();
    const merchant = amazon({ showFor: '24 h' });
    const kept = (product: string, observedAt: number) => offer(merchant, { product, observedAt });
    await saveOffers(database, [kept('old', now - DAY + MINUTE), kept('new', now)], now);
    await database.query.deleteFrom('changes').execute();
    const { run } = start({ ...catalogue(1), merchants: [merchant] });
    expect(await run(database)).toMatchObject({ message: 'No offer had ended.' });
    at(now + MINUTE);
    expect(await run(database)).toMatchObject({ message: 'Offers deleted: 1.' });
    expect(await rows(database, 'offers')).toEqual([{ product: 'new', merchant: 'amazon' }]);
  });

  test('forgets clicks on the demo shop once the demo mode is off, and no others', async () => {
    const database = await fresh();
    const clicks = [
      clickRow(`clk_${'a'.repeat(22)}`, { merchant: DEMO_SHOP }),
      clickRow(`clk_${'b'.repeat(22)}`, { merchant: 'gone' }),
    ];
    await insertClicks(database, clicks);
    const counted = async () => {
      const found = await database.query.selectFrom('clicks').select('merchant').execute();
      return found.map(({ merchant }) => merchant).sort();
    };
    const demo = demoShop('http://127.0.0.1:4002');
    await start({ ...catalogue(1), merchants: [amazon(), demo] }).run(database);
    expect(await counted(), 'in the demo mode they count').toEqual(['gone', DEMO_SHOP]);
    await start({ ...catalogue(1), merchants: [amazon()] }).run(database);
    expect(await counted()).toEqual(['gone']);
  });

  test('deletes offers of a merchant that is gone from the content', async () => {
    const database = await fresh();
    const now = Date.now();
    await saveOffers(database, [offer(shop('gone'), { observedAt: now })], now);
    await start().run(database);
    expect(await rows(database, 'offers')).toEqual([]);
  });

  test('deletes past prices whose licence is gone, and keeps those that have one', async () => {
    const database = await fresh();
    const now = Date.now();
    const [open, closed] = [shop('open', { history: true }), shop('closed')];
    const both: Merchant[] = [open, shop('closed', { history: true })];
    const licences = new Map(
      both.flatMap((merchant) => {
        const licence = historyLicence(merchant, both);
        return licence ? [[merchant.slug, licence] as const] : [];
      }),
    );
    const offers = both.map((merchant) => offer(merchant, { observedAt: now }));
    await saveOffers(database, offers, now, licences);
    expect(await rows(database, 'price_history')).toHaveLength(2);
    await start({ ...catalogue(1), merchants: [open, closed] }).run(database);
    expect(await rows(database, 'price_history')).toMatchObject([{ merchant: 'open' }]);
    // Amazon on the site, without an agreement, ends it for all.
    await start({ ...catalogue(1), merchants: [open, amazon()] }).run(database);
    expect(await rows(database, 'price_history')).toEqual([]);
  });

  test('deletes old changes, and what was noted on products that are gone', async () => {
    const database = await fresh();
    const now = Date.now();
    const changes = [now - 2 * DAY - 1, now - DAY].map((when) => ({
      id: `chg_${when}`,
      at: when,
      kind: 'offer',
      subject: 'p0',
    }));
    await database.query.insertInto('changes').values(changes).execute();
    const tries = ['p0', 'gone'].map((product) => ({
      product,
      merchant: 'amazon',
      marketplace: 'US' as const,
      outcome: 'failed' as const,
      reason: 'A fault',
    }));
    await noteTries(database, tries, now);
    await start().run(database);
    const left = await database.query.selectFrom('changes').select('id').execute();
    expect(left).toEqual([{ id: `chg_${now - DAY}` }]);
    expect(await rows(database, 'refreshes')).toMatchObject([{ product: 'p0' }]);
  });

  test('ends the salts of past days at the start and every hour', async () => {
    const database = await fresh();
    const now = Date.now();
    const { run, purgeSalts } = start();
    for (const minutes of [0, 1, 59, 60, 61, 121]) {
      at(now + minutes * MINUTE);
      await run(database);
    }
    expect(purgeSalts).toHaveBeenCalledTimes(3);
  });

  test('deletes all else where one part of it fails, and tries that again soon', async () => {
    const database = await fresh();
    const now = Date.now();
    await saveOffers(database, [offer(amazon(), { observedAt: now - HOUR + 1 })], now - 1);
    at(now + DAY);
    const job = purge({
      catalogue: async () => {
        throw new Error('The content is broken');
      },
      purgeSalts: async () => undefined,
    });
    const report = await runJob(database, job, { trigger: 'schedule', isForced: true });
    expect(report).toMatchObject({ kind: 'failed', message: expect.stringContaining('broken') });
    expect(await rows(database, 'offers')).toEqual([]);
    if (report.kind === 'failed') expect(report.nextAt - now - DAY).toBeLessThanOrEqual(30_000);
  });
});

const inFiles = (file: string) =>
  [file, `${file}-wal`].some((name) => readFileSync(name).includes(TRACE));

async function traced() {
  const target = await freshTarget('sqlite');
  const database = await openForTest(target);
  const now = Date.now();
  const traces = { observedAt: now, seller: TRACE };
  await saveOffers(database, [offer(amazon(), traces)], now);
  return { database, now, file: target.engine === 'sqlite' ? target.file : '' };
}

test('no byte of a deleted offer is left in the files', async () => {
  const { database, now, file } = await traced();
  const { run } = start();
  await run(database);
  expect(inFiles(file)).toBe(true);
  at(now + DAY);
  await run(database);
  expect(inFiles(file)).toBe(false);
});

test('a reader in the way delays the erasure until it is gone, and no longer', async () => {
  const { database, now, file } = await traced();
  const { run } = start();
  await run(database);
  const reader = new Sqlite(file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from offers').get();
  at(now + DAY);
  await run(database);
  expect(await rows(database, 'offers')).toEqual([]);
  expect(inFiles(file)).toBe(true);
  reader.exec('commit');
  reader.close();
  await run(database);
  expect(inFiles(file)).toBe(false);
}, 30_000);

test('no byte of a price that was replaced outlives the hour', async () => {
  const { database, now, file } = await traced();
  const { run } = start();
  await run(database);
  await saveOffers(database, [offer(amazon(), { observedAt: now + MINUTE, seller: null })], now);
  expect(inFiles(file)).toBe(true);
  at(now + HOUR + MINUTE);
  await run(database);
  expect(inFiles(file)).toBe(false);
});
