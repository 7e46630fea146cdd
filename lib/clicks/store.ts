import { type Kysely, sql } from 'kysely';
import type { ClicksTable } from '@/lib/db/schema/clicks';
import type { Tables } from '@/lib/db/schema/tables';

type Query = Kysely<Tables>;

/**
 * Writes clicks with one statement, which is one commit; those whose id is there already stay as
 * they were. At most 500 at once, because of the engines' limits on values.
 * @returns the ids that were new.
 */
export async function insertClicks(
  query: Query,
  clicks: readonly ClicksTable[],
): Promise<string[]> {
  const rows = await query
    .insertInto('clicks')
    .values(clicks)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
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

/** Days from and to, both included, YYYY-MM-DD; an open end where null. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

type Column = 'day' | 'product' | 'list' | 'position' | 'placement' | 'merchant';

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
