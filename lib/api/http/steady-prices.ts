import { type PriceBook, priceBook } from '@/lib/offers/price-book';
import type { ShownOffers } from '@/lib/offers/show-offers';

interface Known {
  readonly offers: ShownOffers;
  /** The same as text, by which it is compared. */
  readonly text: string;
}

/**
 * Prices are read again and again, mostly to find the same. This gives the very same object for what may
 * be shown of a product as long as that says the same, so that answers can be compared by identity.
 */
export function createSteadyPrices(): (book: PriceBook) => PriceBook {
  let last: { readonly from: PriceBook; readonly book: PriceBook } | undefined;
  let known = new Map<string, Known>();
  return (from) => {
    if (last?.from === from) return last.book;
    const next = new Map<string, Known>();
    for (const offers of from.shown) {
      const product = offers.offers[0]?.product;
      if (product === undefined) continue;
      const before = known.get(product);
      if (before?.offers === offers) {
        next.set(product, before);
        continue;
      }
      const text = JSON.stringify(offers);
      next.set(product, before?.text === text ? before : { offers, text });
    }
    known = next;
    const shown = new Map([...next].map(([product, { offers }]) => [product, offers]));
    last = { from, book: priceBook(shown) };
    return last.book;
  };
}

/** A book that notes of which products it was asked, and what it said. */
export function noteReads(book: PriceBook): {
  readonly book: PriceBook;
  readonly reads: ReadonlyMap<string, ShownOffers>;
} {
  const reads = new Map<string, ShownOffers>();
  const of = (product: string) => {
    const offers = book.of(product);
    reads.set(product, offers);
    return offers;
  };
  return { book: { of, shown: book.shown }, reads };
}

/** Whether a book still says what was read of it. */
export function stillSays(book: PriceBook, reads: ReadonlyMap<string, ShownOffers>): boolean {
  for (const [product, offers] of reads) if (book.of(product) !== offers) return false;
  return true;
}
