import { z } from 'zod';
import type { Feed } from '@/lib/affiliate/feed-schema';
import type { Merchant, ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import { HOUR, MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { importFeed } from '@/lib/offers/sources/feed/import-feed.server';
import type { Job, JobResult, JobRun } from './job';
import type { Catalogue } from './read-catalogue.server';

const INTERVAL = 6 * HOUR;
/** However short a licence is, feeds are large and change seldom. */
const SHORTEST_INTERVAL = 5 * MINUTE;
/** A feed that fails so often in a run waits for the next one. */
const MOST_TRIES = 4;

const ProgressSchema = z.object({
  /** Feeds that this run has imported, as `merchant/feed`. */
  done: z.array(z.string()),
  offers: z.number(),
  saved: z.number(),
  tries: z.number(),
});
type ImportProgress = z.infer<typeof ProgressSchema>;

interface DeclaredFeed {
  readonly name: string;
  readonly merchant: ShopMerchant;
  readonly feed: Feed;
}

export interface ImportParts {
  readonly catalogue: () => Promise<Catalogue>;
  /** Imports one feed; the real thing unless given. */
  readonly importOne?: typeof importFeed;
}

function declaredFeeds(merchants: readonly Merchant[]): DeclaredFeed[] {
  return merchants.flatMap((merchant) =>
    merchant.programme === 'amazon'
      ? []
      : merchant.feeds.map((feed) => ({ name: `${merchant.slug}/${feed.name}`, merchant, feed })),
  );
}

/** Half of the shortest licence, so that no price ends while its feed could be had. */
function nextAt(feeds: readonly DeclaredFeed[], now: number): number {
  const shortest = Math.min(...feeds.map(({ merchant }) => policyOf(merchant).showFor));
  return now + Math.max(SHORTEST_INTERVAL, Math.min(INTERVAL, shortest / 2));
}

const number = (count: number) => count.toLocaleString('en');

function describe(feeds: number, { offers, saved }: ImportProgress): string {
  const noun = feeds === 1 ? 'feed' : 'feeds';
  return `${number(feeds)} ${noun} imported: ${number(offers)} offers, ${number(saved)} of them news.`;
}

/** Imports feeds one after the other. @returns what went wrong, by feed; the others are imported. */
async function importAll(
  run: JobRun,
  feeds: readonly DeclaredFeed[],
  progress: ImportProgress,
  { products, merchants }: Catalogue,
  importOne: typeof importFeed,
): Promise<Map<string, unknown>> {
  const failed = new Map<string, unknown>();
  for (const { name, merchant, feed } of feeds) {
    if (progress.done.includes(name)) continue;
    if (Date.now() >= run.until) break;
    try {
      const request = { merchant, feed, products, signal: run.signal };
      const report = await importOne(run.database, request, merchants);
      progress.done.push(name);
      progress.offers += report.offers;
      progress.saved += report.saved;
    } catch (error) {
      run.signal.throwIfAborted();
      failed.set(name, error);
    }
    await run.save(progress);
    run.report({ done: progress.done.length, total: feeds.length, missed: failed.size });
  }
  return failed;
}

function explain(failed: ReadonlyMap<string, unknown>): AppError {
  const [name, cause] = [...failed][0] ?? [];
  const why = cause instanceof Error ? cause.message : String(cause);
  const others = failed.size > 1 ? ` (and ${failed.size - 1} more)` : '';
  const remedy = cause instanceof AppError ? cause.remedy : undefined;
  return new AppError('unavailable', `${name}: ${why}${others}`, { remedy, cause });
}

async function importFeeds(run: JobRun, parts: ImportParts): Promise<JobResult> {
  const catalogue = await parts.catalogue();
  const feeds = declaredFeeds(catalogue.merchants);
  if (feeds.length === 0) return { message: 'No merchant has a feed.' };
  const saved = ProgressSchema.safeParse(run.progress);
  const progress = saved.success ? saved.data : { done: [], offers: 0, saved: 0, tries: 0 };
  const failed = await importAll(run, feeds, progress, catalogue, parts.importOne ?? importFeed);
  const message = describe(progress.done.length, progress);
  if (failed.size > 0) {
    progress.tries += 1;
    const error = explain(failed);
    if (progress.tries < MOST_TRIES) {
      await run.save(progress);
      throw error;
    }
    return {
      message: `${message} ${error.message}`,
      hasFailed: true,
      nextAt: nextAt(feeds, Date.now()),
    };
  }
  const isComplete = feeds.every(({ name }) => progress.done.includes(name));
  return { message, isComplete, nextAt: nextAt(feeds, Date.now()) };
}

/** Imports the product feeds of all merchants; after a failure only those that failed. */
export function feedsImport(parts: ImportParts): Job {
  return {
    name: 'feeds-import',
    summary: 'Reads merchants’ product feeds',
    interval: INTERVAL,
    run: (run) => importFeeds(run, parts),
  };
}
