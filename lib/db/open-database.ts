import { existsSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import { AppError } from '@/lib/core/errors';
import type { Env } from '@/lib/platform/env';
import { createPostgresDialect } from './postgres-pool';
import type { Tables } from './schema/tables';
import { createSqliteDialect } from './sqlite-driver';
import { watchIdentity } from './watch-identity';

export type Engine = 'sqlite' | 'postgres';

/** Which database, and how its errors name it to people. */
export type DatabaseTarget =
  | { readonly engine: 'sqlite'; readonly file: string; readonly where: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly where: string };

/** An open database. What it throws is already an `AppError` where the database is at fault. */
export interface Database {
  readonly engine: Engine;
  readonly query: Kysely<Tables>;
  /** False once the file of an embedded database was deleted or replaced under us. */
  isInPlace(): boolean;
  close(): Promise<void>;
}

const FILE_NAME = 'topshelf.db';

/** Patient work (a migration, a backup, a command) may wait; a reader's request may not. */
const PATIENCE = {
  patient: { lockWaitMs: 60_000, queryTimeoutMs: 0 },
  prompt: { lockWaitMs: 5_000, queryTimeoutMs: 30_000 },
} as const;

/** The embedded database of a data folder. */
export function embeddedTarget(dataDir: string, where: string): DatabaseTarget {
  return { engine: 'sqlite', file: path.join(dataDir, FILE_NAME), where };
}

/**
 * The database that the settings ask for.
 * @throws AppError `unavailable` where files do not last and no server is set.
 */
export function configuredTarget(env: Env): DatabaseTarget {
  if (env.DATABASE_URL) {
    return { engine: 'postgres', url: env.DATABASE_URL, where: 'DATABASE_URL' };
  }
  if (env.ephemeralDisk) {
    throw new AppError('unavailable', 'Nothing can be kept here: the disk does not last', {
      where: 'DATABASE_URL',
      remedy: 'Set DATABASE_URL to a PostgreSQL database, or EPHEMERAL_DISK=0 if the disk lasts.',
    });
  }
  return embeddedTarget(env.dataDir, `${FILE_NAME} in DATA_DIR`);
}

/**
 * Opens a database; the first query connects. It does not migrate.
 * @param options.create false refuses an embedded database that does not exist yet.
 * @throws AppError `not_found` for a missing file with `create: false`, `unavailable` for one that
 * cannot be opened.
 */
export async function openDatabase(
  target: DatabaseTarget,
  options: { create?: boolean; patience?: keyof typeof PATIENCE } = {},
): Promise<Database> {
  const { create = true, patience = 'prompt' } = options;
  const { where } = target;
  if (target.engine === 'postgres') {
    const { queryTimeoutMs } = PATIENCE[patience];
    const dialect = createPostgresDialect({ url: target.url, where, queryTimeoutMs });
    const query = new Kysely<Tables>({ dialect });
    return { engine: 'postgres', query, isInPlace: () => true, close: () => query.destroy() };
  }
  if (!create && !existsSync(target.file)) {
    throw new AppError('not_found', `There is no database at ${target.file} yet`, {
      where,
      remedy: 'Start the site once, or set DATA_DIR or DATABASE_URL to the one you mean.',
    });
  }
  const { lockWaitMs } = PATIENCE[patience];
  const dialect = createSqliteDialect({ file: target.file, lockWaitMs }, where);
  const query = new Kysely<Tables>({ dialect });
  // Connects once, so that the file exists before it is watched.
  await query.connection().execute(async () => undefined);
  return {
    engine: 'sqlite',
    query,
    isInPlace: watchIdentity(target.file),
    close: () => query.destroy(),
  };
}
