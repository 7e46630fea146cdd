import { DEMO_SHOP } from '@/lib/affiliate/demo-shop';
import { historyLicences, policyOf } from '@/lib/affiliate/policy';
import { deleteChanges } from '@/lib/changes/store';
import { purgeExpiredSalts } from '@/lib/clicks/daily-salt.server';
import { deleteClicksOn } from '@/lib/clicks/store';
import { DAY, HOUR } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { eraseDeleted } from '@/lib/db/erase-deleted';
import type { Database } from '@/lib/db/open-database';
import { deleteHistory } from '@/lib/offers/history/store';
import { deleteTriesExcept } from '@/lib/offers/refreshes/store';
import { deleteEnded } from '@/lib/offers/store';
import type { Job } from './job';
import type { Catalogue } from './read-catalogue.server';

/** Nothing outlives its licence by more than this and a few seconds, in milliseconds. */
const INTERVAL = 30_000;
/** What takes longer, or changes with the content alone, is seen to so often. */
const THOROUGH_EVERY = HOUR;
/** The longest stretch of past prices that anything is worked out from is 90 days. */
const HISTORY_KEPT_FOR = 91 * DAY;
/** By then every server has long seen a change. */
const CHANGES_KEPT_FOR = 2 * DAY;

export interface PurgeParts {
  readonly catalogue: () => Promise<Catalogue>;
  /** Deletes the salts of past days; the clicks' own unless given. */
  readonly purgeSalts?: (now: number) => Promise<void>;
}

/** Does each of some works though others fail. @throws AppError `unavailable` that names those that did. */
async function attemptAll(works: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  const failed: string[] = [];
  let cause: unknown;
  for (const [name, work] of Object.entries(works)) {
    try {
      await work();
    } catch (error) {
      failed.push(name);
      cause ??= error;
    }
  }
  if (failed.length === 0) return;
  const why = cause instanceof Error ? `: ${cause.message}` : '';
  throw new AppError('unavailable', `Could not be deleted yet: ${failed.join(', ')}${why}`, {
    cause,
  });
}

async function purgeHistory(database: Database, parts: PurgeParts, now: number): Promise<void> {
  const { merchants } = await parts.catalogue();
  const licences = [...historyLicences(merchants).values()];
  const deleted = await deleteHistory(database, licences, now - HISTORY_KEPT_FOR);
  if (deleted > 0) await eraseDeleted(database, 'price_history');
}

async function purgeTries(database: Database, parts: PurgeParts): Promise<void> {
  const { products } = await parts.catalogue();
  await deleteTriesExcept(
    database,
    products.map(({ slug }) => slug),
  );
}

/** Nobody earns by clicks on the demo shop: once the demo mode is off, they are not counted any more. */
async function purgeDemo({ query }: Database, parts: PurgeParts): Promise<void> {
  const { merchants } = await parts.catalogue();
  if (merchants.every(({ slug }) => slug !== DEMO_SHOP)) await deleteClicksOn(query, DEMO_SHOP);
}

/**
 * Deletes what may be kept no longer, from the files too: offers past the time that their policy sets,
 * past prices without a licence, old changes, notes on products that are gone, salts of past days, and
 * once a start what is left of a demo mode that is off.
 */
export function purge(parts: PurgeParts): Job {
  const purgeSalts = parts.purgeSalts ?? purgeExpiredSalts;
  let thoroughAt = Number.NEGATIVE_INFINITY;
  let hasToErase = false;

  async function erase(database: Database): Promise<void> {
    // A reader may be in the way; the next run tries again.
    if (hasToErase) hasToErase = !(await eraseDeleted(database, 'offers'));
  }

  return {
    name: 'purge',
    summary: 'Deletes what may be kept no longer',
    interval: INTERVAL,
    async run({ database }) {
      const now = Date.now();
      const isFirst = thoroughAt === Number.NEGATIVE_INFINITY;
      const isThorough = Math.abs(now - thoroughAt) >= THOROUGH_EVERY;
      // Older versions of a price lie in the files too, though no row was deleted.
      hasToErase ||= isThorough;
      let offers = 0;
      const count = (deleted: number) => {
        offers += deleted;
        hasToErase ||= deleted > 0;
      };
      await attemptAll({
        // Ahead by an interval, so that nothing is kept past its end until the next run.
        offers: async () => count(await deleteEnded(database, now + INTERVAL)),
        ...(isThorough && {
          'offers that are allowed no more': async () => {
            const { merchants } = await parts.catalogue();
            count(await deleteEnded(database, now, merchants.map(policyOf)));
          },
          'past prices': () => purgeHistory(database, parts, now),
          changes: () => deleteChanges(database, now - CHANGES_KEPT_FOR),
          'notes on refreshes': () => purgeTries(database, parts),
          salts: () => purgeSalts(now),
        }),
        ...(isFirst && { 'the demo shop': () => purgeDemo(database, parts) }),
        'the files': () => erase(database),
      });
      if (isThorough) thoroughAt = now;
      const deleted = offers.toLocaleString('en');
      return { message: offers === 0 ? 'No offer had ended.' : `Offers deleted: ${deleted}.` };
    },
  };
}
