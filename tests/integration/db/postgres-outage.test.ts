import { Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { insertClicks } from '@/lib/clicks/store';
import { createId } from '@/lib/core/ids';
import { createPostgresDialect } from '@/lib/db/postgres-pool';
import { clickRow, freshTarget, openForTest } from '@/tests/support/databases';
import {
  findPostgresBinaries,
  type PostgresServer,
  startPostgres,
} from '@/tests/support/postgres-server';

const click = () => clickRow(createId('clk'));

describe.skipIf(inject('postgresUrl') === null)(
  `a database server that goes away (postgres) ${inject('postgresGap')}`,
  () => {
    test('is used again after it ended a connection, between two queries or in one', async () => {
      const target = await freshTarget('postgres');
      const database = await openForTest(target);
      await insertClicks(database, [click()]);
      const admin = new pg.Client(inject('postgresUrl') ?? '');
      await admin.connect();
      const endAll = () =>
        admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'topshelf' and datname = $1`,
          [target.engine === 'postgres' ? new URL(target.url).pathname.slice(1) : ''],
        );
      const sleeping = sql`select pg_sleep(20)`.execute(database.query);
      sleeping.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await endAll();
      await expect(sleeping).rejects.toMatchObject({ code: 'unavailable', where: 'DATABASE_URL' });

      const midway = database.query.transaction().execute(async (transaction) => {
        await insertClicks({ engine: 'postgres', query: transaction }, [click()]);
        await endAll();
        await new Promise((resolve) => setTimeout(resolve, 200));
        await insertClicks({ engine: 'postgres', query: transaction }, [click()]);
      });
      await expect(midway).rejects.toMatchObject({ code: 'unavailable' });
      expect(await insertClicks(database, [click()])).toHaveLength(1);
      const rows = await database.query.selectFrom('clicks').select('id').execute();
      expect(rows, 'half a transaction is none').toHaveLength(2);
      await admin.end();
    });
  },
);

describe.skipIf(inject('postgresUrl') === null)(
  `a database server that does not answer (postgres) ${inject('postgresGap')}`,
  () => {
    test('holds a query up only for so long, and none of the following ones', async () => {
      const target = await freshTarget('postgres');
      const url = target.engine === 'postgres' ? target.url : '';
      const options = { url, where: 'DATABASE_URL', queryTimeoutMs: 300 };
      const query = new Kysely({ dialect: createPostgresDialect(options) });
      onTestFinished(() => query.destroy());
      const hanging = sql`select pg_sleep(3)`.execute(query);
      await expect(hanging).rejects.toMatchObject({ code: 'unavailable', where: 'DATABASE_URL' });
      const { rows } = await sql`select 1 as one`.execute(query);
      expect(rows).toEqual([{ one: 1 }]);
    });
  },
);

const binaries = findPostgresBinaries();

describe.skipIf(binaries === null)(
  'a database server that is stopped and started (postgres)',
  () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres(binaries ?? '', { isDurable: true });
    });
    afterAll(() => server.remove());

    test('gives a clear error at once, loses nothing, and needs no restart of ours', async () => {
      const target = { engine: 'postgres', url: server.url, where: 'DATABASE_URL' } as const;
      const database = await openForTest(target);
      const kept = await insertClicks(database, [click(), click()]);
      await server.stop();
      const started = performance.now();
      await expect(insertClicks(database, [click()])).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('reached'),
      });
      await expect(insertClicks(database, [click()])).rejects.toMatchObject({
        code: 'unavailable',
      });
      expect(performance.now() - started).toBeLessThan(5_000);
      await server.start();
      kept.push(...(await insertClicks(database, [click()])));
      const rows = await database.query.selectFrom('clicks').select('id').execute();
      expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort());
    });

    test('refuses a wrong database with an error that names the setting and no secret', async () => {
      const url = new URL(server.url);
      url.pathname = '/no-such-database';
      url.password = 'secret-word';
      const target = { engine: 'postgres', url: url.href, where: 'DATABASE_URL' } as const;
      const database = await openForTest(target, { migrated: false });
      const error: unknown = await insertClicks(database, [click()]).catch((e: unknown) => e);
      expect(error).toMatchObject({ code: 'unavailable', where: 'DATABASE_URL' });
      expect(JSON.stringify(error)).not.toContain('secret-word');
    });
  },
);
