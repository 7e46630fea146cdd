import type { Catalogue, CatalogueItem, Price } from './catalogue';
import { priceOf } from './price-of';

/** What a client says of its cart, as it came: nothing else of it is believed. */
export interface CartLine {
  readonly sku: string;
  readonly quantity: number;
}

/** Why a line cannot be bought. `max` is the most pieces that can. */
export type LineRefusal =
  | { readonly sku: string; readonly reason: 'unknown' | 'inactive' | 'not_in_currency' }
  | { readonly sku: string; readonly reason: 'bad_quantity' | 'over_max'; readonly max: number };

interface SoundLine extends CatalogueItem {
  readonly price: Price;
  readonly quantity: number;
}

/** The same stock number twice is one line; a quantity that is no whole number spoils it. */
export function mergeLines(lines: readonly CartLine[]): CartLine[] {
  const merged = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    const isCount = Number.isSafeInteger(quantity) && quantity > 0;
    merged.set(sku, (merged.get(sku) ?? 0) + (isCount ? quantity : Number.NaN));
  }
  return [...merged].map(([sku, quantity]) => ({ sku, quantity }));
}

/** A line with what it is of and costs, or why it cannot be bought. */
export function checkLine(
  catalogue: Catalogue,
  { sku, quantity }: CartLine,
  currency: string,
): SoundLine | LineRefusal {
  const item = catalogue.findItem(sku);
  if (!item) return { sku, reason: 'unknown' };
  if (!item.good.active) return { sku, reason: 'inactive' };
  const price = priceOf(item.variant, currency);
  if (!price) return { sku, reason: 'not_in_currency' };
  const max = item.good.maxPerOrder;
  if (!Number.isSafeInteger(quantity) || quantity < 1) return { sku, reason: 'bad_quantity', max };
  return quantity > max ? { sku, reason: 'over_max', max } : { ...item, price, quantity };
}
