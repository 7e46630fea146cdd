import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSnapshot } from '@/lib/db/transactions';
import { withDatabase } from '@/lib/db/with-database';
import { backupName, writeBackup } from '@/lib/db/write-backup';
import { getEnv } from '@/lib/platform/env';
import type { Command } from '../command';
import { runLongWork } from '../long-work';

function fileFor(given: string | undefined): string {
  if (given === undefined) return path.join(getEnv().dataDir, 'backups', backupName());
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return path.resolve(isFolder ? path.join(given, backupName()) : given);
}

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Back up the database while the site runs',
  usage: `shelf -- backup [--to <file or folder>]
  --to   where to write it; a dated file in DATA_DIR/backups unless given
  The file restores into the embedded database as well as into PostgreSQL.`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
    const report = await runLongWork((work) =>
      withDatabase({}, (database) =>
        readSnapshot(database, (access) => writeBackup(access, fileFor(values.to), work)),
      ),
    );
    console.log(`${report.file} (${report.bytes.toLocaleString('en')} bytes)`);
    for (const [table, rows] of Object.entries(report.counts)) {
      console.log(`  ${table}: ${rows.toLocaleString('en')} rows`);
    }
    return 0;
  },
};
