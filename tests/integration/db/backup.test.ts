import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { insertClicks } from '@/lib/clicks/store';
import { totalClicks } from '@/lib/clicks/total-clicks';
import { createId } from '@/lib/core/ids';
import { appliedMigrations } from '@/lib/db/ledger';
import { migrate } from '@/lib/db/migrate';
import { MIGRATIONS } from '@/lib/db/migrations/all-migrations';
import type { Migration } from '@/lib/db/migrations/migration';
import { restoreBackup } from '@/lib/db/restore-backup';
import { ALL_DAYS, backedUpFile, backUp, countsWithClicks, fill } from '@/tests/support/backups';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
  temporaryFolder,
} from '@/tests/support/databases';

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
      expect(report).toEqual({ counts: countsWithClicks(2_345), replaced: null });
      expect(await totalClicks(copy, ALL_DAYS)).toEqual(totals);
      expect(await migrate(copy, null)).toEqual({ applied: [], backup: null });
    }
  });

  test('taken while clicks come in is the state of one instant, and holds up nobody', async () => {
    const source = await openForTest(await freshTarget(engine));
    await fill(source, 12_000);
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
    expect(total).toBeLessThan(12_000 + 2 * whenDone);
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
