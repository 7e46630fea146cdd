import path from 'node:path';
import { insertClicks } from '@/lib/clicks/store';
import { createId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/open-database';
import { BACKED_UP_TABLES } from '@/lib/db/schema/tables';
import { readSnapshot } from '@/lib/db/transactions';
import { type BackupOptions, type BackupReport, writeBackup } from '@/lib/db/write-backup';
import { clickRow, temporaryFolder } from '@/tests/support/databases';

export const ALL_DAYS = { from: null, to: null };

function manyClicks(count: number) {
  return Array.from({ length: count }, (_, index) =>
    clickRow(createId('clk'), {
      day: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}`,
      product: `product-${index % 5}`,
      list: index % 3 === 0 ? null : 'headphones',
      position: index % 3 === 0 ? null : 1 + (index % 4),
      visitor: index % 2 === 0 ? null : `visitor-${index}`,
    }),
  );
}

/** Puts clicks of many kinds into a database. */
export async function fill(database: Database, count: number): Promise<void> {
  const rows = manyClicks(count);
  for (let start = 0; start < count; start += 500) {
    await insertClicks(database, rows.slice(start, start + 500));
  }
}

/** Writes a backup of a database while it is in use. */
export function backUp(
  database: Database,
  file: string,
  options?: BackupOptions,
): Promise<BackupReport> {
  return readSnapshot(database, (access) => writeBackup(access, file, options));
}

/** Writes a backup that is gone after the test, and returns its file. */
export async function backedUpFile(database: Database): Promise<string> {
  const file = path.join(temporaryFolder(), 'some.ndjson.gz');
  await backUp(database, file);
  return file;
}

/** What a backup counts where there are so many clicks and nothing else. */
export function countsWithClicks(clicks: number): Record<string, number> {
  const none = Object.fromEntries(BACKED_UP_TABLES.map((table) => [table, 0]));
  return { ...none, clicks };
}
