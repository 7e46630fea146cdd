import type { Price, Variant } from './catalogue';

/** What a variant costs in a currency (ISO 4217); null where it is not sold in it. */
export function priceOf(variant: Pick<Variant, 'prices'>, currency: string): Price | null {
  return variant.prices.find((price) => price.currency === currency) ?? null;
}
