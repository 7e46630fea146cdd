import type { Feed } from '@/lib/affiliate/feed-schema';
import type { ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { type Observation, ObservationSchema } from '../../observation';
import { OfferChoice } from './choose-offers';
import { Tally } from './feed-report';
import type { FeedRow } from './feed-row';
import { type FeedProduct, type Match, type Right, RowMatcher } from './match-rows';
import { readAwinRow } from './read-awin-row';
import { readGoogleRow } from './read-google-row';
import type { FeedTable } from './read-table';
import type { FeedFormat } from './recognise-format';
import type { ReadRow, RowContext, RowOffer } from './row-offer';

const READERS: Readonly<Record<FeedFormat, ReadRow>> = {
  awin: readAwinRow,
  google: readGoogleRow,
};

/** Whose feed it is, and what of it is wanted. */
export interface FeedSubject {
  readonly merchant: ShopMerchant;
  readonly feed: Feed;
  readonly products: readonly FeedProduct[];
  /** When the feed was made, as far as is known; epoch milliseconds, not in the future. */
  readonly madeAt: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Names unmatched rows that have a GTIN too: in most feeds those are nearly all. */
  readonly isVerbose?: boolean;
}

/** Reads the rows of a feed and keeps the best of each of our products; the rest is but counted. */
export class OfferReader {
  readonly tally = new Tally();
  /** Products that the feed has a row of, also one that cannot be read. */
  readonly listed = new Set<string>();
  readonly #choice = new OfferChoice();
  readonly #matcher: RowMatcher;
  readonly #read: ReadRow;
  readonly #context: RowContext;
  readonly #places: ReadonlyMap<string, number>;
  /** Where rows name the merchant, in a feed that may hold those of several. */
  readonly #merchantId: number;
  readonly #unusedMap: Set<string>;

  constructor(
    private readonly subject: FeedSubject,
    { format, columns }: Pick<FeedTable, 'format' | 'columns'>,
  ) {
    const { merchant, feed, products, now } = subject;
    this.#unusedMap = new Set(Object.keys(feed.map));
    this.#matcher = new RowMatcher(products, feed.map, format, columns);
    this.#read = READERS[format];
    this.#context = { merchant, currency: feed.currency ?? null, now };
    this.#places = new Map(columns.map((name, at) => [name, at] as const).reverse());
    const isAwins = format === 'awin' && merchant.programme === 'awin';
    this.#merchantId = isAwins ? columns.indexOf('merchant_id') : -1;
  }

  take(row: FeedRow): void {
    const { tally } = this;
    tally.rows += 1;
    if (row.fault !== null) {
      tally.unsplit += 1;
      tally.note('malformed', row.line, () => row.fault ?? '');
      return;
    }
    if (this.#isForeign(row.fields)) {
      tally.counts.foreign += 1;
      return;
    }
    const match = this.#matcher.match(row.fields);
    if (match.kind === 'matched') this.#takeMatched(row, match.product, match.right);
    else this.#noteUnused(row, match);
  }

  /** The offers that were chosen, as observations; to be called once all rows were taken. */
  observations(): Observation[] {
    const { counts } = this.tally;
    const found: Observation[] = [];
    for (const [product, { best, rivals, others }] of this.#choice.chosen()) {
      counts.duplicates += others;
      for (const line of rivals) {
        this.tally.note('ambiguous', line, () => `is as good as line ${best.line} for ${product}`);
      }
      const observation = this.#observe(product, best.offer);
      if (ObservationSchema.safeParse(observation).success) {
        counts.offers += 1;
        found.push(observation);
      } else this.tally.note('malformed', best.line, () => 'has a figure beyond all bounds');
    }
    return found;
  }

  /** Entries of the map of which the feed has no row. */
  unusedMap(): string[] {
    return [...this.#unusedMap];
  }

  #isForeign(fields: readonly string[]): boolean {
    const { merchant } = this.subject;
    if (this.#merchantId === -1 || merchant.programme !== 'awin') return false;
    const id = fields[this.#merchantId];
    return id !== merchant.advertiserId && id?.trim() !== merchant.advertiserId;
  }

  #takeMatched({ line, fields }: FeedRow, product: string, right: Right): void {
    this.listed.add(product);
    this.#unusedMap.delete(this.#matcher.idOf(fields));
    const cell = (column: string) => fields[this.#places.get(column) ?? -1]?.trim() ?? '';
    try {
      this.#choice.add(product, { line, right, offer: this.#read(cell, this.#context) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.tally.note('malformed', line, () => `${product}: ${error.message}`);
    }
  }

  #noteUnused({ line, fields }: FeedRow, match: Exclude<Match, { kind: 'matched' }>): void {
    if (match.kind === 'ambiguous') {
      this.tally.note('ambiguous', line, () => match.reason);
      return;
    }
    this.tally.counts.unmatched += 1;
    if (match.hasGtin && !this.subject.isVerbose) return;
    const what = match.hasGtin ? 'is of no product of yours' : 'has no GTIN, and nothing else fits';
    this.tally.sample('unmatched', line, () => `${what} (id ${this.#matcher.idOf(fields)})`);
  }

  /** What the row says of its own time counts, unless it is still to come. */
  #observe(product: string, { updatedAt, ...offer }: RowOffer): Observation {
    const { merchant, feed, madeAt, now } = this.subject;
    const isStated = feed.observed === 'row' && updatedAt !== null && updatedAt <= now;
    return {
      ...offer,
      product,
      merchant: merchant.slug,
      marketplace: null,
      seller: null,
      source: 'feed',
      feed: feed.name,
      observedAt: isStated ? updatedAt : madeAt,
      deal: null,
    };
  }
}
