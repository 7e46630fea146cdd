import { type Kysely, sql } from 'kysely';
import type { Access } from '@/lib/db/existing-tables';
import type { Engine } from '@/lib/db/open-database';
import type { ClicksTable } from '@/lib/db/schema/clicks';
import type { Tables } from '@/lib/db/schema/tables';
import { type RowsInsertion, rowsInsertion } from '@/lib/db/unfold-rows';

type Query = Kysely<Tables>;

const COLUMNS = [
  'id',
  'at',
  'day',
  'page',
  'product',
  'merchant',
  'placement',
  'list',
  'position',
  'marketplace',
  'visitor',
] as const satisfies readonly (keyof ClicksTable)[];

/** Compiled once: it is the same for every group of clicks. */
const insertions = new Map<Engine, RowsInsertion<ClicksTable>>();

function insertion(access: Access): RowsInsertion<ClicksTable> {
  const known = insertions.get(access.engine);
  if (known) return known;
  const rest = sql`on conflict (id) do nothing returning id`;
  const made = rowsInsertion(access, 'clicks', COLUMNS, rest);
  insertions.set(access.engine, made);
  return made;
}

/**
 * Writes clicks with one statement, which is one commit; those whose id is there already stay as
 * they were.
 * @returns the ids that were new.
 */
export async function insertClicks(
  access: Access,
  clicks: readonly ClicksTable[],
): Promise<string[]> {
  const statement = insertion(access).of(clicks);
  const { rows } = await access.query.executeQuery<{ id: string }>(statement);
  return rows.map((row) => row.id);
}

/** The salt of a day that all processes share: the first one to offer a fresh one sets it. */
export async function shareSalt(query: Query, day: string, fresh: string): Promise<string> {
  await query
    .insertInto('click_salts')
    .values({ day, salt: fresh })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  const row = await query
    .selectFrom('click_salts')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirst();
  // Deleted between the two statements: the day has just ended somewhere else.
  return row?.salt ?? fresh;
}

/** Deletes the salts of the days before `day` (YYYY-MM-DD). @returns how many there were. */
export async function deleteSaltsBefore(query: Query, day: string): Promise<number> {
  const result = await query.deleteFrom('click_salts').where('day', '<', day).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/**
 * Deletes the clicks on one merchant's links. It looks before it deletes: there are mostly none, and
 * only a deletion keeps others from writing.
 */
export async function deleteClicksOn(query: Query, merchant: string): Promise<void> {
  const some = await query
    .selectFrom('clicks')
    .select('id')
    .where('merchant', '=', merchant)
    .limit(1)
    .executeTakeFirst();
  if (some) await query.deleteFrom('clicks').where('merchant', '=', merchant).execute();
}

/** Days from and to, both included, YYYY-MM-DD; an open end where null. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

type Column = 'day' | 'product' | 'list' | 'position' | 'placement' | 'merchant' | 'marketplace';

/** Clicks in a range for each value of some columns that occurs, in no order. */
export async function countClicksBy<const C extends Column>(
  query: Query,
  range: DayRange,
  columns: readonly C[],
): Promise<({ [K in C]: ClicksTable[K] } & { clicks: number })[]> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const result = await sql<{ [K in C]: ClicksTable[K] } & { clicks: number }>`
    select ${names}, count(*) as clicks from clicks ${whereDay(range)} group by ${names}
  `.execute(query);
  return result.rows;
}

/** All clicks in a range, and visitors: each counted once a day, those who object not at all. */
export async function countClicks(
  query: Query,
  range: DayRange,
): Promise<{ clicks: number; visitors: number }> {
  const result = await sql<{ clicks: number; visitors: number }>`
    select count(*) as clicks, count(distinct visitor) as visitors from clicks ${whereDay(range)}
  `.execute(query);
  return result.rows[0] ?? { clicks: 0, visitors: 0 };
}

function whereDay({ from, to }: DayRange) {
  const conditions = [
    ...(from === null ? [] : [sql`day >= ${from}`]),
    ...(to === null ? [] : [sql`day <= ${to}`]),
  ];
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}
