import { policiesOf, showLimit } from '@/lib/affiliate/policy';
import { countClicksBy } from '@/lib/clicks/store';
import { utcDay } from '@/lib/core/dates';
import { DAY, HOUR } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import { listWanted, priceKey } from '@/lib/offers/list-wanted';
import type { PriceFacts } from '@/lib/offers/plan-refresh';
import { readTimes, readTries } from '@/lib/offers/refreshes/store';
import type { Catalogue } from './read-catalogue.server';

/** Clicks of this long tell what shoppers see most. */
const VIEWED_FOR = 30 * DAY;

interface Views {
  readonly readAt: number;
  readonly clicks: ReadonlyMap<string, number>;
}

/** Millions of clicks take a while to count, and an hour changes little of a month's. */
const remembered = new WeakMap<Database, Views>();

async function readViews(database: Database, now: number): Promise<Views['clicks']> {
  const known = remembered.get(database);
  if (known && Math.abs(now - known.readAt) < HOUR) return known.clicks;
  const range = { from: utcDay(now - VIEWED_FOR), to: null };
  const columns = ['product', 'merchant', 'marketplace'] as const;
  const rows = await countClicksBy(database.query, range, columns);
  const clicks = new Map(rows.map((row) => [priceKey(row), row.clicks]));
  remembered.set(database, { readAt: now, clicks });
  return clicks;
}

/** What is known of every price that the content wants of an API. */
export async function gatherFacts(
  database: Database,
  { products, merchants }: Catalogue,
  now: number,
): Promise<PriceFacts[]> {
  const wanted = listWanted(products, merchants);
  const policies = policiesOf(merchants);
  const times = await readTimes(database, [...new Set(wanted.map(({ merchant }) => merchant))]);
  const kept = new Map(times.map((row) => [priceKey(row), row]));
  const tries = new Map((await readTries(database)).map((row) => [priceKey(row), row]));
  const views = await readViews(database, now);
  return wanted.flatMap((one) => {
    const policy = policies.get(one.merchant);
    // A price that may not be shown is not asked for.
    if (!policy?.price) return [];
    const key = priceKey(one);
    const offer = kept.get(key);
    // Seen under an ASIN that an editor has corrected since, it says nothing of this one.
    const isOther = offer !== undefined && one.asin !== null && !offer.url.includes(one.asin);
    const noted = isOther ? undefined : tries.get(key);
    return {
      wanted: one,
      showFor: showLimit(policy, 'api'),
      observedAt: isOther ? null : (offer?.observedAt ?? null),
      showUntil: isOther ? null : (offer?.showUntil ?? null),
      triedAt: noted?.triedAt ?? null,
      outcome: noted?.outcome ?? null,
      views: views.get(key) ?? 0,
    };
  });
}
