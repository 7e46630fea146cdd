import { sql } from 'kysely';
import type { Database } from './open-database';
import type { TableName } from './schema/tables';

/**
 * Makes deleted rows of a table vanish from the files too: from SQLite's log, which keeps old pages
 * until it is emptied, and from the dead rows that PostgreSQL keeps. As far as readers let it.
 */
export async function eraseDeleted(database: Database, table: TableName): Promise<void> {
  const statement =
    database.engine === 'sqlite'
      ? sql`pragma wal_checkpoint(truncate)`
      : sql`vacuum ${sql.table(table)}`;
  await statement.execute(database.query);
}
