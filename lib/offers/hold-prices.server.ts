import { getDb } from '@/lib/db/client';
import { holdFacts } from './hold-facts.server';
import type { Offer } from './license-observation';
import type { PriceBook } from './price-book';
import { createPriceTable, type PriceContent } from './price-table';
import { readAllOffers } from './store';

export interface HeldPrices {
  /** The very same book as long as nothing in it changes. */
  readonly prices: PriceBook;
  /** True while prices cannot be read: there may be more than these. */
  readonly isAway: boolean;
}

const NONE: readonly Offer[] = [];

/**
 * What may be shown at `now` of the prices of all products, held in memory: for pages that are made at
 * each request and show prices of any product. Never throws: a database that is away means that what
 * was known before stands until its licences end.
 * @param now epoch milliseconds.
 */
export async function heldPrices(content: PriceContent, now: number): Promise<HeldPrices> {
  const { marketplace, currency } = content.place;
  const { made, isAway } = await holdFacts(
    {
      name: `prices ${marketplace} ${currency} ${content.readers ?? 'people'}`,
      none: NONE,
      read: async () => readAllOffers(await getDb(), now),
      make: (offers, at) => createPriceTable(content, offers, at),
      changesAt: () => Number.POSITIVE_INFINITY,
    },
    now,
  );
  return { prices: made.at(now), isAway };
}
