import { type HistoryLicence, historyLicences } from '@/lib/affiliate/policy';
import { HOUR } from '@/lib/core/duration';
import { getDb } from '@/lib/db/client';
import type { Database } from '@/lib/db/open-database';
import { readDiscounted, readOffers } from '@/lib/offers/store';
import type { DealContent, DealFacts } from './build-deals';
import { MEDIAN_WINDOW } from './median';
import { readMedians, readTracked } from './store';

interface Medians {
  readonly readAt: number;
  readonly merchants: string;
  readonly of: DealFacts['medians'];
}

/** An hour changes little of 90 days, and to order all past prices takes the database a while. */
const remembered = new WeakMap<Database, Medians>();

async function mediansOf(
  database: Database,
  licences: readonly HistoryLicence[],
  now: number,
): Promise<DealFacts['medians']> {
  const merchants = licences.map(({ merchant }) => merchant).join();
  const known = remembered.get(database);
  if (known?.merchants === merchants && Math.abs(now - known.readAt) < HOUR) return known.of;
  const of = await readMedians(database, licences, now - MEDIAN_WINDOW);
  remembered.set(database, { readAt: now, merchants, of });
  return of;
}

/** A price that an editor entered without a code is compared with whatever was seen since. */
function pricedByHand({ manual }: DealContent, now: number): string[] {
  return manual.flatMap(({ product, price, code, ends }) =>
    product !== undefined && price && code === undefined && ends > now ? product : [],
  );
}

/**
 * What the database knows that makes deals: every offer with a saving, and all offers of products of
 * which more must be known.
 * @throws AppError `unavailable` while there is no database to ask.
 */
export async function readFacts(content: DealContent, now: number): Promise<DealFacts> {
  const { merchants } = content;
  const database = await getDb();
  const licences = [...historyLicences(merchants).values()];
  const whole = new Set([
    ...pricedByHand(content, now),
    ...(await readTracked(database, licences, now)),
  ]);
  const discounted = await readDiscounted(database, now);
  return {
    offers: [
      ...discounted.filter(({ product }) => !whole.has(product)),
      ...(await readOffers(database, [...whole], now)),
    ],
    medians: await mediansOf(database, licences, now),
  };
}
