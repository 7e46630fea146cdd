import { AppError } from '@/lib/core/errors';
import { getEnv } from '@/lib/platform/env';
import { pendingMigrations } from './ledger';
import { configuredTarget, type Database, openDatabase } from './open-database';

interface Needs {
  /** Creates a database where there is none; else that is an error. */
  readonly create?: boolean;
  /** Insists on the present schema. */
  readonly current?: boolean;
}

/**
 * Opens the configured database for one piece of work outside the server, and closes it after. It
 * may wait long for locks, and it never migrates.
 * @throws AppError `not_found` where there is no database yet, `unavailable` where it cannot be used.
 */
export async function withDatabase<T>(
  { create = false, current = false }: Needs,
  task: (database: Database) => Promise<T>,
): Promise<T> {
  const target = configuredTarget(getEnv());
  const database = await openDatabase(target, { create, patience: 'patient' });
  try {
    if (current && (await pendingMigrations(database)).length > 0) {
      throw new AppError('unavailable', 'The database is of an older version', {
        where: target.where,
        remedy: 'Start the site, or run "npm run shelf -- migrate".',
      });
    }
    return await task(database);
  } finally {
    await database.close();
  }
}
