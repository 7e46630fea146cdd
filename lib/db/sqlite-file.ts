import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '@/lib/core/errors';

/**
 * Every commit is on the disk before it is acknowledged (`synchronous`, `fullfsync` for macOS), and
 * what is deleted is overwritten (`secure_delete`), since a deleted salt must be gone.
 */
const SETTINGS = [
  'synchronous = FULL',
  'fullfsync = ON',
  'foreign_keys = ON',
  'secure_delete = ON',
  'trusted_schema = OFF',
  'journal_size_limit = 67108864',
];

/**
 * Opens a connection to an embedded database file; may throw `SQLITE_BUSY`, then try again.
 * SQLite itself never waits for a lock here, as that would stop the event loop.
 * @throws AppError `unavailable` where the file system cannot do write-ahead logging.
 */
export function openSqliteFile(file: string): Sqlite.Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const sqlite = new Sqlite(file, { timeout: 0 });
  try {
    const mode = sqlite.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') {
      throw new AppError('unavailable', 'The file system of the database cannot be used', {
        where: 'DATA_DIR',
        remedy: 'Use a local disk (no network share), or PostgreSQL through DATABASE_URL.',
      });
    }
    for (const setting of SETTINGS) sqlite.pragma(setting);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * Tells later whether a path still leads to the file it leads to now. A process goes on writing
 * into a file that was deleted or replaced, and whatever it acknowledges then is lost.
 */
export function watchIdentity(file: string): () => boolean {
  const identify = () => {
    if (!existsSync(file)) return null;
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  };
  const original = identify();
  return () => identify() === original;
}
