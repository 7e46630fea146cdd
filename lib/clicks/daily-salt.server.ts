import { randomBytes } from 'node:crypto';
import { utcDay } from '@/lib/core/dates';
import { getDb } from '@/lib/db/client';
import { eraseDeleted } from '@/lib/db/erase-deleted';
import { log } from '@/lib/platform/log';
import { deleteSaltsBefore, shareSalt } from './store';

interface Remembered {
  readonly day: string;
  readonly salt: Promise<string>;
}

/** On `globalThis`, since the module is loaded by Next and by the server entry. */
const REMEMBERED = Symbol.for('topshelf.daily-salt');
const holder = globalThis as { [REMEMBERED]?: Remembered };

async function openDay(now: number): Promise<string> {
  await purgeExpiredSalts(now);
  const { query } = await getDb();
  return shareSalt(query, utcDay(now), randomBytes(32).toString('base64url'));
}

/**
 * The salt of the UTC day of `now` (epoch milliseconds), the same in every process. The first call
 * of a day ends the days before.
 * @throws AppError `unavailable` while the database is away.
 */
export function dailySalt(now: number): Promise<string> {
  const day = utcDay(now);
  const known = holder[REMEMBERED];
  if (known?.day === day) return known.salt;
  const entry = { day, salt: openDay(now) };
  holder[REMEMBERED] = entry;
  entry.salt.catch(() => {
    if (holder[REMEMBERED] === entry) delete holder[REMEMBERED];
  });
  return entry.salt;
}

/**
 * Deletes the salts of all days before the UTC day of `now` (epoch milliseconds), for good. Without
 * them, yesterday's visitor hashes lead nowhere. To be called hourly, since a day may end with no click.
 * @throws AppError `unavailable` while the database is away.
 */
export async function purgeExpiredSalts(now: number): Promise<void> {
  const today = utcDay(now);
  const known = holder[REMEMBERED];
  if (known !== undefined && known.day < today) delete holder[REMEMBERED];
  const database = await getDb();
  if ((await deleteSaltsBefore(database.query, today)) === 0) return;
  // A reader in the way delays the erasure until SQLite's or PostgreSQL's own housekeeping.
  await eraseDeleted(database, 'click_salts').catch((error: unknown) =>
    log.warn('Deleted salts could not be erased from the files yet', { error }),
  );
}
