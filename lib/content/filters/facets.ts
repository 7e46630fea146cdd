import type { Category } from '../types';

/** Facets of every category, beside those of its attributes: no attribute may have their names. */
export const BRAND = 'brand';
export const PRICE = 'price';

/** What products can be narrowed down by. */
export interface Facet {
  /** `brand`, `price` or the id of an attribute; its name in addresses. */
  readonly id: string;
  /** Any of some options; yes or no; a least and a greatest figure. */
  readonly kind: 'choice' | 'flag' | 'range';
}

const KINDS = { choice: 'choice', boolean: 'flag', number: 'range', range: 'range' } as const;

/** The facets of a category in the order in which shoppers see them: brand, price, then its attributes. */
export function facetsOf({ attributes }: Pick<Category, 'attributes'>): Facet[] {
  const declared = attributes.flatMap(({ id, type, facet }): Facet[] =>
    facet && type !== 'text' ? [{ id, kind: KINDS[type] }] : [],
  );
  return [{ id: BRAND, kind: 'choice' }, { id: PRICE, kind: 'range' }, ...declared];
}
