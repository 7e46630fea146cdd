import path from 'node:path';
import { hasRows } from './existing-tables';
import { applyMigrations, pendingMigrations } from './ledger';
import { MIGRATIONS } from './migrations/all-migrations';
import type { Migration } from './migrations/migration';
import type { Database } from './open-database';
import { changeSchema } from './transactions';
import { backupName, writeBackup } from './write-backup';

export interface MigrationReport {
  /** Names of the migrations that ran; empty where nothing was pending. */
  readonly applied: readonly string[];
  /** The backup that was taken first, or null where there was nothing to lose or nowhere to put it. */
  readonly backup: string | null;
}

/**
 * Brings a database to the present schema, all or nothing, one process at a time. One that has rows
 * is backed up into `backupFolder` first (null: no backup, where no disk lasts).
 * @throws AppError `unavailable` for a database of a newer version, or where the backup fails.
 */
export async function migrate(
  database: Database,
  backupFolder: string | null,
  known: readonly Migration[] = MIGRATIONS,
): Promise<MigrationReport> {
  if ((await pendingMigrations(database, known)).length === 0) return { applied: [], backup: null };
  return changeSchema(database, async (access) => {
    // Another process may have done it while this one waited for the lock.
    const pending = await pendingMigrations(access, known);
    const [next] = pending;
    if (next === undefined) return { applied: [], backup: null };
    let backup: string | null = null;
    if (backupFolder !== null && (await hasRows(access))) {
      backup = path.join(backupFolder, backupName(`before-${next.name}`));
      await writeBackup(access, backup);
    }
    await applyMigrations(access, pending);
    return { applied: pending.map(({ name }) => name), backup };
  });
}
