import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { historyLicence, policyOf } from '@/lib/affiliate/policy';
import { chunks } from '@/lib/core/chunks';
import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { saveOffers } from '../../store';
import type { FeedReport } from './feed-report';
import { type FeedRequest, licensed, readFeed } from './read-feed';
import { endOffers } from './store';

/**
 * Reads a feed and tells what would come of it; nothing is kept.
 * @throws AppError as `readFeed`.
 */
export async function checkFeed(request: FeedRequest): Promise<FeedReport> {
  return (await readFeed(request, request.now ?? Date.now())).report;
}

function refusePolicy({ merchant, feed }: Pick<FeedRequest, 'merchant' | 'feed'>): void {
  const { price, sources } = policyOf(merchant);
  if (price && sources.includes('feed')) return;
  throw new AppError(
    'invalid_content',
    `The policy of ${merchant.name} takes no prices from feeds`,
    {
      where: `merchants/${merchant.slug}.yaml, feed ${feed.name}`,
      remedy: 'Add "feed" to policy.sources where the contract allows it, or remove the feed.',
    },
  );
}

/**
 * Reads a feed as a whole, then keeps what the merchant's policy allows of it and ends the offers
 * that it no longer has. Nothing is changed before all was read; broken off while it saves, it can
 * simply be run again. The same feed a second time changes nothing.
 * @param merchants all of the site, as Amazon's rule on past prices binds the whole site.
 * @throws AppError as `readFeed`, and `invalid_content` where the policy takes no prices from feeds.
 */
export async function importFeed(
  database: Database,
  request: FeedRequest,
  merchants: readonly Merchant[],
): Promise<FeedReport> {
  refusePolicy(request);
  const { merchant, feed, signal } = request;
  const now = request.now ?? Date.now();
  const { report, observations, lists } = await readFeed(request, now);
  signal?.throwIfAborted();
  const found = new Map(observations.map((observation) => [observation.product, observation]));
  const ended = await endOffers(
    database,
    {
      merchant: merchant.slug,
      feed: feed.name,
      madeAt: report.madeAt,
      found,
      lists: report.spared === null ? lists : () => true,
    },
    now,
  );
  const licence = historyLicence(merchant, merchants);
  const licences = new Map(licence ? [[merchant.slug, licence]] : []);
  const changed = new Set<string>();
  let saved = 0;
  for (const some of chunks(licensed(observations, merchant, now))) {
    signal?.throwIfAborted();
    const batch = await saveOffers(database, some, now, licences);
    saved += batch.saved;
    for (const product of batch.changed) changed.add(product);
  }
  return { ...report, saved, changed: [...changed], ended };
}
