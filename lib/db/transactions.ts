import { sql } from 'kysely';
import { type Access, ourTables } from './existing-tables';
import type { Database } from './open-database';

/** Any number, the same in every version of this product: "tops" in ASCII. */
const SCHEMA_LOCK = 0x746f7073;

/** Runs `task` on one snapshot: rows committed meanwhile are not seen, and no writer is held up. */
export async function readSnapshot<T>(
  { engine, query }: Database,
  task: (access: Access) => Promise<T>,
): Promise<T> {
  return query
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((transaction) => task({ engine, query: transaction }));
}

/**
 * Runs `task` in one commit, or none where it throws. What it writes it locks until then: whoever
 * wants the same row waits, and then sees what became of it. On SQLite it is alone from its beginning.
 */
export async function commitTogether<T>(
  { engine, query }: Database,
  task: (access: Access) => Promise<T>,
): Promise<T> {
  return query
    .transaction()
    .setIsolationLevel('read committed')
    .execute((transaction) => task({ engine, query: transaction }));
}

/**
 * Runs `task` in one transaction that may change the schema, while no other process migrates,
 * restores or writes a row; readers go on. Killed at any point, it leaves everything as it was.
 */
export async function changeSchema<T>(
  database: Database,
  task: (access: Access) => Promise<T>,
): Promise<T> {
  return commitTogether(database, async (access) => {
    // On SQLite the transaction itself is the lock: it has the right to write from its beginning.
    if (access.engine === 'postgres') await lockSchema(access);
    return task(access);
  });
}

async function lockSchema(access: Access): Promise<void> {
  const { query } = access;
  await sql`set local lock_timeout = '60s'`.execute(query);
  await sql`select pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`.execute(query);
  const tables = await ourTables(access);
  if (tables.length === 0) return;
  const list = sql.join(tables.map((table) => sql.table(table)));
  await sql`lock table ${list} in exclusive mode`.execute(query);
}
