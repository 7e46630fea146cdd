import { getEnv } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { onReadinessCheck } from '@/lib/platform/readiness';
import { demoShopOrigin } from '@/lib/platform/stand-ins';

/** These delete what may be kept no longer: they run wherever a server does. */
const DUTIES = ['purge', 'orders-retention'];
/** What has ended while no server ran is deleted before anything else; a new build publishes something. */
const AT_START = ['purge', 'index-now'];
/** Whoever tries the demo mode sees prices at once, though an earlier start has just found none. */
const SHOWN_AT_ONCE = ['prices-refresh', 'feeds-import'];

/** Throws unless the database answers and has the schema that this version needs. */
async function checkDatabase(): Promise<void> {
  const { getDb } = await import('@/lib/db/client');
  const { pendingMigrations } = await import('@/lib/db/ledger');
  await pendingMigrations(await getDb());
}

async function startSchedule(): Promise<void> {
  try {
    const env = getEnv();
    const { configuredTarget } = await import('@/lib/db/open-database');
    // Throws where nothing can be kept: then there is nothing to refresh or to delete either.
    configuredTarget(env);
    const { getDb } = await import('@/lib/db/client');
    const { createJobs } = await import('./create-jobs.server');
    const { startJobs } = await import('./start-jobs.server');
    const jobs = createJobs().filter(({ name }) => env.JOBS || DUTIES.includes(name));
    const atStart = [...AT_START, ...(demoShopOrigin() ? SHOWN_AT_ONCE : [])];
    startJobs({ jobs, openDatabase: getDb, atStart });
  } catch (error) {
    log.warn('The jobs were not started', { error });
  }
}

/**
 * What every server does beside answering: it reports whether the database is ready, and runs the
 * jobs when they are due; with JOBS=0 those that delete alone, since to delete is no matter of choice. Nothing
 * here may fail or delay a start: pages are served without a database.
 */
export function startHousekeeping(): void {
  onReadinessCheck('database', checkDatabase);
  void startSchedule();
}
