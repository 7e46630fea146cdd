import { CompiledQuery, sql } from 'kysely';
import { isMarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { HistoryLicence } from '@/lib/affiliate/policy';
import { insertChanges } from '@/lib/changes/store';
import { chunks } from '@/lib/core/chunks';
import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import type { OffersTable } from '@/lib/db/schema/offers';
import { appendHistory, type PastPrice } from './history/store';
import type { Offer } from './license-observation';
import type { Availability, Condition } from './observation';

const COLUMNS = [
  'product',
  'merchant',
  'marketplace',
  'amount',
  'currency',
  'list_amount',
  'list_label',
  'saving_percent',
  'delivery_amount',
  'availability',
  'condition',
  'seller',
  'url',
  'source',
  'feed',
  'observed_at',
  'show_until',
  'keep_until',
  'deal_kind',
  'deal_ends',
  'deal_access',
  'coupon',
] as const satisfies readonly (keyof OffersTable)[];

const names = sql.join(COLUMNS.map((column) => sql.ref(column)));
const KEY = ['product', 'merchant', 'marketplace'] as const;
const rest = COLUMNS.filter((column) => !(KEY as readonly string[]).includes(column));

/** Many rows as one JSON value, each engine in the form that it unfolds: no limit on values counts. */
const UNFOLD = {
  sqlite: (rows: readonly OffersTable[]) => ({
    rows: JSON.stringify(rows.map((row) => COLUMNS.map((column) => row[column]))),
    // "where true" tells SQLite's "on conflict" from a join.
    from: sql`select ${sql.join(COLUMNS.map((_, index) => sql`value ->> ${sql.lit(index)}`))}
      from json_each(${'rows'}) where true`,
  }),
  postgres: (rows: readonly OffersTable[]) => ({
    rows: JSON.stringify(rows),
    from: sql`select ${names} from json_populate_recordset(null::offers, ${'rows'}::json)`,
  }),
};

function toRow(offer: Offer): OffersTable {
  const { deal, listPrice } = offer;
  return {
    product: offer.product,
    merchant: offer.merchant,
    marketplace: offer.marketplace ?? '',
    amount: offer.amount,
    currency: offer.currency,
    list_amount: listPrice?.amount ?? null,
    list_label: listPrice?.label ?? null,
    saving_percent: offer.savingPercent,
    delivery_amount: offer.deliveryAmount,
    availability: offer.availability,
    condition: offer.condition,
    seller: offer.seller,
    url: offer.url,
    source: offer.source,
    feed: offer.feed ?? '',
    observed_at: offer.observedAt,
    show_until: offer.showUntil,
    keep_until: offer.keepUntil,
    deal_kind: deal?.kind ?? null,
    deal_ends: deal?.endsAt ?? null,
    deal_access: deal?.membersOnly ? 'members' : null,
    coupon: deal?.coupon ?? null,
  };
}

/** Rows were licensed when they were written; nothing else writes any. */
function toOffer(row: OffersTable): Offer {
  const { marketplace } = row;
  return {
    product: row.product,
    merchant: row.merchant,
    marketplace: isMarketplaceCode(marketplace) ? marketplace : null,
    amount: row.amount,
    currency: row.currency,
    listPrice: row.list_amount === null ? null : { amount: row.list_amount, label: row.list_label },
    savingPercent: row.saving_percent,
    deliveryAmount: row.delivery_amount,
    availability: row.availability as Availability,
    condition: row.condition as Condition,
    seller: row.seller,
    url: row.url,
    source: row.source as Offer['source'],
    feed: row.feed === '' ? null : row.feed,
    observedAt: row.observed_at,
    validUntil: null,
    deal:
      row.deal_kind === null
        ? null
        : {
            kind: row.deal_kind,
            endsAt: row.deal_ends,
            membersOnly: row.deal_access === 'members',
            coupon: row.coupon,
          },
    showUntil: row.show_until,
    keepUntil: row.keep_until,
  } as Offer;
}

const keyOf = (row: Pick<OffersTable, (typeof KEY)[number]>) =>
  JSON.stringify([row.product, row.merchant, row.marketplace]);

/** What readers see of an offer; the times are left out, as they alone make no page worth anew. */
function visible(row: OffersTable): string {
  const { observed_at, show_until, keep_until, source, feed, ...seen } = row;
  return JSON.stringify(COLUMNS.map((column) => seen[column as keyof typeof seen]));
}

async function rowsOf({ query }: Access, products: readonly string[]): Promise<OffersTable[]> {
  const found: OffersTable[] = [];
  for (const some of chunks([...new Set(products)])) {
    found.push(
      ...(await query.selectFrom('offers').selectAll().where('product', 'in', some).execute()),
    );
  }
  return found;
}

async function upsert({ engine, query }: Access, rows: readonly OffersTable[]): Promise<void> {
  const { rows: value, from } = UNFOLD[engine](rows);
  const sets = sql.join(
    rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  const { sql: text } = sql`
    insert into offers (${names}) ${from}
    on conflict (product, merchant, marketplace) do update set ${sets}
  `.compile(query);
  await query.executeQuery(CompiledQuery.raw(text, [value]));
}

/** The newest of several offers under one key. */
function newest(rows: readonly OffersTable[]): OffersTable[] {
  const byKey = new Map<string, OffersTable>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (!known || known.observed_at <= row.observed_at) byKey.set(keyOf(row), row);
  }
  return [...byKey.values()];
}

/** What may become past prices: the store of those decides by licence. */
function pastPrices(rows: readonly OffersTable[]): PastPrice[] {
  return rows.flatMap(({ amount, product, merchant, marketplace, observed_at, currency }) =>
    amount === null ? [] : [{ product, merchant, marketplace, observed_at, amount, currency }],
  );
}

export interface SaveReport {
  /** How many offers were newer than what was kept. */
  readonly saved: number;
  /** Products of which readers see something else now. */
  readonly changed: readonly string[];
}

/**
 * Keeps offers in one commit, with a change row for every product of which readers see something
 * else now. An older observation never replaces a newer one, so that the same offers twice change
 * nothing. Past prices are kept for merchants of `licences` alone.
 */
export async function saveOffers(
  { engine, query }: Database,
  offers: readonly Offer[],
  now: number,
  licences: ReadonlyMap<string, HistoryLicence> = new Map(),
): Promise<SaveReport> {
  if (offers.length === 0) return { saved: 0, changed: [] };
  return query.transaction().execute(async (transaction) => {
    const access = { engine, query: transaction };
    const rows = newest(offers.map(toRow));
    const present = await rowsOf(
      access,
      rows.map(({ product }) => product),
    );
    const known = new Map(present.map((row) => [keyOf(row), row]));
    const fresh = rows.filter((row) => {
      const before = known.get(keyOf(row));
      return !before || before.observed_at < row.observed_at;
    });
    if (fresh.length === 0) return { saved: 0, changed: [] };
    await upsert(access, fresh);
    const isSeen = (row: OffersTable) => {
      const before = known.get(keyOf(row));
      return !before || before.show_until <= now || visible(before) !== visible(row);
    };
    const changed = [...new Set(fresh.filter(isSeen).map(({ product }) => product))];
    await insertChanges(access, 'offer', changed, now);
    await appendHistory(access, pastPrices(fresh), licences);
    return { saved: fresh.length, changed };
  });
}

/** Offers of some products that may still be shown at `now`. */
export async function readOffers(
  { query }: Access,
  products: readonly string[],
  now: number,
): Promise<Offer[]> {
  const found: OffersTable[] = [];
  for (const some of chunks([...new Set(products)])) {
    const rows = query.selectFrom('offers').selectAll().where('product', 'in', some);
    found.push(...(await rows.where('show_until', '>', now).execute()));
  }
  return found.map(toOffer);
}

/** All offers that may still be shown at `now` and carry a saving, a deal or a coupon. */
export async function readDiscounted({ query }: Access, now: number): Promise<Offer[]> {
  const rows = await query
    .selectFrom('offers')
    .selectAll()
    .where('show_until', '>', now)
    .where((is) => is.or([is('list_amount', 'is not', null), is('deal_kind', 'is not', null)]))
    .execute();
  return rows.map(toOffer);
}

/**
 * Deletes what may be kept no longer at `now`, with a change row for each product concerned.
 * @returns how many offers there were.
 */
export async function deleteEnded({ engine, query }: Database, now: number): Promise<number> {
  return query.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom('offers')
      .where('keep_until', '<=', now)
      .returning('product')
      .execute();
    const products = [...new Set(ended.map(({ product }) => product))];
    await insertChanges({ engine, query: transaction }, 'offer', products, now);
    return ended.length;
  });
}
