import type { OtherVariant } from './outcome';
import type { SearchDocument } from './search-document';
import { askedWords, type TextHit } from './text-index';

export interface Variants {
  /**
   * The first of each product and its variants; pages that are no products stay as they are.
   * @param prefersOriginal shows the original in the place of a variant whose name was not looked for.
   */
  once(hits: readonly TextHit[], prefersOriginal: boolean): TextHit[];
  /** The variants of a product beside itself, as far as anything tells them apart. */
  othersOf(path: string): readonly OtherVariant[];
}

/** Products by what they are variants of: one that comes in five colours is one result. */
export function groupVariants(products: readonly SearchDocument[]): Variants {
  const originals = new Map(products.map(({ path, product }) => [path, product?.original ?? path]));
  const names = new Map(
    products.map(({ path, product }) => [path, new Set(askedWords(product?.variant ?? ''))]),
  );
  const isAskedFor = ({ path, words }: TextHit) => words.some((word) => names.get(path)?.has(word));
  const groups = Map.groupBy(products, ({ path }) => originals.get(path) ?? path);
  return {
    once(hits, prefersOriginal) {
      const found = prefersOriginal ? new Map(hits.map((hit) => [hit.path, hit])) : null;
      const seen = new Set<string>();
      return hits.flatMap((hit) => {
        const original = originals.get(hit.path) ?? hit.path;
        if (seen.has(original)) return [];
        seen.add(original);
        const first = isAskedFor(hit) ? undefined : found?.get(original);
        return [first ? { ...first, score: hit.score } : hit];
      });
    },
    othersOf(path) {
      const group = groups.get(originals.get(path) ?? path) ?? [];
      return group.flatMap((one) =>
        one.path !== path && one.product?.variant
          ? [{ name: one.product.variant, path: one.path }]
          : [],
      );
    },
  };
}
