import { sql } from 'kysely';
import type { HistoryLicence } from '@/lib/affiliate/policy';
import { chunks } from '@/lib/core/chunks';
import type { Access } from '@/lib/db/existing-tables';
import type { PriceHistoryTable } from '@/lib/db/schema/price-history';

export type PastPrice = PriceHistoryTable;

/**
 * Keeps past prices, within the transaction of `access`; those of merchants without a licence are
 * dropped. The same price of the same instant is kept once.
 */
export async function appendHistory(
  { query }: Access,
  prices: readonly PastPrice[],
  licences: ReadonlyMap<string, HistoryLicence>,
): Promise<void> {
  const licensed = prices.filter(({ merchant }) => licences.get(merchant)?.merchant === merchant);
  for (const some of chunks(licensed)) {
    await query
      .insertInto('price_history')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Past prices of one product since an instant, the oldest first. The licence is the right to ask. */
export async function readHistory(
  { query }: Access,
  licence: HistoryLicence,
  product: string,
  since: number,
): Promise<{ observedAt: number; amount: number; currency: string; marketplace: string }[]> {
  const rows = await query
    .selectFrom('price_history')
    .select(['observed_at', 'amount', 'currency', 'marketplace'])
    .where('merchant', '=', licence.merchant)
    .where('product', '=', product)
    .where('observed_at', '>=', since)
    .orderBy('observed_at')
    .execute();
  return rows.map(({ observed_at: observedAt, ...row }) => ({ observedAt, ...row }));
}

/** Deletes past prices of merchants that have no licence any more, and all before an instant. */
export async function deleteHistory(
  { query }: Access,
  licences: readonly HistoryLicence[],
  before: number,
): Promise<number> {
  const merchants = licences.map(({ merchant }) => merchant);
  const result = await query
    .deleteFrom('price_history')
    .where((is) =>
      is.or([
        is('observed_at', '<', before),
        ...(merchants.length > 0 ? [is('merchant', 'not in', merchants)] : [sql<boolean>`1 = 1`]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
