import type { Product } from '@/lib/content/types';

type Named = Pick<Product, 'slug' | 'variant' | 'specs'>;

/** Of the first line that differs between two products, what stands in the first. */
function differing(one: Named, other: Named): string | undefined {
  const values = new Map(other.specs.map(({ name, value }) => [name, value]));
  return one.specs.find(({ name, value }) => values.has(name) && values.get(name) !== value)?.value;
}

/**
 * What tells each product from its variants, by its slug: their own names, and for an original what
 * stands in its specification where the first of its variants has something else.
 */
export function namesOfVariants(products: readonly Named[]): Map<string, string> {
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  const names = new Map<string, string>();
  for (const product of products) {
    const original = bySlug.get(product.variant?.of ?? '');
    if (!product.variant || !original) continue;
    names.set(product.slug, product.variant.name);
    const own = names.get(original.slug) ?? differing(original, product);
    if (own !== undefined) names.set(original.slug, own);
  }
  return names;
}
