import type { Shop } from '@/lib/content/types';
import type { Price, Variant } from './catalogue';

/** What a variant costs in a currency (ISO 4217); null where it is not sold in it. */
export function priceOf(variant: Pick<Variant, 'prices'>, currency: string): Price | null {
  return variant.prices.find((price) => price.currency === currency) ?? null;
}

/** Whether a shop's prices in a currency (ISO 4217) hold the tax, as they do unless its settings say otherwise. */
export function isTaxIncluded(shop: Pick<Shop, 'currencies'> | null, currency: string): boolean {
  const found = shop?.currencies.find(({ code }) => code === currency);
  return found?.taxBehavior !== 'exclusive';
}
