import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { feedsImport, type ImportParts } from '@/lib/jobs/feeds-import.server';
import { type RunOptions, runJob } from '@/lib/jobs/run-job.server';
import { freshTarget, openForTest } from '@/tests/support/databases';
import { amazon } from '@/tests/support/offers';
import { catalogue } from './fake-source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type ImportOne = NonNullable<ImportParts['importOne']>;

/** A shop with feeds of these names. */
function shop(slug: string, feeds: readonly string[], policy: object = {}): Merchant {
  const merchant = MerchantSchema.parse({
    name: slug,
    programme: 'direct',
    hosts: [`${slug}.example`],
    sponsored: false,
    policy,
    feeds: feeds.map((name) => ({ name, file: `${name}.csv` })),
  });
  return { ...merchant, slug };
}

describe('the import of feeds', () => {
  let database: Database;
  let imported: string[];
  let broken: Set<string>;
  let merchants: readonly Merchant[];

  const importOne: ImportOne = async (_, { merchant, feed }) => {
    const name = `${merchant.slug}/${feed.name}`;
    imported.push(name);
    if (broken.has(name)) throw new AppError('unavailable', 'It is away', { remedy: 'Wait' });
    return { offers: 10, saved: 2 } as Awaited<ReturnType<ImportOne>>;
  };

  function run(options: Partial<RunOptions> = {}) {
    const content = { ...catalogue(1), merchants };
    const job = feedsImport({ catalogue: async () => content, importOne });
    return runJob(database, job, { trigger: 'schedule', isForced: true, ...options });
  }

  beforeEach(async () => {
    database = await openForTest(await freshTarget('sqlite'));
    imported = [];
    broken = new Set();
    merchants = [amazon(), shop('one', ['a', 'b']), shop('two', ['c'])];
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('takes every feed of every merchant, and sums up', async () => {
    expect(await run()).toMatchObject({
      kind: 'done',
      message: '3 feeds imported: 30 offers, 6 of them news.',
    });
    expect(imported).toEqual(['one/a', 'one/b', 'two/c']);
  });

  test('comes again before half of the shortest licence is over', async () => {
    merchants = [shop('one', ['a'], { showFor: '2 h' }), shop('two', ['b'])];
    const report = await run();
    const wait = report.kind === 'done' ? report.nextAt - Date.now() : 0;
    expect(wait).toBeGreaterThan(55 * MINUTE);
    expect(wait).toBeLessThanOrEqual(HOUR);
  });

  test('is not held up by a feed that fails, and tries that one alone again', async () => {
    broken.add('one/a');
    expect(await run()).toMatchObject({ kind: 'failed', message: 'one/a: It is away. Wait' });
    expect(imported).toEqual(['one/a', 'one/b', 'two/c']);
    broken.clear();
    imported = [];
    expect(await run()).toMatchObject({
      kind: 'done',
      message: expect.stringContaining('3 feeds'),
    });
    expect(imported).toEqual(['one/a']);
  });

  test('gives up on a feed that fails four times, until the next import', async () => {
    broken.add('two/c');
    const ends = [await run(), await run(), await run(), await run()];
    expect(ends.map(({ kind }) => kind)).toEqual(Array(4).fill('failed'));
    const last = ends.at(-1);
    expect(last).toMatchObject({
      message: '2 feeds imported: 20 offers, 4 of them news. two/c: It is away',
    });
    if (last?.kind === 'failed') expect(last.nextAt - Date.now()).toBeGreaterThan(5 * HOUR);
    imported = [];
    await run();
    expect(imported).toEqual(['one/a', 'one/b', 'two/c']);
  });

  test('goes on with the feeds that are left where its time was up', async () => {
    const start = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => start + imported.length * 10_000);
    expect(await run({ timeLimit: 15_000 })).toMatchObject({ kind: 'broken_off' });
    expect(imported).toEqual(['one/a', 'one/b']);
    expect(await run()).toMatchObject({ kind: 'done' });
    expect(imported).toEqual(['one/a', 'one/b', 'two/c']);
  });

  test('has nothing to do where no merchant has a feed', async () => {
    merchants = [amazon()];
    expect(await run()).toMatchObject({ kind: 'done', message: 'No merchant has a feed.' });
  });
});
