import type { AddableView } from '@/components/compare/add-product-form';
import type { BoardEntry } from '@/components/compare/compare-board';
import type { CompareNoticesView } from '@/components/compare/compare-notices';
import type { ReasonedProduct } from '@/components/compare/verdict-reasons';
import { compareAddress } from '@/lib/compare/address';
import { findByName } from '@/lib/compare/find-by-name';
import { MOST_ITEMS, parseItems } from '@/lib/compare/parse-items';
import {
  allComparisons,
  allProducts,
  getCategoryOrThrow,
  getProduct,
  getProductOrThrow,
} from '@/lib/content/library';
import type { Category, Comparison, Product } from '@/lib/content/types';
import type { PriceBook } from '@/lib/offers/price-book';
import type { SiteContext } from './site-context';
import { comparedProducts, ranksOf, relativePath } from './views';

/** More products than these are no list to choose from: the reader types a name. */
const MOST_CHOICES = 50;

/** What stands in the address of the page. */
export interface CompareQuery {
  readonly items?: string | string[];
  /** A product to be added, by slug or name. */
  readonly add?: string | string[];
}

/** What the address asks for, as far as it can be had. */
interface Asked {
  readonly products: readonly Product[];
  readonly notices: CompareNoticesView;
  /** The address of the comparison once a product is added; null where none is to be. */
  readonly goTo: string | null;
}

/** Reads the address: products that are known, what is not, and what is to be added. */
export function readCompare({ items, add }: CompareQuery): Asked {
  const { slugs, unknown, left } = parseItems(items, (slug) => getProduct(slug) !== undefined);
  const products = slugs.map(getProductOrThrow);
  const names = left.map((slug) => getProductOrThrow(slug).name);
  const typed = [add ?? ''].flat().join(' ').toWellFormed().trim().slice(0, 120);
  const found = typed === '' ? null : findByName(typed, allProducts());
  const isFound = found?.is === 'found';
  const withOne = (slug: string) => compareAddress([...new Set([...slugs, slug])]);
  const choices =
    found?.is === 'several'
      ? found.products.map(({ name, slug }) => ({ name, path: withOne(slug) }))
      : [];
  return {
    products,
    notices: {
      unknown,
      left: names,
      typed: found && !isFound ? { text: typed, choices } : null,
    },
    goTo: isFound ? withOne(found.product.slug) : null,
  };
}

/** The products as columns of the page that compares any. */
export function boardEntries(
  products: readonly Product[],
  context: SiteContext,
  prices: PriceBook,
): BoardEntry[] {
  const slugs = products.map(({ slug }) => slug);
  return comparedProducts(slugs, context, prices, 'compare').map((entry) => {
    const { product } = entry;
    const [rank] = ranksOf(product).sort((a, b) => a.position - b.position);
    return {
      ...entry,
      without: compareAddress(slugs.filter((slug) => slug !== product.slug)),
      successorPath: relativePath(product.successor?.product),
      ...(rank ? { award: rank.award, awardIn: rank.list } : {}),
    };
  });
}

/** What can be added, of the same category while that has more; null where there is no room. */
export function addable(products: readonly Product[]): AddableView | null {
  if (products.length >= MOST_ITEMS) return null;
  const [first] = products;
  const taken = new Set(products.map(({ slug }) => slug));
  const others = allProducts().filter(({ slug }) => !taken.has(slug));
  const alike = others.filter(({ category }) => !first || category === first.category);
  const offered = alike.length > 0 ? alike : others;
  const choices = offered
    .slice(0, MOST_CHOICES + 1)
    .map(({ slug, name }) => ({ slug, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { choices: choices.length > MOST_CHOICES ? null : choices, items: [...taken].join() };
}

/** The editorial comparisons in which a product is one of those compared. */
export function comparisonsOf({ slug }: Pick<Product, 'slug'>): Comparison[] {
  return allComparisons().filter(({ products }) => products.includes(slug));
}

/** The categories of what a comparison compares, each once, that of the first product first. */
export function categoriesOf({ products }: Pick<Comparison, 'products'>): Category[] {
  const slugs = new Set(products.map((slug) => getProductOrThrow(slug).category));
  return [...slugs].map(getCategoryOrThrow);
}

/** The products of an editorial comparison with when to buy each. */
export function reasonedProducts(
  { products, reasons, winner }: Comparison,
  context: SiteContext,
  prices: PriceBook,
): ReasonedProduct[] {
  return comparedProducts(products, context, prices, 'compare').map((entry) => ({
    ...entry,
    when: reasons.find(({ product }) => product === entry.product.slug)?.when ?? '',
    isWinner: entry.product.slug === winner,
  }));
}

/** What the page is called on which some products are compared. */
export function titleOfCompared(products: readonly Product[], { site, m }: SiteContext): string {
  if (products.length < 2) return m.compare.title;
  const names = new Intl.ListFormat(site.locale).format(products.map(({ name }) => name));
  return m.compare.titleOf(names);
}
