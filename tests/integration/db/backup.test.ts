import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertClicks } from '@/lib/clicks/store';
import { totalClicks } from '@/lib/clicks/total-clicks';
import { createId } from '@/lib/core/ids';
import { appliedMigrations } from '@/lib/db/ledger';
import { migrate } from '@/lib/db/migrate';
import { MIGRATIONS } from '@/lib/db/migrations/all-migrations';
import type { Migration } from '@/lib/db/migrations/migration';
import type { Database } from '@/lib/db/open-database';
import { restoreBackup } from '@/lib/db/restore-backup';
import { readSnapshot } from '@/lib/db/transactions';
import { verifyBackup } from '@/lib/db/verify-backup';
import { type BackupOptions, writeBackup } from '@/lib/db/write-backup';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
  temporaryFolder,
} from '@/tests/support/databases';

const ALL_DAYS = { from: null, to: null };

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

async function fill(database: Database, count: number): Promise<void> {
  const rows = manyClicks(count);
  for (let start = 0; start < count; start += 500) {
    await insertClicks(database, rows.slice(start, start + 500));
  }
}

function backUp(database: Database, file: string, options?: BackupOptions) {
  return readSnapshot(database, (access) => writeBackup(access, file, options));
}

async function backedUpFile(database: Database): Promise<string> {
  const file = path.join(temporaryFolder(), 'some.ndjson.gz');
  await backUp(database, file);
  return file;
}

describeOnEachEngine('a backup', (engine) => {
  test('restores into a fresh database, of either engine, with the same totals', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 2_345);
    const file = await backedUpFile(source);
    const totals = await totalClicks(source, ALL_DAYS);
    expect(totals.total).toBe(2_345);
    for (const other of ['sqlite', engine] as const) {
      const copy = await openForTest(await freshTarget(other), { migrated: false });
      const report = await restoreBackup(copy, file);
      expect(report).toEqual({ counts: { clicks: 2_345 }, replaced: null });
      expect(await totalClicks(copy, ALL_DAYS)).toEqual(totals);
      expect(await migrate(copy, null)).toEqual({ applied: [], backup: null });
    }
  });

  test('taken while clicks come in is the state of one instant, and holds up nobody', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 3_000);
    let done = false;
    let written = 0;
    const writing = (async () => {
      while (!done) {
        // One commit holds one click of each: a torn backup would have unequal numbers of them.
        await insertClicks(source, [
          clickRow(createId('clk'), { product: 'left' }),
          clickRow(createId('clk'), { product: 'right' }),
        ]);
        written += 1;
        await nextTurn();
      }
    })();
    const file = path.join(temporaryFolder(), 'busy.ndjson.gz');
    let duringBackup = 0;
    await backUp(source, file, {
      onProgress: () => {
        duringBackup = written;
      },
    });
    const whenDone = written;
    done = true;
    await writing;
    const copy = await openForTest(await freshTarget('sqlite'), { migrated: false });
    await restoreBackup(copy, file);
    const { byProduct, total } = await totalClicks(copy, ALL_DAYS);
    const clicksOf = (name: string) =>
      byProduct.find(({ product }) => product === name)?.clicks ?? 0;
    expect(clicksOf('left')).toBe(clicksOf('right'));
    expect(duringBackup).toBeGreaterThan(0);
    expect(total).toBeLessThan(3_000 + 2 * whenDone);
  });

  test('holds no salt of visitor hashes', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 1);
    await source.query
      .insertInto('click_salts')
      .values({ day: '2026-01-15', salt: 'very-secret-salt' })
      .execute();
    const text = gunzipSync(readFileSync(await backedUpFile(source))).toString();
    expect(text).not.toContain('salt');
  });

  test('that is stopped, or cannot be written, leaves no file behind', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 2_500);
    const folder = temporaryFolder();
    const controller = new AbortController();
    const stopped = backUp(source, path.join(folder, 'stopped.ndjson.gz'), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped by hand')),
    });
    await expect(stopped).rejects.toThrow('stopped by hand');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path.join(folder, 'a-file'), '');
    await expect(
      backUp(source, path.join(folder, 'a-file', 'below.ndjson.gz')),
    ).rejects.toMatchObject({ code: 'unavailable' });
    await expect(backUp(source, path.join(folder, 'a-file'))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(readdirSync(folder)).toEqual(['a-file']);
  });

  test('of an older version is restored into its schema and then migrated', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 10);
    const file = await backedUpFile(source);
    const later: Migration = {
      name: '999-later',
      async up(schema) {
        await schema
          .alterTable('clicks')
          .addColumn('later', 'integer', (column) => column.notNull().defaultTo(7))
          .execute();
      },
    };
    const known = [...MIGRATIONS, later];
    const copy = await openForTest(await freshTarget(engine));
    await migrate(copy, null, known);
    await restoreBackup(copy, file, { known });
    expect(await appliedMigrations(copy)).toEqual(known.map(({ name }) => name));
    const rows = await copy.query.selectFrom('clicks').selectAll().execute();
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ later: 7 });

    const newer = await backedUpFile(copy).catch(() => 'unused');
    await expect(restoreBackup(source, newer)).rejects.toMatchObject({
      code: 'invalid_content',
      message: expect.stringContaining('999-later'),
    });
  });
});

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
    expect((await verifyBackup(report.replaced ?? '')).counts).toEqual({ clicks: 8 });
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
    await fill(target, 50);
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

test('a backup that was cut off anywhere is refused', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 300);
  const file = await backedUpFile(source);
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      writeFileSync(file, whole);
      truncateSync(file, length);
      await expect(verifyBackup(file)).rejects.toMatchObject({ code: 'invalid_content' });
    }),
    { numRuns: 60 },
  );
});

test('a backup with a changed bit is refused, or its content is unharmed', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 300);
  const file = await backedUpFile(source);
  const whole = readFileSync(file);
  const content = gunzipSync(whole);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
      writeFileSync(file, changed);
      const error: unknown = await verifyBackup(file).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) {
        expect(gunzipSync(changed)).toEqual(content);
      } else {
        expect(error).toMatchObject({ code: 'invalid_content' });
        refused += 1;
      }
    }),
    { numRuns: 60 },
  );
  // Only a few bytes of the frame around the data carry no meaning.
  expect(refused).toBeGreaterThan(50);
});

test('a backup whose lines were edited is refused, even if it is packed properly', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 20);
  const file = await backedUpFile(source);
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  const [header = '', first = '', ...rest] = lines;
  const edits: Record<string, string[]> = {
    'a changed value': [header, first.replace('"amazon"', '"amazin"'), ...rest],
    'a missing row': [header, ...rest],
    'a repeated row': [header, first, first, ...rest],
    'rows in another order': [header, rest[0] ?? '', first, ...rest.slice(1)],
    'another table': [header, first.replace('clicks', 'sqlite_schema'), ...rest],
    'no end': [header, first, ...rest.slice(0, -1)],
    'something after the end': [...lines, first],
    'no header': [first, ...rest],
    'nothing at all': [],
    'no JSON': ['hello'],
  };
  for (const [edit, edited] of Object.entries(edits)) {
    writeFileSync(file, gzipSync(edited.map((line) => `${line}\n`).join('')));
    await expect(verifyBackup(file), edit).rejects.toMatchObject({ code: 'invalid_content' });
  }
  writeFileSync(file, 'not packed at all');
  await expect(verifyBackup(file)).rejects.toMatchObject({ code: 'invalid_content' });
  await expect(verifyBackup(`${file}.missing`)).rejects.toMatchObject({ code: 'not_found' });
});
