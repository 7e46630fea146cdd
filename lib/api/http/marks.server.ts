import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { contentVersion } from '@/lib/content/visible-documents';
import type { Deal } from '@/lib/deals/deal';
import { heldDeals } from '@/lib/deals/hold-deals.server';
import { heldPrices } from '@/lib/offers/hold-prices.server';
import { NO_PRICES, type PriceBook } from '@/lib/offers/price-book';
import { contentAt } from '../read/places';
import type { Reads } from './endpoint';
import { createSteadyPrices } from './steady-prices';

/** What answers are made of at a moment. */
export interface Marks {
  /** Says all but the prices: an answer holds while this is the same. */
  readonly mark: string;
  /** The prices that may be shown; those of a product are the same object while they say the same. */
  readonly prices: PriceBook;
  /** When something of it begins or ends by itself, epoch milliseconds; infinity where nothing does. */
  readonly changesAt: number;
  readonly isAway: boolean;
}

const steady = new Map<MarketplaceCode, ReturnType<typeof createSteadyPrices>>();

function steadyPrices(marketplace: MarketplaceCode, book: PriceBook): PriceBook {
  const keep = steady.get(marketplace) ?? createSteadyPrices();
  steady.set(marketplace, keep);
  return keep(book);
}

const written = new WeakMap<readonly Deal[], string>();

/** Deals in one text, by which they are compared; products are part of the content. */
function writeDeals(deals: readonly Deal[]): string {
  const known =
    written.get(deals) ??
    JSON.stringify(deals.map(({ product, ...deal }) => [product?.slug, deal]));
  written.set(deals, known);
  return known;
}

/** What an answer of this kind would be made of at `now`. Never throws for a database that is away. */
export async function readMarks(
  reads: Reads,
  marketplace: MarketplaceCode,
  now: number,
): Promise<Marks> {
  const version = contentVersion();
  const never = Number.POSITIVE_INFINITY;
  if (reads === 'content') {
    return { mark: version, prices: NO_PRICES, changesAt: never, isAway: false };
  }
  const content = contentAt(marketplace);
  if (reads === 'prices') {
    const { prices, isAway } = await heldPrices(content.prices, now);
    const mark = `${version} ${isAway}`;
    return { mark, prices: steadyPrices(marketplace, prices), changesAt: never, isAway };
  }
  const { built, isAway } = await heldDeals(content.deals, now);
  const mark = `${version} ${isAway} ${writeDeals(built.deals)}`;
  return { mark, prices: NO_PRICES, changesAt: built.changesAt, isAway };
}
