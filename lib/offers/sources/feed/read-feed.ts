import { type Feed, fillFeedAddress } from '@/lib/affiliate/feed-schema';
import type { ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import { AppError } from '@/lib/core/errors';
import { getEnv, getFeedSecret } from '@/lib/platform/env';
import { licenseObservation, type Offer } from '../../license-observation';
import type { Observation } from '../../observation';
import type { FeedBytes } from './feed-bytes';
import type { FeedReport, Spared } from './feed-report';
import type { FeedProduct } from './match-rows';
import { feedFile, openFile } from './open-file';
import { type FetchOptions, openUrl } from './open-url';
import { OfferReader } from './read-offers';
import { type FeedTable, readTable } from './read-table';

/** How far a reading has come. */
export interface FeedProgress {
  readonly bytes: number;
  /** Null where it is not known how many there will be. */
  readonly size: number | null;
  readonly rows: number;
}

export interface FeedRequest extends FetchOptions {
  readonly merchant: ShopMerchant;
  readonly feed: Feed;
  readonly products: readonly FeedProduct[];
  /** A file to read in place of what the feed declares; any path. */
  readonly file?: string;
  /** Epoch milliseconds; the time now unless given. */
  readonly now?: number;
  readonly isVerbose?: boolean;
  readonly onProgress?: (progress: FeedProgress) => void;
}

/** Above this share of rows that cannot be split, a product may well be missing because of them. */
const MOST_UNSPLIT = 0.01;

function secretOf(name: string): string {
  const secret = getFeedSecret(name);
  if (secret !== undefined) return secret;
  throw new AppError('invalid_content', `${name} is not set`, {
    where: 'environment',
    remedy: `Set ${name} to the key that the address of the feed needs.`,
  });
}

async function openSource({ feed, file, signal, patienceMs }: FeedRequest): Promise<FeedBytes> {
  if (file !== undefined) return openFile(file);
  if (feed.file !== undefined) return openFile(await feedFile(getEnv().dataDir, feed.file));
  const address = fillFeedAddress(feed.url ?? '', secretOf);
  return openUrl(new URL(address), { signal, patienceMs });
}

/** Counts the bytes that pass, and ends where the reading is to stop. */
class Meter {
  bytes = 0;

  constructor(
    private readonly source: FeedBytes,
    private readonly request: FeedRequest,
  ) {}

  async *pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of this.source.pieces) {
      this.request.signal?.throwIfAborted();
      this.bytes += piece.length;
      yield piece;
    }
  }

  report(rows: number): void {
    this.request.onProgress?.({ bytes: this.bytes, size: this.source.size, rows });
  }
}

/** A feed that was read as a whole. */
export interface Reading {
  readonly report: FeedReport;
  readonly observations: readonly Observation[];
  lists(product: string): boolean;
}

async function readRows(table: FeedTable, reader: OfferReader, meter: Meter): Promise<void> {
  for await (const rows of table.rows) {
    for (const row of rows) reader.take(row);
    meter.report(reader.tally.rows);
  }
}

/** Why offers must stay that the feed does not have: it may have them all the same. */
function sparedBy({ tally }: OfferReader, isWhole: boolean): Spared | null {
  if (!isWhole) return 'not_whole';
  return tally.rows === 0 || tally.unsplit > tally.rows * MOST_UNSPLIT ? 'unreadable' : null;
}

function cutOff(): AppError {
  return new AppError('unavailable', 'The feed is cut off: it ends before its own end', {
    remedy: 'Fetch it again; nothing of it was kept.',
  });
}

async function readOpened(source: FeedBytes, request: FeedRequest, now: number): Promise<Reading> {
  const { merchant, feed, products, isVerbose } = request;
  // A clock that is ahead must not make prices of the future.
  const madeAt = Math.min(source.madeAt ?? now, now);
  const meter = new Meter(source, request);
  const table = await readTable(meter.pieces(), feed.format);
  const reader = new OfferReader({ merchant, feed, products, madeAt, now, isVerbose }, table);
  await readRows(table, reader, meter);
  if (!table.isWhole()) throw cutOff();
  const observations = reader.observations();
  const { tally } = reader;
  const report: FeedReport = {
    merchant: merchant.slug,
    feed: feed.name,
    format: table.format,
    rows: tally.rows,
    bytes: meter.bytes,
    madeAt,
    ...tally.counts,
    unlicensed: observations.length - licensed(observations, merchant, now).length,
    saved: 0,
    changed: [],
    ended: [],
    spared: sparedBy(reader, await source.isWhole()),
    unusedMap: reader.unusedMap(),
    samples: tally.samples,
  };
  return { report, observations, lists: (product) => reader.listed.has(product) };
}

/** What the merchant's policy allows of observations. */
export function licensed(
  observations: readonly Observation[],
  merchant: ShopMerchant,
  now: number,
): Offer[] {
  const policy = policyOf(merchant);
  return observations.flatMap((observation) => licenseObservation(observation, policy, now) ?? []);
}

/** Names the merchant's file in what is thrown, where nothing else is named. */
function placed(error: unknown, { merchant, feed }: FeedRequest): unknown {
  if (!(error instanceof AppError) || error.where !== undefined) return error;
  const { code, message, remedy, cause } = error;
  const where = `merchants/${merchant.slug}.yaml, feed ${feed.name}`;
  return new AppError(code, message, { where, remedy, cause });
}

/**
 * Reads a feed as a whole; nothing is kept.
 * @throws AppError `unavailable`, `not_found`, `forbidden` or `invalid_content` for a feed that
 * cannot be read as a whole; what the signal was aborted with.
 */
export async function readFeed(request: FeedRequest, now: number): Promise<Reading> {
  try {
    request.signal?.throwIfAborted();
    const source = await openSource(request);
    try {
      return await readOpened(source, request, now);
    } finally {
      await source.close();
    }
  } catch (error) {
    throw placed(error, request);
  }
}
