import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@/lib/db/migrate';
import { withDatabase } from '@/lib/db/with-database';
import { getEnv } from '@/lib/platform/env';
import type { Command } from '../command';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database to the present schema (the server does it by itself)',
  usage: `shelf -- migrate
  Creates the database if there is none. One that has rows is backed up first.`,
  async run(args) {
    parseArgs({ args: [...args], options: {} });
    const { dataDir, ephemeralDisk } = getEnv();
    const folder = ephemeralDisk ? null : path.join(dataDir, 'backups');
    const report = await withDatabase({ create: true }, (database) => migrate(database, folder));
    if (report.backup) console.log(`Backed up to ${report.backup}`);
    for (const name of report.applied) console.log(`Applied ${name}`);
    if (report.applied.length === 0) console.log('Nothing to do: the schema is up to date');
    return 0;
  },
};
