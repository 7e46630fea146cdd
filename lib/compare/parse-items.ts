import { z } from 'zod';

/** So many products stand side by side at most. */
export const MOST_ITEMS = 5;

/** Names beyond these are not looked at: nobody types them. */
const MOST_NAMES = 50;
const MOST_LETTERS = 4_000;

/** What an address asks to compare. */
export interface AskedItems {
  /** Known products in the order asked, each once, at most five. */
  readonly slugs: readonly string[];
  /** What was asked for and is no product here, each once, as it was written. */
  readonly unknown: readonly string[];
  /** Known products for which there was no room. */
  readonly left: readonly string[];
}

const ItemsSchema = z
  .union([z.string(), z.array(z.string())])
  .catch('')
  .transform((value) => [value].flat().join(',').toWellFormed().slice(0, MOST_LETTERS));

/**
 * Reads `items` of an address, such as "a,b,c"; never throws, whatever stands there.
 * @param isKnown tells whether a slug is that of a product.
 */
export function parseItems(items: unknown, isKnown: (slug: string) => boolean): AskedItems {
  const names = ItemsSchema.parse(items)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);
  const asked = [...new Set(names)];
  const known = asked.filter(isKnown);
  return {
    slugs: known.slice(0, MOST_ITEMS),
    unknown: asked.filter((name) => !isKnown(name)),
    left: known.slice(MOST_ITEMS),
  };
}
