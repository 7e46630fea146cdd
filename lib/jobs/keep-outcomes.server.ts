import { setTimeout as sleep } from 'node:timers/promises';
import { historyLicences, policiesOf } from '@/lib/affiliate/policy';
import type { Database } from '@/lib/db/open-database';
import { licenseObservation, type Offer } from '@/lib/offers/license-observation';
import { noteTries, type Try } from '@/lib/offers/refreshes/store';
import type { Outcome } from '@/lib/offers/sources/source';
import { saveOffers } from '@/lib/offers/store';
import type { Catalogue } from './read-catalogue.server';

/** So many may wait for the database before the source has to wait with them. */
const MOST_GATHERED = 1_000;
/** Between two writes, in milliseconds: each costs the disk as much as a slot that is reserved. */
const GATHERING = 400;

export interface OutcomeKeeper {
  /** Takes outcomes; resolves when there is room for more. @throws what an earlier write threw. */
  add(outcomes: readonly Outcome[]): Promise<void>;
  /** Resolves when all is kept. @throws what a write threw. */
  flush(): Promise<void>;
}

const NOT_LICENSED = 'Its merchant’s policy does not let this price be shown.';

/** Licenses what was observed and writes it, then what came of each try. */
async function write(
  database: Database,
  { merchants }: Pick<Catalogue, 'merchants'>,
  outcomes: readonly Outcome[],
): Promise<Try[]> {
  const now = Date.now();
  const policies = policiesOf(merchants);
  const offers: Offer[] = [];
  const tries = outcomes.map((outcome): Try => {
    const { product, merchant, marketplace } = outcome.wanted;
    const noted = { product, merchant, marketplace };
    if (outcome.kind !== 'ok') return { ...noted, outcome: outcome.kind, reason: outcome.reason };
    const policy = policies.get(merchant);
    const offer = policy ? licenseObservation(outcome.observation, policy, now) : null;
    if (!offer) return { ...noted, outcome: 'failed', reason: NOT_LICENSED };
    offers.push(offer);
    return { ...noted, outcome: 'ok', reason: null };
  });
  await saveOffers(database, offers, now, historyLicences(merchants));
  await noteTries(database, tries, now);
  return tries;
}

/**
 * Keeps what a source brings while the source goes on: what arrives during a write, or shortly after
 * it, is written together, so that the database costs the source no slot of its allowance.
 */
export function createOutcomeKeeper(
  database: Database,
  catalogue: Pick<Catalogue, 'merchants'>,
  onKept: (tries: readonly Try[]) => Promise<void>,
): OutcomeKeeper {
  let gathered: Outcome[] = [];
  let writing: Promise<void> | undefined;
  let hurry = Promise.withResolvers<void>();
  let failure: { readonly error: unknown } | undefined;

  async function run(): Promise<void> {
    try {
      while (gathered.length > 0) {
        const outcomes = gathered;
        gathered = [];
        await onKept(await write(database, catalogue, outcomes));
        await Promise.race([sleep(GATHERING), hurry.promise]);
      }
    } catch (error) {
      failure = { error };
    }
    writing = undefined;
  }

  async function flush(): Promise<void> {
    hurry.resolve();
    await writing;
    hurry = Promise.withResolvers();
    if (failure) throw failure.error;
  }

  return {
    flush,
    async add(outcomes) {
      if (failure) throw failure.error;
      if (outcomes.length === 0) return;
      gathered.push(...outcomes);
      writing ??= run();
      if (gathered.length > MOST_GATHERED) await flush();
    },
  };
}
