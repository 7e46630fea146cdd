import { sql } from 'kysely';
import type { Access } from './existing-tables';
import { ourTables } from './existing-tables';
import { pendingMigrations } from './ledger';
import type { TableName } from './schema/tables';

export interface DatabaseFacts {
  readonly counts: Readonly<Partial<Record<TableName, number>>>;
  /** Names of migrations that have not run yet. */
  readonly pending: readonly string[];
  /** What is wrong, for people; empty when all is well. */
  readonly faults: readonly string[];
}

async function findFaults({ engine, query }: Access): Promise<string[]> {
  if (engine === 'postgres') {
    const { rows } = await sql<{ value: string }>`
      select setting as value from pg_settings where name in ('synchronous_commit', 'fsync')
    `.execute(query);
    const unsafe = rows.some(({ value }) => value === 'off');
    return unsafe
      ? ['The server has fsync or synchronous_commit off: a crash loses acknowledged rows']
      : [];
  }
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(query);
  const orphans = await sql<{ table: string }>`pragma foreign_key_check`.execute(query);
  return [
    ...integrity.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...orphans.rows.map((row) => `A row of ${row.table} refers to a row that does not exist`),
  ];
}

/**
 * Reads a live database through: every row of every table, on SQLite every page and index too.
 * @throws AppError `unavailable` where it cannot be read at all, or is of a newer version.
 */
export async function verifyDatabase(access: Access): Promise<DatabaseFacts> {
  const faults = await findFaults(access);
  const pending = (await pendingMigrations(access)).map(({ name }) => name);
  const counts: Partial<Record<TableName, number>> = {};
  for (const table of await ourTables(access)) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)}
    `.execute(access.query);
    counts[table] = rows[0]?.count;
  }
  return { counts, pending, faults };
}
