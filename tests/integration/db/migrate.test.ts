import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { insertClicks } from '@/lib/clicks/store';
import { createId } from '@/lib/core/ids';
import { hasRows, ourTables } from '@/lib/db/existing-tables';
import { appliedMigrations, pendingMigrations } from '@/lib/db/ledger';
import { migrate } from '@/lib/db/migrate';
import { MIGRATIONS } from '@/lib/db/migrations/all-migrations';
import type { Migration } from '@/lib/db/migrations/migration';
import { openDatabase } from '@/lib/db/open-database';
import { TABLE_NAMES } from '@/lib/db/schema/tables';
import { verifyBackup } from '@/lib/db/verify-backup';
import { countsWithClicks } from '@/tests/support/backups';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
  temporaryFolder,
} from '@/tests/support/databases';
import { childEnv } from '@/tests/support/settings';

const MIGRATE_CHILD = path.join(import.meta.dirname, 'children/migrate-child.ts');

const later: Migration = {
  name: '999-later',
  async up(schema) {
    await schema.alterTable('clicks').addColumn('later', 'integer').execute();
  },
};
const broken: Migration = {
  name: '999-broken',
  async up(schema) {
    await schema.createTable('half_made').addColumn('id', 'text').execute();
    await schema.alterTable('no_such_table').addColumn('id', 'text').execute();
  },
};

describeOnEachEngine('migrations', (engine) => {
  test('create every table once, and then have nothing to do', async () => {
    const database = await openForTest(await freshTarget(engine), { migrated: false });
    const first = await migrate(database, null);
    expect(first.applied).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await ourTables(database)).toEqual(TABLE_NAMES);
    expect(await migrate(database, null)).toEqual({ applied: [], backup: null });
  });

  test('are applied once by processes that start at the same time', async () => {
    const target = await freshTarget(engine);
    const run = promisify(execFile);
    const children = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--import', 'tsx', MIGRATE_CHILD], {
        env: childEnv(settingsFor(target)),
      }),
    );
    const applied = (await Promise.all(children)).map(({ stdout }) => JSON.parse(stdout));
    expect(applied.flat()).toEqual(MIGRATIONS.map(({ name }) => name));
    const database = await openForTest(target, { migrated: false });
    expect(await pendingMigrations(database)).toEqual([]);
  }, 60_000);

  test('are preceded by a backup where there is something to lose', async () => {
    const folder = temporaryFolder();
    const database = await openForTest(await freshTarget(engine));
    await migrate(database, folder, [...MIGRATIONS, { ...later, name: '998-empty' }]);
    expect(readdirSync(folder)).toEqual([]);
    await insertClicks(database, [clickRow(createId('clk'))]);
    const known = [
      ...MIGRATIONS,
      { ...later, name: '998-empty' },
      { ...later, up: async () => {} },
    ];
    const report = await migrate(database, folder, known);
    expect(report.applied).toEqual(['999-later']);
    const facts = await verifyBackup(report.backup ?? '', { known });
    expect(facts.counts).toEqual(countsWithClicks(1));
    expect(facts.header.migrations).not.toContain('999-later');
  });

  test('that fail leave schema, rows and ledger as they were', async () => {
    const database = await openForTest(await freshTarget(engine));
    await insertClicks(database, [clickRow(createId('clk'))]);
    const before = await appliedMigrations(database);
    await expect(migrate(database, null, [...MIGRATIONS, later, broken])).rejects.toThrow();
    expect(await appliedMigrations(database)).toEqual(before);
    expect(await hasRows(database)).toBe(true);
    await expect(sql`select later from clicks`.execute(database.query)).rejects.toThrow(/later/);
    await expect(sql`select * from half_made`.execute(database.query)).rejects.toThrow(/half_made/);
  });

  test('wait for one that another process has under way, instead of repeating it', async () => {
    const target = await freshTarget(engine);
    const slow = await openForTest(target);
    const quick = await openForTest(target, { migrated: false });
    const slowly: Migration = {
      name: later.name,
      async up(schema) {
        await later.up(schema);
        await new Promise((resolve) => setTimeout(resolve, 300));
      },
    };
    const [first, second] = await Promise.all([
      migrate(slow, null, [...MIGRATIONS, slowly]),
      migrate(quick, null, [...MIGRATIONS, slowly]),
    ]);
    expect([...first.applied, ...second.applied]).toEqual([later.name]);
  });

  test('refuse a database that a newer version has changed, and leave it alone', async () => {
    const target = await freshTarget(engine);
    const newer = await openForTest(target);
    await migrate(newer, null, [...MIGRATIONS, later]);
    const older = await openDatabase(target);
    await expect(migrate(older, null)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(later.name),
      remedy: expect.stringContaining('later'),
    });
    await older.close();
    expect(await appliedMigrations(newer)).toContain(later.name);
  });
});
