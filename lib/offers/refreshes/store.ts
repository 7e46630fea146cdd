import { sql } from 'kysely';
import { isMarketplaceCode, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { insertChanges } from '@/lib/changes/store';
import { chunks } from '@/lib/core/chunks';
import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import type { RefreshesTable } from '@/lib/db/schema/refreshes';
import { rowsInsertion } from '@/lib/db/unfold-rows';
import { priceKey } from '../list-wanted';
import type { Miss } from '../sources/source';
import { lockWriters } from '../store';

/** What came of asking a merchant for one price. */
export interface Try {
  readonly product: string;
  readonly merchant: string;
  readonly marketplace: MarketplaceCode | null;
  readonly outcome: 'ok' | Miss;
  /** For the operator; null where all went well. */
  readonly reason: string | null;
}

/** A try as it was noted. */
export interface NotedTry extends Try {
  /** Epoch milliseconds; null where the allowance was used up each time, so that it was never asked. */
  readonly triedAt: number | null;
}

const COLUMNS = [
  'product',
  'merchant',
  'marketplace',
  'tried_at',
  'outcome',
  'reason',
] as const satisfies readonly (keyof RefreshesTable)[];

/** Stands for "never": what was over the budget was not asked for. */
const NEVER = 0;

async function upsert(access: Access, rows: readonly RefreshesTable[]): Promise<void> {
  const latest = sql`
    on conflict (product, merchant, marketplace) do update set
      tried_at = case when excluded.tried_at = ${sql.lit(NEVER)}
        then refreshes.tried_at else excluded.tried_at end,
      outcome = excluded.outcome, reason = excluded.reason`;
  await access.query.executeQuery(rowsInsertion(access, 'refreshes', COLUMNS, latest).of(rows));
}

/** Deletes what the merchant says it has no more, unless it was observed after that. */
async function withdraw(access: Access, gone: readonly Try[], now: number): Promise<string[]> {
  const shops = Map.groupBy(gone, ({ merchant, marketplace }) =>
    JSON.stringify([merchant, marketplace ?? '']),
  );
  const withdrawn = new Set<string>();
  for (const [shop, tries] of shops) {
    const [merchant, marketplace] = JSON.parse(shop) as [string, string];
    for (const some of chunks(tries.map(({ product }) => product))) {
      const rows = await access.query
        .deleteFrom('offers')
        .where('merchant', '=', merchant)
        .where('marketplace', '=', marketplace)
        .where('product', 'in', some)
        .where('observed_at', '<=', now)
        .returning('product')
        .execute();
      for (const { product } of rows) withdrawn.add(product);
    }
  }
  return [...withdrawn];
}

/**
 * Notes what came of tries at `now`. An offer that its merchant has no more is deleted with it, and
 * readers' pages hear of the change: it would be shown until its licence ends, and be untrue.
 */
export async function noteTries(
  { engine, query }: Database,
  tries: readonly Try[],
  now: number,
): Promise<void> {
  if (tries.length === 0) return;
  const rows = new Map(
    tries.map((one) => [
      priceKey(one),
      {
        product: one.product,
        merchant: one.merchant,
        marketplace: one.marketplace ?? '',
        tried_at: one.outcome === 'over_budget' ? NEVER : now,
        outcome: one.outcome,
        reason: one.reason,
      },
    ]),
  );
  const gone = tries.filter(({ outcome }) => outcome === 'not_found' || outcome === 'no_offer');
  await query.transaction().execute(async (transaction) => {
    const access = { engine, query: transaction };
    await upsert(access, [...rows.values()]);
    if (gone.length === 0) return;
    await lockWriters(access);
    await insertChanges(access, 'offer', await withdraw(access, gone, now), now);
  });
}

/** Every try that is noted. */
export async function readTries({ query }: Access): Promise<NotedTry[]> {
  const rows = await query.selectFrom('refreshes').selectAll().execute();
  return rows.map(({ tried_at, marketplace, outcome, ...row }) => ({
    ...row,
    marketplace: isMarketplaceCode(marketplace) ? marketplace : null,
    outcome: outcome as NotedTry['outcome'],
    triedAt: tried_at === NEVER ? null : tried_at,
  }));
}

/** When a kept offer was observed and how long it may be shown; epoch milliseconds. */
export interface KeptTimes {
  readonly product: string;
  readonly merchant: string;
  readonly marketplace: string;
  readonly observedAt: number;
  readonly showUntil: number;
  readonly url: string;
}

/** The times of all offers of some merchants that are kept, shown or not. */
export async function readTimes(
  { query }: Access,
  merchants: readonly string[],
): Promise<KeptTimes[]> {
  if (merchants.length === 0) return [];
  return query
    .selectFrom('offers')
    .select([
      'product',
      'merchant',
      'marketplace',
      'observed_at as observedAt',
      'show_until as showUntil',
      'url',
    ])
    .where('merchant', 'in', merchants)
    .execute();
}

/** Deletes the notes on products that the content has no more. @returns how many there were. */
export async function deleteTriesExcept(
  { query }: Access,
  products: readonly string[],
): Promise<number> {
  const known = new Set(products);
  const noted = await query.selectFrom('refreshes').select('product').distinct().execute();
  const gone = noted.map(({ product }) => product).filter((product) => !known.has(product));
  let deleted = 0;
  for (const some of chunks(gone)) {
    const result = await query
      .deleteFrom('refreshes')
      .where('product', 'in', some)
      .executeTakeFirst();
    deleted += Number(result.numDeletedRows);
  }
  return deleted;
}
