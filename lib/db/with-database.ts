import { getEnv } from '@/lib/platform/env';
import { configuredTarget, type Database, openDatabase } from './open-database';

/**
 * Opens the configured database for one piece of work outside the server, and closes it after. It
 * may wait long for locks, and it neither migrates nor, unless asked to, creates a database.
 * @throws AppError `not_found` where there is no database yet, `unavailable` where it cannot be used.
 */
export async function withDatabase<T>(
  options: { readonly create: boolean },
  task: (database: Database) => Promise<T>,
): Promise<T> {
  const target = configuredTarget(getEnv());
  const database = await openDatabase(target, { create: options.create, patience: 'patient' });
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}
