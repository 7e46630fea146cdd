import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { insertClicks } from '@/lib/clicks/store';
import { totalClicks } from '@/lib/clicks/total-clicks';
import { createId } from '@/lib/core/ids';
import { MIGRATIONS } from '@/lib/db/migrations/all-migrations';
import type { Migration } from '@/lib/db/migrations/migration';
import type { Database } from '@/lib/db/open-database';
import { restoreBackup } from '@/lib/db/restore-backup';
import { verifyBackup } from '@/lib/db/verify-backup';
import { ALL_DAYS, backedUpFile, countsWithClicks, fill } from '@/tests/support/backups';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
  temporaryFolder,
} from '@/tests/support/databases';

describeOnEachEngine('a restore', (engine) => {
  test('refuses a database with rows unless told to replace them, and keeps a copy then', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 5);
    const file = await backedUpFile(source);
    const target = await openForTest(await freshTarget(engine));
    await fill(target, 8);
    await expect(restoreBackup(target, file)).rejects.toMatchObject({ code: 'conflict' });
    expect((await totalClicks(target, ALL_DAYS)).total).toBe(8);
    const report = await restoreBackup(target, file, { replaceInto: temporaryFolder() });
    expect((await totalClicks(target, ALL_DAYS)).total).toBe(5);
    expect((await verifyBackup(report.replaced ?? '')).counts).toEqual(countsWithClicks(8));
  });

  test('that is stopped or fails midway leaves the database as it was', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 2_000);
    const file = await backedUpFile(source);
    const target = await openForTest(await freshTarget(engine));
    await fill(target, 8);
    const replaceInto = temporaryFolder();
    const controller = new AbortController();
    const stopped = restoreBackup(target, file, {
      replaceInto,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped by hand')),
    });
    await expect(stopped).rejects.toThrow('stopped by hand');
    expect((await totalClicks(target, ALL_DAYS)).total).toBe(8);
    const broken: Migration = {
      name: '999-broken',
      up: () => Promise.reject(new Error('no such step')),
    };
    const failed = restoreBackup(target, file, { replaceInto, known: [...MIGRATIONS, broken] });
    await expect(failed).rejects.toThrow('no such step');
    expect((await totalClicks(target, ALL_DAYS)).total).toBe(8);
  });

  test('loses no click that another process is told is kept meanwhile', async () => {
    const address = await freshTarget(engine);
    const target = await openForTest(address);
    await fill(target, 5_000);
    const file = await backedUpFile(target);
    const writer = await openForTest(address, { migrated: false });
    const acknowledged: string[] = [];
    let done = false;
    const writing = (async () => {
      while (!done) {
        const id = createId('clk');
        await insertClicks(writer, [clickRow(id)]);
        acknowledged.push(id);
        await nextTurn();
      }
    })();
    const report = await restoreBackup(target, file, { replaceInto: temporaryFolder() });
    done = true;
    await writing;
    const now = await writer.query.selectFrom('clicks').select('id').execute();
    const replaced = gunzipSync(readFileSync(report.replaced ?? '')).toString();
    const kept = new Set([...now.map(({ id }) => id), ...(replaced.match(/clk_.{22}/g) ?? [])]);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});

test('a backup of PostgreSQL and one of SQLite with the same rows hold the same lines', async ({
  skip,
}) => {
  const { inject } = await import('vitest');
  if (inject('postgresUrl') === null) skip(inject('postgresGap'));
  const embedded = await openForTest(await freshTarget('sqlite'));
  await fill(embedded, 1_200);
  const file = await backedUpFile(embedded);
  const server = await openForTest(await freshTarget('postgres'), { migrated: false });
  await restoreBackup(server, file);
  const back = await openForTest(await freshTarget('sqlite'), { migrated: false });
  await restoreBackup(back, await backedUpFile(server));
  const rowsOf = (database: Database) =>
    database.query.selectFrom('clicks').selectAll().orderBy('id').execute();
  expect(await rowsOf(back)).toEqual(await rowsOf(embedded));
  expect(await rowsOf(server)).toEqual(await rowsOf(embedded));
});
