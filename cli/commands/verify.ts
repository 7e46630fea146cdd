import { parseArgs } from 'node:util';
import { AppError } from '@/lib/core/errors';
import { readSnapshot } from '@/lib/db/transactions';
import { verifyBackup } from '@/lib/db/verify-backup';
import { verifyDatabase } from '@/lib/db/verify-database';
import { withDatabase } from '@/lib/db/with-database';
import type { Command } from '../command';
import { runLongWork } from '../long-work';

function printCounts(counts: Readonly<Record<string, number>>): void {
  for (const [table, rows] of Object.entries(counts)) {
    console.log(`  ${table}: ${rows.toLocaleString('en')} rows`);
  }
}

async function verifyFile(file: string): Promise<number> {
  const { header, counts } = await runLongWork(({ signal }) => verifyBackup(file, { signal }));
  console.log(`${file} is whole: taken ${header.createdAt} from ${header.engine}`);
  printCounts(counts);
  return 0;
}

async function verifyLive(): Promise<number> {
  const facts = await withDatabase({}, (database) => readSnapshot(database, verifyDatabase));
  for (const fault of facts.faults) console.error(fault);
  for (const name of facts.pending) {
    console.error(
      `Migration ${name} has not run: start the site or run "npm run shelf -- migrate"`,
    );
  }
  const isSound = facts.faults.length + facts.pending.length === 0;
  if (isSound) console.log('The database is sound');
  printCounts(facts.counts);
  return isSound ? 0 : 1;
}

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check a backup, or the database in use',
  usage: `shelf -- verify [<file>]
  With a file: its checksum, its counts and whether this version can restore it.
  Without: every page and row of the database in use.`,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    if (more.length > 0) {
      throw new AppError('bad_request', 'Name one backup file at most', { remedy: this.usage });
    }
    return file === undefined ? verifyLive() : verifyFile(file);
  },
};
