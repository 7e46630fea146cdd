import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@/lib/core/errors';
import { type Database, embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { restoreBackup } from '@/lib/db/restore-backup';
import { withDatabase } from '@/lib/db/with-database';
import { getEnv } from '@/lib/platform/env';
import type { Command } from '../command';
import { runLongWork } from '../long-work';

async function withFolder<T>(folder: string, task: (database: Database) => Promise<T>): Promise<T> {
  const target = embeddedTarget(path.resolve(folder), folder);
  const database = await openDatabase(target, { patience: 'patient' });
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Put a backup in the place of an empty or a broken database',
  usage: `shelf -- restore <file> [--to <folder>] [--force]
  --to      a fresh data folder (DATA_DIR); the configured database unless given
  --force   replace a database that has rows; they are backed up first
  All or nothing: until it is done, the database is as it was.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' }, force: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new AppError('bad_request', 'Name one backup file', { remedy: this.usage });
    }
    const dataDir = values.to ? path.resolve(values.to) : getEnv().dataDir;
    const replaceInto = values.force ? path.join(dataDir, 'backups') : undefined;
    const report = await runLongWork((work) => {
      const restore = (database: Database) =>
        restoreBackup(database, file, { ...work, replaceInto });
      return values.to ? withFolder(values.to, restore) : withDatabase({ create: true }, restore);
    });
    if (report.replaced) console.log(`What was there is in ${report.replaced}`);
    for (const [table, rows] of Object.entries(report.counts)) {
      console.log(`Restored ${table}: ${rows.toLocaleString('en')} rows`);
    }
    return 0;
  },
};
