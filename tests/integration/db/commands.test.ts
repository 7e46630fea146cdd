import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type ClickTotals, totalClicks } from '@/lib/clicks/total-clicks';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { ALL_DAYS, backedUpFile, fill } from '@/tests/support/backups';
import { type Child, startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
  temporaryFolder,
} from '@/tests/support/databases';

const shelf = (args: readonly string[], env: Record<string, string>): Child =>
  startScript('cli/main.ts', args, env);

async function totalsOf(dataDir: string): Promise<ClickTotals> {
  const database = await openDatabase(embeddedTarget(dataDir, dataDir), { create: false });
  return totalClicks(database, ALL_DAYS).finally(() => database.close());
}

describeOnEachEngine('the commands', (engine) => {
  test('count, back up, verify and restore while another process writes', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    await fill(database, 1_500);
    const env = settingsFor(target);
    const writer = startScript('tests/integration/db/children/click-child.ts', [], env);
    await writer.untilOutput('clk_');

    const counted = await shelf(['clicks', '--json', '--to', '2026-01-28'], env).finished();
    expect(counted).toMatchObject({ code: 0, errors: '' });
    const totals = JSON.parse(counted.output) as ClickTotals;
    expect(totals).toMatchObject({ from: null, to: '2026-01-28' });
    expect(totals.total).toBeGreaterThan(1_500);
    expect(totals.byDay.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(totals.total);
    expect(totals.byProduct.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(totals.total);

    const file = path.join(temporaryFolder(), 'online.ndjson.gz');
    expect(await shelf(['backup', '--to', file], env).finished()).toMatchObject({ code: 0 });
    await writer.kill('SIGKILL');
    const verified = await shelf(['verify', file], env).finished();
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('is whole') });
    const live = await shelf(['verify'], env).finished();
    expect(live.output).toContain('clicks: ');

    const folder = path.join(temporaryFolder(), 'fresh');
    const restored = await shelf(['restore', file, '--to', folder], {}).finished();
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Restored clicks') });
    const copy = await totalsOf(folder);
    expect(copy.total).toBeGreaterThan(1_500);
    expect(verified.output).toContain(`clicks: ${copy.total.toLocaleString('en')} rows`);
  }, 120_000);
});

test('a restore that is stopped by Ctrl-C changes nothing and says so', async () => {
  const target = await freshTarget('sqlite');
  const database = await openForTest(target);
  await fill(database, 700);
  const backup = await backedUpFile(database);
  await fill(database, 300);
  const dataDir = target.engine === 'sqlite' ? path.dirname(target.file) : '';
  // Held up by a lock, so that it is certainly under way when it is stopped.
  const holder = new Sqlite(path.join(dataDir, 'topshelf.db'));
  holder.exec('begin immediate');
  const restore = shelf(['restore', backup, '--force'], { DATA_DIR: dataDir });
  await sleep(2_500);
  restore.process.kill('SIGINT');
  await sleep(200);
  holder.exec('rollback');
  holder.close();
  const { code, errors } = await restore.finished();
  expect(code).toBe(1);
  expect(errors).toContain('Stopped; nothing was changed');
  expect((await totalsOf(dataDir)).total).toBe(1_000);
  const folder = path.join(dataDir, 'backups');
  const leftovers = existsSync(folder) ? readdirSync(folder) : [];
  expect(leftovers.filter((name) => name.endsWith('.partial'))).toEqual([]);
}, 60_000);

test('a restore that is killed midway leaves the database as it was', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 60_000);
  const backup = await backedUpFile(source);
  const target = await freshTarget('sqlite');
  const database = await openForTest(target);
  await fill(database, 10);
  await database.close();
  const file = target.engine === 'sqlite' ? target.file : '';
  const restore = shelf(['restore', backup, '--force'], { DATA_DIR: path.dirname(file) });
  const written = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  while (written() < 1_000_000 && restore.process.exitCode === null) await sleep(1);
  await restore.kill('SIGKILL');
  expect(restore.output(), 'it was not done yet').not.toContain('Restored');
  expect((await totalsOf(path.dirname(file))).total).toBe(10);
}, 120_000);

test.each([
  [['clicks'], {}, 1, 'There is no database'],
  [['backup'], {}, 1, 'There is no database'],
  [['verify', '/no/such/file'], {}, 1, 'There is no file'],
  [['restore'], {}, 2, 'Name one backup file'],
  [['clicks', '--from', 'yesterday'], {}, 2, 'is not a day'],
  [['clicks'], { EPHEMERAL_DISK: '1' }, 1, 'DATABASE_URL'],
  [['clicks', '--nonsense'], {}, 2, 'nonsense'],
])(
  'shelf %j with %j ends with %i and tells why',
  async (args, env, code, words) => {
    const result = await shelf(args, { DATA_DIR: temporaryFolder(), ...env }).finished();
    expect(result.code).toBe(code);
    expect(result.output).toBe('');
    expect(result.errors).toContain(words);
  },
  30_000,
);
