import { isRange, type Value, type Values } from '../attributes/value';
import type { BrowseFilter, Span } from './browse-filter';
import { BRAND, PRICE } from './facets';

/** As much of a product as a filter asks about. */
export interface BrowsedProduct {
  /** As `brandKey` writes brands. */
  readonly brandKey: string;
  readonly values: Values;
  /** The price that may be shown now, in minor units of the site's currency; null where there is none. */
  readonly price: number | null;
}

/** A figure lies between the ends; two figures reach over both of them, as a frequency range does. */
export function liesIn(value: Value | number | null | undefined, { from, to }: Span): boolean {
  if (typeof value === 'number') return value >= (from ?? value) && value <= (to ?? value);
  if (value === null || value === undefined || !isRange(value)) return false;
  return value.from <= (from ?? value.from) && value.to >= (to ?? value.to);
}

/** Of some options, those that a product has. What is not known passes no filter. */
export function optionsOf(product: BrowsedProduct, facet: string): readonly string[] {
  if (facet === BRAND) return [product.brandKey];
  const value = product.values[facet];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** True where a product has all that a filter asks for. */
export function matchesFilter(product: BrowsedProduct, filter: BrowseFilter): boolean {
  const { choices, flags, spans } = filter;
  return (
    Object.entries(choices).every(([facet, options]) =>
      optionsOf(product, facet).some((option) => options.includes(option)),
    ) &&
    Object.entries(flags).every(([facet, flag]) => product.values[facet] === flag) &&
    Object.entries(spans).every(([facet, span]) =>
      liesIn(facet === PRICE ? product.price : product.values[facet], span),
    )
  );
}
