import { sql } from 'kysely';
import type { Database } from './open-database';
import type { TableName } from './schema/tables';

/**
 * Makes deleted rows of a table vanish from the files too: from SQLite's log, which keeps old pages
 * until it is emptied, and from the dead rows that PostgreSQL keeps. As far as readers let it.
 * @returns false where a reader of SQLite's log was in the way; PostgreSQL does not tell.
 */
export async function eraseDeleted(
  { engine, query }: Database,
  table: TableName,
): Promise<boolean> {
  if (engine === 'postgres') {
    await sql`vacuum ${sql.table(table)}`.execute(query);
    return true;
  }
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(query);
  return rows[0]?.busy === 0;
}
