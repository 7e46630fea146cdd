import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { contentVersion } from '@/lib/content/library';
import { heldDeals } from '@/lib/deals/hold-deals.server';
import { heldPrices } from '@/lib/offers/hold-prices.server';
import { contentAt } from '../read/places';
import type { Reads } from './endpoint';

/** What answers are made of at a moment. */
export interface Marks {
  /** Compared by identity: an answer holds while all of them are the same. */
  readonly marks: readonly unknown[];
  /** When something of it begins or ends by itself, epoch milliseconds; infinity where nothing does. */
  readonly changesAt: number;
  readonly isAway: boolean;
}

/** What an answer of this kind would be made of at `now`. Never throws for a database that is away. */
export async function readMarks(
  reads: Reads,
  marketplace: MarketplaceCode,
  now: number,
): Promise<Marks> {
  const version = contentVersion();
  const never = Number.POSITIVE_INFINITY;
  if (reads === 'content') return { marks: [version], changesAt: never, isAway: false };
  const content = contentAt(marketplace);
  if (reads === 'prices') {
    const { prices, isAway } = await heldPrices(content.prices, now);
    return { marks: [version, prices, isAway], changesAt: never, isAway };
  }
  const { index, built, isAway } = await heldDeals(content.deals, now);
  return { marks: [version, index, isAway], changesAt: built.changesAt, isAway };
}

export const areSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((mark, place) => mark === other[place]);
