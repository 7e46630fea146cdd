import path from 'node:path';
import { sql } from 'kysely';
import { AppError } from '@/lib/core/errors';
import { type BackupCounts, readBackup } from './backup-format';
import { type Access, hasRows, ourTables } from './existing-tables';
import { applyMigrations, dropSchema, pendingMigrations } from './ledger';
import { MIGRATIONS } from './migrations/all-migrations';
import type { Migration } from './migrations/migration';
import type { Database } from './open-database';
import type { TableName } from './schema/tables';
import { changeSchema } from './transactions';
import { verifyBackup } from './verify-backup';
import { type BackupOptions, backupName, writeBackup } from './write-backup';

/** Both engines take at least 32,766 values in a statement. */
const MAX_VALUES = 30_000;
const MAX_ROWS = 500;

export interface RestoreOptions extends BackupOptions {
  /** Replace a database that has rows, after a backup of them into this folder. */
  readonly replaceInto?: string;
  readonly known?: readonly Migration[];
}

export interface RestoreReport {
  readonly counts: BackupCounts;
  /** The backup of what was replaced, or null where nothing was. */
  readonly replaced: string | null;
}

type Row = Record<string, string | number | null>;

async function insertRows({ query }: Access, table: TableName, rows: readonly Row[]) {
  const columns = Object.keys(rows[0] ?? {});
  const size = Math.max(1, Math.min(MAX_ROWS, Math.floor(MAX_VALUES / columns.length)));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < rows.length; start += size) {
    const values = rows
      .slice(start, start + size)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(query);
  }
}

async function insertAll(access: Access, file: string, options: RestoreOptions): Promise<void> {
  let table: TableName | undefined;
  let rows: Row[] = [];
  let done = 0;
  const flush = async () => {
    if (table === undefined || rows.length === 0) return;
    await insertRows(access, table, rows);
    done += rows.length;
    options.onProgress?.(table, done);
    rows = [];
  };
  for await (const part of readBackup(file)) {
    if (part.kind !== 'row') continue;
    if (part.row.t !== table || rows.length >= MAX_ROWS) {
      options.signal?.throwIfAborted();
      await flush();
      if (part.row.t !== table) done = 0;
      table = part.row.t;
    }
    rows.push(part.row.r);
  }
  await flush();
}

async function saveOldRows(access: Access, options: RestoreOptions): Promise<string | null> {
  if (!(await hasRows(access))) return null;
  if (options.replaceInto === undefined) {
    throw new AppError('conflict', 'The database is not empty', {
      remedy: 'Restore into a fresh folder with --to, or replace what is there with --force.',
    });
  }
  const file = path.join(options.replaceInto, backupName('before-restore'));
  await writeBackup(access, file, { signal: options.signal });
  return file;
}

/**
 * Puts a backup of either engine in the place of what a database holds, in one transaction: until its
 * end, and if anything fails, the database is as it was. A backup of an older version is restored
 * into the schema of its time and then migrated.
 * @throws AppError `invalid_content` for a bad backup, `conflict` for a database with rows unless
 * `replaceInto` is given, `unavailable` where the database cannot take it.
 */
export async function restoreBackup(
  database: Database,
  file: string,
  options: RestoreOptions = {},
): Promise<RestoreReport> {
  const known = options.known ?? MIGRATIONS;
  const { header, counts } = await verifyBackup(file, { signal: options.signal, known });
  return changeSchema(database, async (access) => {
    await pendingMigrations(access, known);
    const replaced = await saveOldRows(access, options);
    await dropSchema(access, await ourTables(access));
    const level = header.migrations.length;
    await applyMigrations(access, known.slice(0, level));
    await insertAll(access, file, options);
    await applyMigrations(access, known.slice(level));
    return { counts, replaced };
  });
}
