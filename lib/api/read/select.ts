import { allAuthors, allCategories, allGuides, allLists, allProducts } from '@/lib/content/library';
import type { Guide, List, Product } from '@/lib/content/types';
import { brandKey } from '@/lib/core/brand-key';

export const PRODUCT_SORTS = ['newest', 'score', 'name'] as const;

/** Which products are wanted. Within a list any value will do, between the parts all must hold. */
export interface ProductFilter {
  /** Slugs; all unless given. */
  readonly category?: readonly string[];
  /** As `brandKey` writes brands. */
  readonly brand?: readonly string[];
  readonly status?: readonly Product['status'][];
  /** Slugs. */
  readonly author?: readonly string[];
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
  const { sort = 'newest' } = filter;
  const found = allProducts().filter(
    ({ category, brand, status, author }) =>
      allows(filter.category, category) &&
      allows(filter.brand, brandKey(brand)) &&
      allows(filter.status, status) &&
      allows(filter.author, author),
  );
  return sort === 'newest' ? found : found.sort(ORDERS[sort]);
}

/** Which articles are wanted, by slugs. */
type ArticleFilter = Pick<ProductFilter, 'category' | 'author'>;

/** The best-of lists of some categories and authors, the newest first. */
export function selectLists(filter: ArticleFilter = {}): readonly List[] {
  return allLists().filter(
    ({ category, author }) => allows(filter.category, category) && allows(filter.author, author),
  );
}

/** The guides that help with some categories, of some authors, the newest first. */
export function selectGuides(filter: ArticleFilter = {}): readonly Guide[] {
  return allGuides().filter(
    (guide) =>
      guide.categories.some((category) => allows(filter.category, category)) &&
      allows(filter.author, guide.author),
  );
}

/** How many products each category has, by its slug. */
export function countProducts(): ReadonlyMap<string, number> {
  const ofEach = Map.groupBy(allProducts(), ({ category }) => category);
  return new Map([...ofEach].map(([category, products]) => [category, products.length]));
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
