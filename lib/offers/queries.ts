import { merchantsFor, type PriceReaders } from '@/lib/affiliate/policy';
import { getMerchants, getSite } from '@/lib/content/library';
import type { Product } from '@/lib/content/types';
import { LEAST_LICENCE } from '@/lib/platform/cache-manifest';
import { showsDemo } from '@/lib/platform/demo-mode';
import { isBuilding } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { homeOf } from './home-place';
import type { Offer } from './license-observation';
import { NO_PRICES, type PriceBook, priceBook } from './price-book';
import { type Place, showOffers } from './show-offers';
import { manualOffers } from './sources/manual';

/** Where pages are written for: the home marketplace and the currency of the site. */
export function homePlace(): Place {
  return { ...homeOf(getMerchants(), getSite().currency), demo: showsDemo() };
}

async function readKept(products: readonly Product[], now: number): Promise<Offer[]> {
  try {
    const { getDb } = await import('@/lib/db/client');
    const { readOffers } = await import('./store');
    const slugs = products.map(({ slug }) => slug);
    return await readOffers(await getDb(), slugs, now);
  } catch (error) {
    log.warn('Prices could not be read: pages show none', { error });
    return [];
  }
}

/** For whom prices are read. */
interface PriceAudience {
  readonly readers?: PriceReaders;
  /** Where the reader is: at home unless given, which is where pages are kept for. */
  readonly place?: Place;
  /** How long a price must hold at least, in milliseconds. */
  readonly lasting?: number;
}

/**
 * What may be shown of the prices of some products on a page that is rendered now. Never throws: a
 * failure means no price. Prices that would end while the page may still be sent are left out, and
 * so are all during the build, which opens no database.
 */
export async function readPrices(
  products: readonly Product[],
  { readers = 'people', place = homePlace(), lasting = LEAST_LICENCE }: PriceAudience = {},
): Promise<PriceBook> {
  const merchants = merchantsFor(readers, getMerchants());
  if (isBuilding() || products.length === 0 || merchants.length === 0) return NO_PRICES;
  const now = Date.now() + lasting;
  const kept = Map.groupBy(await readKept(products, now), ({ product }) => product);
  const shown = products.map((product) => {
    const offers = [...(kept.get(product.slug) ?? []), ...manualOffers(product, merchants, now)];
    return [product.slug, showOffers(offers, merchants, place, now, product)] as const;
  });
  return priceBook(new Map(shown));
}
