import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { insertClicks } from '@/lib/clicks/store';
import { createId } from '@/lib/core/ids';
import { migrate } from '@/lib/db/migrate';
import { type DatabaseTarget, embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { startScript } from '@/tests/support/children';
import { clickRow, freshTarget, openForTest, temporaryFolder } from '@/tests/support/databases';

const click = () => clickRow(createId('clk'));

function fileOf(target: DatabaseTarget): string {
  return target.engine === 'sqlite' ? target.file : '';
}

/** Longest time that the event loop stood still while `work` ran, in milliseconds. */
async function longestStandstill(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await work.finally(() => clearInterval(timer));
  return longest;
}

describe('an embedded database that another process holds locked', () => {
  test('fails clearly after a wait that stops nothing else, and then recovers', async () => {
    const target = await freshTarget('sqlite');
    const database = await openForTest(target);
    await insertClicks(database, [click()]);
    const holder = startScript('tests/integration/db/children/lock-child.ts', [fileOf(target)], {});
    await holder.untilOutput('locked');
    const started = performance.now();
    const outcome = insertClicks(database, [click()]).then(
      () => null,
      (error: unknown) => error,
    );
    const standstill = await longestStandstill(outcome);
    expect(await outcome).toMatchObject({
      code: 'unavailable',
      where: 'topshelf.db in DATA_DIR',
      message: expect.stringContaining('locked'),
      remedy: expect.any(String),
    });
    expect(performance.now() - started).toBeGreaterThan(4_000);
    expect(standstill).toBeLessThan(1_000);
    const { rows } = await sql<{ n: number }>`select count(*) as n from clicks`.execute(
      database.query,
    );
    expect(rows[0]?.n, 'readers go on').toBe(1);
    holder.process.stdin?.end();
    expect(await insertClicks(database, [click()])).toHaveLength(1);
  });

  test('is written as soon as the lock is released', async () => {
    const target = await freshTarget('sqlite');
    const database = await openForTest(target);
    const holder = new Sqlite(fileOf(target));
    holder.exec('begin immediate');
    setTimeout(() => holder.exec('rollback'), 300);
    expect(await insertClicks(database, [click()])).toHaveLength(1);
    holder.close();
  });

  test('can be opened only when an exclusive lock is gone', async () => {
    const target = await freshTarget('sqlite');
    await (await openDatabase(target)).close();
    const holder = new Sqlite(fileOf(target));
    holder.pragma('locking_mode = exclusive');
    holder.exec('begin exclusive');
    holder.exec('create table other (id text)');
    holder.exec('commit');
    setTimeout(() => holder.close(), 200);
    const database = await openForTest(target);
    expect(await insertClicks(database, [click()])).toHaveLength(1);
  });
});

describe('an embedded database whose disk is full', () => {
  test('fails clearly, keeps what was acknowledged, and recovers when there is room', async () => {
    const target = await freshTarget('sqlite');
    const database = await openForTest(target);
    // A limit of pages fails as a full disk does; it belongs to each connection, so one is used.
    await database.query.connection().execute(async (connection) => {
      const kept: string[] = [];
      const { rows: sizes } = await sql<{ page_count: number }>`pragma page_count`.execute(
        connection,
      );
      const limit = (sizes[0]?.page_count ?? 0) + 20;
      await sql`pragma max_page_count = ${sql.lit(limit)}`.execute(connection);
      const fill = async () => {
        for (;;)
          kept.push(
            ...(await insertClicks(
              { engine: 'sqlite', query: connection },
              Array.from({ length: 50 }, click),
            )),
          );
      };
      await expect(fill()).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('full'),
      });
      expect(kept.length).toBeGreaterThan(50);
      const rows = await connection.selectFrom('clicks').select('id').execute();
      expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort());
      await sql`pragma max_page_count = 100000`.execute(connection);
      expect(await insertClicks({ engine: 'sqlite', query: connection }, [click()])).toHaveLength(
        1,
      );
    });
  });

  test('does so on a file system that is really full', async ({ skip }) => {
    const folder = temporaryFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'pipe' });
    } catch {
      skip('mounting a small file system takes root');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const target = embeddedTarget(folder, 'topshelf.db in DATA_DIR');
    const database = await openDatabase(target);
    await migrate(database, null);
    const kept: string[] = [];
    const fill = async () => {
      for (;;) kept.push(...(await insertClicks(database, [click(), click(), click()])));
    };
    await expect(fill()).rejects.toMatchObject({ code: 'unavailable' });
    const ballast = path.join(folder, 'backups');
    mkdirSync(ballast);
    expect(() => writeFileSync(path.join(ballast, 'ballast'), Buffer.alloc(1 << 20))).toThrow();
    await expect(insertClicks(database, [click()])).rejects.toMatchObject({
      code: 'unavailable',
    });
    rmSync(ballast, { recursive: true });
    execFileSync('mount', ['-o', 'remount,size=4m', folder]);
    kept.push(...(await insertClicks(database, [click()])));
    const rows = await database.query.selectFrom('clicks').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort());
    await database.close();
  });
});

describe('an embedded database that cannot be used', () => {
  test('is reported as damaged when it is no database, and is not touched', async () => {
    const target = await freshTarget('sqlite');
    writeFileSync(fileOf(target), 'this is a letter to my aunt, not a database\n'.repeat(200));
    await expect(openDatabase(target)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('damaged'),
      remedy: expect.stringContaining('restore'),
    });
  });

  test('is reported when its folder cannot be made', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const target = embeddedTarget(path.join(folder, 'file', 'below'), 'DATA_DIR');
    await expect(openDatabase(target)).rejects.toMatchObject({
      code: 'unavailable',
      where: 'DATA_DIR',
    });
  });
});
