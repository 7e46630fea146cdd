import { namesOfVariants } from './name-variants';
import type { SearchedProduct } from './search-document';
import { type Bare, lines, type SearchableContent, type SearchableProduct } from './searchable';

/** Every award of every product, by its slug. */
function awardsOf(lists: SearchableContent['lists']): Map<string, string[]> {
  const awards = new Map<string, string[]>();
  for (const { product, award } of lists.flatMap((list) => list.picks)) {
    awards.set(product, [...(awards.get(product) ?? []), award]);
  }
  return awards;
}

/** What shoppers call the options that a product has, and the yes that it says. */
function wordsOfValues(
  { values }: SearchableProduct,
  attributes: SearchableContent['categories'][number]['attributes'],
): string {
  const words = attributes.flatMap(({ id, options = [], words: own, without }) => {
    const value = values[id];
    if (typeof value === 'boolean') return value ? own : without;
    if (!Array.isArray(value)) return [];
    return options.flatMap((option) => (value.includes(option.value) ? option.words : []));
  });
  return words.join('\n');
}

function productDocument(
  product: SearchableProduct,
  category: SearchableContent['categories'][number] | undefined,
  awards: readonly string[],
  searched: SearchedProduct,
): Bare {
  const { path, name, bestFor, picture, brand, model } = product;
  const specs = product.specs.map((spec) => `${spec.name}: ${spec.value}`);
  return {
    kind: 'product',
    path,
    title: name,
    line: bestFor,
    note: category?.name,
    picture,
    brand,
    model,
    category: category?.name ?? '',
    categories: [product.category],
    facts: [...awards, ...specs, ...product.pros, ...product.cons],
    text: lines(product.verdict, product.description),
    also: wordsOfValues(product, category?.attributes ?? []),
    product: searched,
  };
}

/** A document a product, with what can be asked of it beside words. */
export function productDocuments({ products, categories, lists, site }: SearchableContent): Bare[] {
  const awards = awardsOf(lists);
  const known = new Map(categories.map((category) => [category.slug, category]));
  const paths = new Map(products.map(({ slug, path }) => [slug, path]));
  const variants = namesOfVariants(products);
  return products.map((product, place) => {
    const { slug, path, category, values, score, launchPrice, variant } = product;
    const price = launchPrice?.currency === site.currency ? launchPrice.amount : null;
    const original = paths.get(variant?.of ?? slug) ?? path;
    const named = { original, variant: variants.get(slug) ?? '', score, place };
    return productDocument(product, known.get(category), awards.get(slug) ?? [], {
      category,
      values,
      price,
      ...named,
    });
  });
}
