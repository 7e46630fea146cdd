import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { importFeed } from '@/lib/offers/sources/feed/import-feed.server';
import { SHOP, sampleProducts } from '@/tests/bench/feed-sample';

/**
 * One run in a process of its own, so that each begins with the same memory: reads a feed with
 * csv-parse alone, or imports it into a new database. Prints one line of JSON.
 */
const [kind = '', file = '', products = ''] = process.argv.slice(2);

interface Run {
  readonly rows: number;
  readonly seconds: number;
  /** What the work needed above the memory of the process before it, in bytes. */
  readonly memory: number;
  readonly report?: unknown;
}

async function measure(work: () => Promise<{ rows: number; report?: unknown }>): Promise<Run> {
  const idle = process.memoryUsage.rss();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  return { ...result, seconds, memory: process.resourceUsage().maxRSS * 1_024 - idle };
}

/** As fast as csv-parse goes: rows as lists, and none is kept. Broken rows must not end it. */
function parseAlone(): Promise<{ rows: number }> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    const parser = parse({ relax_column_count: true, relax_quotes: true });
    parser.on('readable', () => {
      while (parser.read() !== null) rows += 1;
    });
    parser.on('end', () => resolve({ rows }));
    parser.on('error', reject);
    createReadStream(file, { highWaterMark: 1_048_576 }).on('error', reject).pipe(parser);
  });
}

async function importOnce() {
  const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-bench-'));
  const database = await openDatabase(embeddedTarget(folder, 'the bench'));
  try {
    await migrate(database, null);
    const [feed] = SHOP.feeds;
    if (!feed) throw new Error('The merchant of the bench has no feed');
    const request = { merchant: SHOP, feed, products: sampleProducts(Number(products)), file };
    const run = await measure(async () => {
      const report = await importFeed(database, request, [SHOP]);
      return { rows: report.rows, report };
    });
    if (kind === 'import') return run;
    const again = await importFeed(database, request, [SHOP]);
    return { ...run, again };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = kind === 'parse' ? await measure(parseAlone) : await importOnce();
process.stdout.write(`${JSON.stringify(run)}\n`);
