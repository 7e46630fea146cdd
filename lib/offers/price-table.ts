import type { Merchant } from '@/lib/affiliate/merchant-schema';
import type { PriceReaders } from '@/lib/affiliate/policy';
import type { Product } from '@/lib/content/types';
import type { Offer } from './license-observation';
import { type PriceBook, priceBook } from './price-book';
import { type Place, type ShownOffers, showOffers } from './show-offers';
import { manualOffers } from './sources/manual';

/** What the content says that prices need. */
export interface PriceContent {
  readonly products: readonly Pick<Product, 'slug' | 'asins' | 'links' | 'prices'>[];
  readonly merchants: readonly Merchant[];
  readonly place: Place;
  /** Who is told of the prices, where that is not everybody: what is held for them is held apart. */
  readonly readers?: PriceReaders;
}

type PricedProduct = PriceContent['products'][number];

/** What may be shown of the prices of all products, at any moment. */
export interface PriceTable {
  /** The very same book as long as nothing in it ends. @param now epoch milliseconds. */
  at(now: number): PriceBook;
}

/**
 * Works out what may be shown of all products, once; when a price ends, its product alone is worked out
 * again. @param offers what is kept; what editors wrote is added.
 */
export function createPriceTable(
  content: PriceContent,
  offers: readonly Offer[],
  now: number,
): PriceTable {
  const { merchants, place } = content;
  const kept = Map.groupBy(offers, ({ product }) => product);
  const shown = new Map<string, ShownOffers>();
  const bySlug = new Map<string, PricedProduct>();
  let endsAt = Number.POSITIVE_INFINITY;
  let book = priceBook(shown);

  function workOut(product: PricedProduct, at: number): void {
    const { slug } = product;
    const all = [...(kept.get(slug) ?? []), ...manualOffers(product, merchants, at)];
    if (all.length === 0) {
      shown.delete(slug);
      return;
    }
    // The merchants concerned alone: a site may have hundreds, and thousands of products.
    const concerned = new Set(all.map(({ merchant }) => merchant));
    const few = merchants.filter((merchant) => concerned.has(merchant.slug));
    const answer = showOffers(all, few, place, at, product);
    if (answer.expiresAt === null) shown.delete(slug);
    else shown.set(slug, answer);
  }

  function settle(): void {
    const ends = [...shown.values()].map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY);
    endsAt = ends.reduce((first, end) => Math.min(first, end), Number.POSITIVE_INFINITY);
    book = priceBook(new Map(shown));
  }

  for (const product of content.products) {
    bySlug.set(product.slug, product);
    workOut(product, now);
  }
  settle();
  return {
    at(moment) {
      if (moment < endsAt) return book;
      for (const [slug, { expiresAt }] of [...shown]) {
        const product = bySlug.get(slug);
        if (product && (expiresAt ?? 0) <= moment) workOut(product, moment);
      }
      settle();
      return book;
    },
  };
}
