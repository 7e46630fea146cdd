import { log } from '@/lib/platform/log';
import { onReadinessCheck } from '@/lib/platform/readiness';

const HOUR = 3_600_000;

/** Throws unless the database answers and has the schema that this version needs. */
async function checkDatabase(): Promise<void> {
  const { getDb } = await import('@/lib/db/client');
  const { pendingMigrations } = await import('@/lib/db/ledger');
  await pendingMigrations(await getDb());
}

async function purgeSalts(): Promise<void> {
  try {
    const { purgeExpiredSalts } = await import('@/lib/clicks/daily-salt.server');
    await purgeExpiredSalts(Date.now());
  } catch (error) {
    log.warn('Expired salts could not be deleted; the next try is in an hour', { error });
  }
}

/**
 * What every server does beside answering: it reports whether the database is ready, and deletes the
 * salts of past days now and every hour. Nothing here may fail or delay a start: pages are served
 * without a database.
 */
export function startHousekeeping(): void {
  onReadinessCheck('database', checkDatabase);
  void purgeSalts();
  setInterval(purgeSalts, HOUR).unref();
}
