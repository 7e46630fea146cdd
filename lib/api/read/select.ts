import { allAuthors, allCategories, allGuides, allLists, allProducts } from '@/lib/content/library';
import type { Guide, List, Product } from '@/lib/content/types';
import { brandKey } from '@/lib/core/brand-key';

export const PRODUCT_SORTS = ['newest', 'score', 'name'] as const;

/** Which products are wanted. Within a list any value will do, between the parts all must hold. */
export interface ProductFilter {
  /** Slugs; all unless given. */
  readonly categories?: readonly string[];
  /** As `brandKey` writes brands. */
  readonly brands?: readonly string[];
  readonly statuses?: readonly Product['status'][];
  /** Slugs. */
  readonly authors?: readonly string[];
  readonly sort?: (typeof PRODUCT_SORTS)[number];
}

const allows = (wanted: readonly string[] | undefined, value: string) =>
  wanted === undefined || wanted.includes(value);

const ORDERS = {
  score: (a: Product, b: Product) => b.score - a.score || a.slug.localeCompare(b.slug),
  name: (a: Product, b: Product) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug),
};

/** The products that are wanted, the newest first unless sorted otherwise. */
export function selectProducts(filter: ProductFilter = {}): readonly Product[] {
  const { categories, brands, statuses, authors, sort = 'newest' } = filter;
  const found = allProducts().filter(
    ({ category, brand, status, author }) =>
      allows(categories, category) &&
      allows(brands, brandKey(brand)) &&
      allows(statuses, status) &&
      allows(authors, author),
  );
  return sort === 'newest' ? found : found.sort(ORDERS[sort]);
}

interface ArticleFilter {
  readonly categories?: readonly string[];
  readonly authors?: readonly string[];
}

/** The best-of lists of some categories and authors, the newest first. */
export function selectLists({ categories, authors }: ArticleFilter = {}): readonly List[] {
  return allLists().filter(
    ({ category, author }) => allows(categories, category) && allows(authors, author),
  );
}

/** The guides that help with some categories, of some authors, the newest first. */
export function selectGuides({ categories, authors }: ArticleFilter = {}): readonly Guide[] {
  return allGuides().filter(
    (guide) =>
      guide.categories.some((category) => allows(categories, category)) &&
      allows(authors, guide.author),
  );
}

/** How many products each category has, by its slug. */
export function countProducts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { category } of allProducts()) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}

/** How much of everything there is. */
export function countAll() {
  return {
    products: allProducts().length,
    lists: allLists().length,
    guides: allGuides().length,
    categories: allCategories().length,
    authors: allAuthors().length,
  };
}
