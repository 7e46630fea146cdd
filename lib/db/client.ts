import path from 'node:path';
import { getEnv } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { onStop } from '@/lib/platform/on-stop';
import { pendingMigrations } from './ledger';
import { migrate } from './migrate';
import { configuredTarget, type Database, openDatabase } from './open-database';

/** On `globalThis`, since Next loads this module more than once in a process. */
const HELD = Symbol.for('topshelf.database');
const holder = globalThis as { [HELD]?: Promise<Database> };

async function openAndMigrate(): Promise<Database> {
  const env = getEnv();
  const target = configuredTarget(env);
  const database = await openDatabase(target);
  try {
    if ((await pendingMigrations(database)).length === 0) return database;
    const backupFolder = env.ephemeralDisk ? null : path.join(env.dataDir, 'backups');
    const patient = await openDatabase(target, { patience: 'patient' });
    const report = await migrate(patient, backupFolder).finally(() => patient.close());
    log.info('The database was brought to the present schema', { ...report });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * The database of this process, opened and migrated at the first call; a failure is not remembered,
 * the next call tries again. An embedded database whose file was deleted or replaced is left and
 * opened anew.
 * @throws AppError `unavailable` while there is none to use.
 */
export async function getDb(): Promise<Database> {
  const held = holder[HELD];
  if (held) {
    const database = await held;
    if (database.isInPlace()) return database;
    if (holder[HELD] === held) {
      delete holder[HELD];
      await database.close();
    }
    return getDb();
  }
  const opening = openAndMigrate();
  holder[HELD] = opening;
  onStop('database', 'close', closeDb);
  opening.catch(() => {
    if (holder[HELD] === opening) delete holder[HELD];
  });
  return opening;
}

/** Closes the database of this process, if it is open; the next `getDb` opens it again. */
export async function closeDb(): Promise<void> {
  const held = holder[HELD];
  delete holder[HELD];
  const database = await held?.catch(() => undefined);
  await database?.close();
}
