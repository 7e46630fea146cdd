import { sql } from 'kysely';
import { AppError } from '@/lib/core/errors';
import { type Access, existingTables } from './existing-tables';
import { MIGRATIONS } from './migrations/all-migrations';
import type { Migration } from './migrations/migration';

/** Not "migrations": the server's database may be shared with other programs. */
const LEDGER = 'topshelf_migrations';
const ledger = sql.table(LEDGER);

/** The names of the migrations that a database has seen, the oldest first. */
export async function appliedMigrations(access: Access): Promise<string[]> {
  if (!(await existingTables(access)).has(LEDGER)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${ledger}`.execute(access.query);
  return rows.map((row) => row.name).sort();
}

/**
 * The migrations that a database still needs, the oldest first.
 * @throws AppError `unavailable` for a database that a newer version has changed.
 */
export async function pendingMigrations(
  access: Access,
  known: readonly Migration[] = MIGRATIONS,
): Promise<readonly Migration[]> {
  const applied = await appliedMigrations(access);
  const foreign = applied.filter((name, index) => known[index]?.name !== name);
  if (foreign.length > 0) {
    throw new AppError(
      'unavailable',
      `The database was made by another version: it has ${foreign.join(', ')}`,
      { where: LEDGER, remedy: 'Start that version or a later one, or restore an older backup.' },
    );
  }
  return known.slice(applied.length);
}

/** Runs migrations and notes them, within the transaction of `access`. */
export async function applyMigrations(
  { query }: Access,
  migrations: readonly Migration[],
): Promise<void> {
  await sql`create table if not exists ${ledger} (
    name text primary key not null, applied_at bigint not null)`.execute(query);
  for (const { name, up } of migrations) {
    await up(query.schema);
    await sql`insert into ${ledger} (name, applied_at) values (${name}, ${Date.now()})`.execute(
      query,
    );
  }
}

/** Removes our tables and the note of what was applied, within the transaction of `access`. */
export async function dropSchema({ query }: Access, tables: readonly string[]): Promise<void> {
  for (const table of [...tables].reverse()) await query.schema.dropTable(table).execute();
  await query.schema.dropTable(LEDGER).ifExists().execute();
}
