import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Feed } from '@/lib/affiliate/feed-schema';
import type { Merchant, ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { addDemoShop } from '@/lib/content/add-demo-shop';
import { readShelf } from '@/lib/content/read-shelf';
import { suggestNearest } from '@/lib/content/suggest-nearest';
import { AppError } from '@/lib/core/errors';
import { withDatabase } from '@/lib/db/with-database';
import type { FeedReport } from '@/lib/offers/sources/feed/feed-report';
import { checkFeed, importFeed } from '@/lib/offers/sources/feed/import-feed.server';
import type { FeedProgress, FeedRequest } from '@/lib/offers/sources/feed/read-feed';
import type { Command } from '../command';
import { describeFeed } from '../describe-feed';
import { type DemoStanding, demoIsAbsent, joinDemo } from '../join-demo';
import { withStopSignal } from '../stop-signal';

const DRAW_EVERY = 200;
const STOPPED = 'Stopped. Feeds that had been read are kept; run it again for the others.';

interface Source {
  readonly merchant: ShopMerchant;
  readonly feed: Feed;
}

const isShop = (merchant: Merchant): merchant is ShopMerchant => merchant.programme !== 'amazon';

function unknown(noun: string, name: string, known: readonly string[]): AppError {
  const near = suggestNearest(name, known);
  return new AppError('bad_request', `There is no ${noun} "${name}".`, {
    remedy: near ? `Did you mean ${near}?` : `There is: ${known.join(', ')}.`,
  });
}

interface Wanted {
  readonly merchant?: string;
  readonly feed?: string;
  readonly file?: string;
}

/**
 * Each feed that is meant.
 * @throws AppError `bad_request` for names that nothing has, and a file that could be several feeds.
 */
function sourcesFor(merchants: readonly Merchant[], wanted: Wanted, demo: DemoStanding): Source[] {
  const shops = merchants.filter(isShop).filter(({ feeds }) => feeds.length > 0);
  if (shops.length === 0) {
    if (demo === 'absent') throw demoIsAbsent();
    throw new AppError('bad_request', 'No merchant names a feed', {
      remedy: 'Add "feeds" to a file of content/merchants; docs/feeds.md tells how.',
    });
  }
  const slugs = shops.map(({ slug }) => slug);
  if (wanted.merchant !== undefined && !slugs.includes(wanted.merchant)) {
    throw unknown('merchant with feeds', wanted.merchant, slugs);
  }
  const all = shops
    .filter(({ slug }) => wanted.merchant === undefined || slug === wanted.merchant)
    .flatMap((merchant) => merchant.feeds.map((feed): Source => ({ merchant, feed })));
  const names = all.map(({ feed }) => feed.name);
  if (wanted.feed !== undefined && !names.includes(wanted.feed)) {
    throw unknown('feed', wanted.feed, names);
  }
  const meant = all.filter(({ feed }) => wanted.feed === undefined || feed.name === wanted.feed);
  if (wanted.file === undefined || meant.length === 1) return meant;
  throw new AppError('bad_request', 'The file can be one feed only', {
    where: '--file',
    remedy: `Say which with --feed: ${names.join(', ')}.`,
  });
}

function drawProgress(name: string): (progress: FeedProgress) => void {
  let drawnAt = 0;
  return ({ bytes, size, rows }) => {
    if (!process.stderr.isTTY || Date.now() - drawnAt < DRAW_EVERY) return;
    drawnAt = Date.now();
    const share = size ? `${Math.floor((bytes / size) * 100)} %, ` : '';
    const megabytes = (bytes / 1_000_000).toFixed(1);
    const text = `${name}: ${share}${megabytes} MB, ${rows.toLocaleString('en')} rows`;
    process.stderr.write(`\r${text}\x1b[K`);
  };
}

/** One feed that fails must not keep the others from being read. */
function reportFailure(error: unknown): void {
  if (!(error instanceof AppError) || error.code === 'conflict') throw error;
  const { message, where, remedy } = error;
  process.stderr.write(`${[where, message].filter(Boolean).join(': ')}\n`);
  if (remedy) process.stderr.write(`    → ${remedy}\n`);
}

async function readAll(
  sources: readonly Source[],
  more: Pick<FeedRequest, 'products' | 'file' | 'signal' | 'isVerbose'>,
  read: (request: FeedRequest) => Promise<FeedReport>,
  onReport: (report: FeedReport) => void,
): Promise<boolean> {
  let isFine = true;
  for (const source of sources) {
    const name = `${source.merchant.slug}/${source.feed.name}`;
    try {
      const report = await read({ ...source, ...more, onProgress: drawProgress(name) });
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
      onReport(report);
    } catch (error) {
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
      reportFailure(error);
      isFine = false;
    }
  }
  return isFine;
}

const OPTIONS = {
  feed: { type: 'string' },
  file: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  root: { type: 'string', default: 'content' },
  json: { type: 'boolean', default: false },
} as const;

function readArgs(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const [verb, merchant, ...others] = positionals;
  if ((verb !== 'check' && verb !== 'import') || others.length > 0) {
    throw new AppError('bad_request', 'Say what to do: check or import', {
      remedy: 'npm run shelf -- feeds check',
    });
  }
  if (values.file !== undefined && merchant === undefined) {
    throw new AppError('bad_request', 'Say whose feed the file is', {
      where: '--file',
      remedy: `npm run shelf -- feeds ${verb} <merchant> --file ${values.file}`,
    });
  }
  return { ...values, merchant, isImport: verb === 'import' };
}

export const feedsCommand: Command = {
  name: 'feeds',
  summary: 'Check product feeds, or import their prices',
  usage: `shelf -- feeds check|import [merchant] [--feed <name>] [--file <file>] [--json]
  check       read the feeds and tell what they hold for your products; nothing is kept
  import      read them, keep the offers, and end those that a feed no longer has
  merchant    slug of one merchant; all that have feeds unless given
  --feed      name of one feed
  --file      a file to read in place of the feed's own file or address
  --verbose   name rows of products that are not yours, too, where they have a GTIN
  --root      the content folder, "content" unless given
  --json      print a list of reports
  Exit code 0 where every feed could be read, else 1.`,
  async run(args) {
    const { isImport, root, json, file, verbose: isVerbose, ...wanted } = readArgs(args);
    const folder = path.normalize(root);
    const demo = await joinDemo(folder);
    const { merchants: known, products } = await readShelf(folder);
    const merchants = addDemoShop(known);
    const sources = sourcesFor(merchants, { ...wanted, file }, demo);
    const reports: FeedReport[] = [];
    const onReport = (report: FeedReport) => {
      reports.push(report);
      if (!json) process.stdout.write(describeFeed(report, isImport));
    };
    const isFine = await withStopSignal(STOPPED, (signal) => {
      const more = { products, file, signal, isVerbose };
      if (!isImport) return readAll(sources, more, checkFeed, onReport);
      return withDatabase({ current: true }, (database) =>
        readAll(sources, more, (request) => importFeed(database, request, merchants), onReport),
      );
    });
    if (json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    return isFine ? 0 : 1;
  },
};
