import { NO_OFFERS, type ShownOffers } from './show-offers';

/** The prices that one page may show, by product. */
export interface PriceBook {
  of(product: string): ShownOffers;
  /** All that is in it. */
  readonly shown: readonly ShownOffers[];
}

export function priceBook(prices: ReadonlyMap<string, ShownOffers>): PriceBook {
  return { of: (product) => prices.get(product) ?? NO_OFFERS, shown: [...prices.values()] };
}

/** A page without prices. */
export const NO_PRICES = priceBook(new Map());
