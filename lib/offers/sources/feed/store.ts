import { insertChanges } from '@/lib/changes/store';
import { chunks } from '@/lib/core/chunks';
import type { Database } from '@/lib/db/open-database';
import type { OffersTable } from '@/lib/db/schema/offers';
import type { Observation } from '../../observation';
import { lockWriters } from '../../store';

/** A feed, and what a whole reading of it has found. */
export interface FeedFindings {
  readonly merchant: string;
  readonly feed: string;
  /** When the feed was made, epoch milliseconds: what was seen later is of no concern to it. */
  readonly madeAt: number;
  /** The offers that it has now, by product. */
  readonly found: ReadonlyMap<string, Observation>;
  /** Whether it still has a row of a product, be it one that could not be read. */
  lists(product: string): boolean;
}

type Kept = Pick<
  OffersTable,
  | 'product'
  | 'amount'
  | 'currency'
  | 'list_amount'
  | 'delivery_amount'
  | 'availability'
  | 'condition'
  | 'url'
  | 'observed_at'
>;

function isSame(kept: Kept, found: Observation): boolean {
  return (
    kept.amount === found.amount &&
    kept.currency === found.currency &&
    kept.list_amount === (found.listPrice?.amount ?? null) &&
    kept.delivery_amount === found.deliveryAmount &&
    kept.availability === found.availability &&
    kept.condition === found.condition &&
    kept.url === found.url
  );
}

/**
 * Whether the feed no longer stands by an offer: it has no row of the product, or another one whose
 * own time is not later, which would not replace it by itself.
 */
function isOver(kept: Kept, { found, lists }: FeedFindings): boolean {
  const now = found.get(kept.product);
  if (!now) return !lists(kept.product);
  return kept.observed_at >= now.observedAt && !isSame(kept, now);
}

/**
 * Deletes the offers of one feed that it no longer has, in one commit with a change row for each.
 * Offers of other feeds, of other sources and of later readings stay.
 * @returns the products that the feed no longer lists.
 */
export async function endOffers(
  { engine, query }: Database,
  findings: FeedFindings,
  now: number,
): Promise<string[]> {
  const { merchant, feed, madeAt } = findings;
  return query.transaction().execute(async (transaction) => {
    const access = { engine, query: transaction };
    await lockWriters(access);
    const kept = await transaction
      .selectFrom('offers')
      .select(['product', 'amount', 'currency', 'list_amount', 'delivery_amount'])
      .select(['availability', 'condition', 'url', 'observed_at', 'show_until'])
      .where('merchant', '=', merchant)
      .where('source', '=', 'feed')
      .where('feed', '=', feed)
      .where('observed_at', '<=', madeAt)
      .execute();
    const over = kept.filter((row) => isOver(row, findings));
    for (const some of chunks(over.map(({ product }) => product))) {
      await transaction
        .deleteFrom('offers')
        .where('merchant', '=', merchant)
        .where('source', '=', 'feed')
        .where('feed', '=', feed)
        .where('product', 'in', some)
        .execute();
    }
    const seen = over.filter(({ show_until }) => show_until > now).map(({ product }) => product);
    await insertChanges(access, 'offer', seen, now);
    return over.map(({ product }) => product).filter((product) => !findings.found.has(product));
  });
}
