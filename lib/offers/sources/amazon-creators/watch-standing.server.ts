import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Database } from '@/lib/db/open-database';
import { log } from '@/lib/platform/log';
import { type AccountState, noteState, readStanding } from '../../quota/store';
import type { Miss } from '../source';

/** Why nothing more is asked. */
export interface End {
  readonly kind: Exclude<Miss, 'not_found' | 'no_offer'>;
  readonly reason: string;
}

export interface Standing {
  /** Whether Amazon gave prices when it was last asked, as far as is known. */
  isReady(): boolean;
  /** The end of the whole account, or of one marketplace of it; null while there is none. */
  endOf(marketplace: MarketplaceCode): End | null;
  endMarketplace(marketplace: MarketplaceCode, end: End): Promise<void>;
  endAccount(end: End): Promise<void>;
  /** Amazon answers as it does to an account in good standing. */
  onPrices(): Promise<void>;
}

interface StandingInput {
  readonly database: Database;
  readonly account: string;
  /** The present in epoch milliseconds. */
  readonly clock: () => number;
}

function stateOf({ kind }: End): AccountState | null {
  return kind === 'ineligible' || kind === 'refused' ? kind : null;
}

/**
 * Follows whether an account gives prices during one refresh. Its state in the database is what the
 * operator sees: `ready` as soon as one marketplace answers, since a tag that is refused in one
 * country says nothing of the others.
 * @throws AppError `unavailable` while the database is away.
 */
export async function watchStanding(input: StandingInput): Promise<Standing> {
  const { database, account, clock } = input;
  const ends = new Map<MarketplaceCode, End>();
  let accountEnd: End | null = null;
  let hasPrices = false;
  let state = (await readStanding(database, account))?.state ?? 'ready';

  async function note(next: AccountState, message: string | null): Promise<void> {
    if (next === state && next === 'ready') return;
    const isNews = next !== state;
    state = next;
    await noteState(database, account, { state: next, message }, clock());
    if (!isNews) return;
    if (next === 'ready') log.info('Amazon gives prices again', { account });
    else log.warn('Amazon gives no prices', { account, state: next, reason: message });
  }

  return {
    isReady: () => state === 'ready',
    endOf: (marketplace) => accountEnd ?? ends.get(marketplace) ?? null,
    async endMarketplace(marketplace, end) {
      ends.set(marketplace, end);
      const next = stateOf(end);
      const { host } = MARKETPLACES[marketplace];
      if (next && !hasPrices) await note(next, `${host}: ${end.reason}`);
    },
    async endAccount(end) {
      accountEnd ??= end;
      const next = stateOf(end);
      if (next) await note(next, end.reason);
    },
    async onPrices() {
      hasPrices = true;
      await note('ready', null);
    },
  };
}
