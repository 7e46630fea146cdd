import { type ExpressionBuilder, sql } from 'kysely';
import type { HistoryLicence, MerchantPolicy } from '@/lib/affiliate/policy';
import { insertChanges } from '@/lib/changes/store';
import { chunks } from '@/lib/core/chunks';
import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import type { OffersTable } from '@/lib/db/schema/offers';
import type { Tables } from '@/lib/db/schema/tables';
import { rowsInsertion } from '@/lib/db/unfold-rows';
import { appendHistory } from './history/store';
import type { Offer } from './license-observation';
import { COLUMNS, isNews, keyOf, newest, pastPrices, toOffer, toRow } from './offer-row';

const KEY: readonly string[] = ['product', 'merchant', 'marketplace'];
const rest = COLUMNS.filter((column) => !KEY.includes(column));

/** Any number but that of the schema's lock: "offr" in ASCII. */
const WRITERS_LOCK = 0x6f666672;

/**
 * One writer at a time, until its transaction ends: what it compares with is then what it replaces,
 * and its change rows leave nothing out. On SQLite every transaction is alone by itself.
 */
export async function lockWriters({ engine, query }: Access): Promise<void> {
  if (engine === 'postgres') {
    await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS_LOCK)})`.execute(query);
  }
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

async function upsert(access: Access, rows: readonly OffersTable[]): Promise<void> {
  const sets = sql.join(
    rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  const newer = sql`
    on conflict (product, merchant, marketplace) do update set ${sets}
    where offers.observed_at < excluded.observed_at`;
  await access.query.executeQuery(rowsInsertion(access, 'offers', COLUMNS, newer).of(rows));
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
 * nothing, and what may be kept no longer is left out. Past prices are kept for merchants of
 * `licences` alone.
 */
export async function saveOffers(
  { engine, query }: Database,
  offers: readonly Offer[],
  now: number,
  licences: ReadonlyMap<string, HistoryLicence> = new Map(),
): Promise<SaveReport> {
  const rows = newest(offers.filter(({ keepUntil }) => keepUntil > now).map(toRow));
  if (rows.length === 0) return { saved: 0, changed: [] };
  const products = rows.map(({ product }) => product);
  return query.transaction().execute(async (transaction) => {
    const access = { engine, query: transaction };
    await lockWriters(access);
    const known = new Map((await rowsOf(access, products)).map((row) => [keyOf(row), row]));
    const fresh = rows.filter((row) => {
      const before = known.get(keyOf(row));
      return !before || before.observed_at < row.observed_at;
    });
    if (fresh.length === 0) return { saved: 0, changed: [] };
    await upsert(access, fresh);
    const news = fresh.filter((row) => isNews(row, known.get(keyOf(row)), now));
    const changed = [...new Set(news.map(({ product }) => product))];
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

/** All offers that may still be shown at `now`. */
export async function readAllOffers({ query }: Access, now: number): Promise<Offer[]> {
  const rows = await query.selectFrom('offers').selectAll().where('show_until', '>', now).execute();
  return rows.map(toOffer);
}

const DISCOUNTS = ['list_amount', 'saving_percent', 'deal_kind'] as const;

/** All offers that may still be shown at `now` and carry a saving, a deal or a coupon. */
export async function readDiscounted({ query }: Access, now: number): Promise<Offer[]> {
  const rows = await query
    .selectFrom('offers')
    .selectAll()
    .where('show_until', '>', now)
    .where((is) => is.or(DISCOUNTS.map((column) => is(column, 'is not', null))))
    .execute();
  return rows.map(toOffer);
}

/**
 * Deletes what may be kept no longer at `now`, with a change row for each product of which readers
 * could still see an offer.
 * @param policies of all merchants; given, what they do not allow any more goes too, though it was
 * allowed when it was observed.
 * @returns how many offers there were.
 */
export async function deleteEnded(
  { engine, query }: Database,
  now: number,
  policies: readonly MerchantPolicy[] | null = null,
): Promise<number> {
  return query.transaction().execute(async (transaction) => {
    const access = { engine, query: transaction };
    await lockWriters(access);
    const ended = await transaction
      .deleteFrom('offers')
      .where((is) =>
        is.or([is('keep_until', '<=', now), ...(policies ? [unlicensed(is, policies, now)] : [])]),
      )
      .returning(['product', 'show_until'])
      .execute();
    const seen = ended.filter(({ show_until }) => show_until > now);
    const products = [...new Set(seen.map(({ product }) => product))];
    await insertChanges(access, 'offer', products, now);
    return ended.length;
  });
}

/** What no policy allows to be kept at `now`. */
function unlicensed(
  is: ExpressionBuilder<Tables, 'offers'>,
  policies: readonly MerchantPolicy[],
  now: number,
) {
  const allowed = policies
    .filter(({ price }) => price)
    .map(({ merchant, sources, keepFor }) =>
      is.and([
        is('merchant', '=', merchant),
        is('source', 'in', sources),
        is('observed_at', '>', now - keepFor),
      ]),
    );
  // "or" of nothing is false: without policies nothing is allowed.
  return is.not(is.or(allowed));
}
