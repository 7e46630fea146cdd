import { holdFacts } from '@/lib/offers/hold-facts.server';
import { type BuiltDeals, buildDeals, type DealContent, NO_FACTS } from './build-deals';
import { createDealIndex, type DealIndex } from './create-index';
import { readFacts } from './read-facts.server';

/** All deals of one place, ready for any question. */
export interface HeldDeals {
  readonly built: BuiltDeals;
  readonly index: DealIndex;
  /** True where the database failed: what is held may lack deals. */
  readonly isAway: boolean;
}

/**
 * The deals of a place as the database last told them, read again when offers changed, when the first
 * of them has ended, and from time to time. Never throws for a database that is away. What has ended
 * since it was read is still among it: whoever shows it leaves that out.
 * @param now epoch milliseconds.
 */
export async function heldDeals(content: DealContent, now: number): Promise<HeldDeals> {
  const { marketplace, currency } = content.place;
  const { made, isAway } = await holdFacts(
    {
      name: `deals ${marketplace} ${currency} ${content.readers ?? 'people'}`,
      none: NO_FACTS,
      read: () => readFacts(content, now),
      make(facts, at) {
        const built = buildDeals(content, facts, at);
        return { built, index: createDealIndex(built.deals) };
      },
      changesAt: ({ built }) => built.changesAt,
    },
    now,
  );
  return { ...made, isAway };
}
