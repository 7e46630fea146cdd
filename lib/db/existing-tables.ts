import { type Kysely, sql } from 'kysely';
import type { Engine } from './open-database';
import { BACKED_UP_TABLES, TABLE_NAMES, type TableName, type Tables } from './schema/tables';

/** Where rows are read or written: an open database, or a transaction in it. */
export interface Access {
  readonly engine: Engine;
  readonly query: Kysely<Tables>;
}

const NAMES = {
  sqlite: sql<{ name: string }>`select name from sqlite_schema where type = 'table'`,
  postgres: sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = current_schema()`,
};

/** The names of the tables that exist now, ours and others. */
export async function existingTables({ engine, query }: Access): Promise<ReadonlySet<string>> {
  const { rows } = await NAMES[engine].execute(query);
  return new Set(rows.map((row) => row.name));
}

/** Those of our tables that exist now, each after the ones that it refers to. */
export async function ourTables(access: Access): Promise<TableName[]> {
  const existing = await existingTables(access);
  return TABLE_NAMES.filter((name) => existing.has(name));
}

/** True where a table that is worth a backup has a row. */
export async function hasRows(access: Access): Promise<boolean> {
  const existing = await existingTables(access);
  for (const table of BACKED_UP_TABLES) {
    if (!existing.has(table)) continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(access.query);
    if (rows.length > 0) return true;
  }
  return false;
}
