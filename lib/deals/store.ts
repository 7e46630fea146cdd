import { sql } from 'kysely';
import type { HistoryLicence } from '@/lib/affiliate/policy';
import type { Access } from '@/lib/db/existing-tables';
import { medianKey, type PastPrices } from './median';

interface MedianRow {
  readonly product: string;
  readonly merchant: string;
  readonly marketplace: string;
  readonly currency: string;
  readonly median: number | string;
  readonly observations: number;
  readonly since: number;
}

/**
 * The median of the past prices of each product at each merchant since an instant, as `medianOf`
 * computes it, by `medianKey`. The licences are the right to ask: without one there is nothing.
 */
export async function readMedians(
  { query }: Access,
  licences: readonly HistoryLicence[],
  since: number,
): Promise<ReadonlyMap<string, PastPrices>> {
  if (licences.length === 0) return new Map();
  const merchants = sql.join(licences.map(({ merchant }) => sql`${merchant}`));
  const key = sql.raw('product, merchant, marketplace, currency');
  // The two in the middle are one and the same where their number is odd.
  const { rows } = await sql<MedianRow>`
    select ${key}, avg(amount) as median, max(n) as observations, min(first) as since from (
      select ${key}, amount,
        row_number() over (partition by ${key} order by amount) as place,
        count(*) over (partition by ${key}) as n,
        min(observed_at) over (partition by ${key}) as first
      from price_history where merchant in (${merchants}) and observed_at >= ${since}
    ) as ordered
    where place in ((n + 1) / 2, (n + 2) / 2)
    group by ${key}
  `.execute(query);
  return new Map(
    rows.map(({ median, observations, since: first, ...row }) => [
      medianKey(row),
      { median: Number(median), observations, since: first },
    ]),
  );
}

/** Products with an offer that may be shown at `now`, at a merchant whose prices may be tracked. */
export async function readTracked(
  { query }: Access,
  licences: readonly HistoryLicence[],
  now: number,
): Promise<string[]> {
  if (licences.length === 0) return [];
  const rows = await query
    .selectFrom('offers')
    .select('product')
    .distinct()
    .where('show_until', '>', now)
    .where(
      'merchant',
      'in',
      licences.map(({ merchant }) => merchant),
    )
    .execute();
  return rows.map(({ product }) => product);
}
