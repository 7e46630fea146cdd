import {
  allAuthors,
  allComparisons,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getList,
  getProduct,
} from '@/lib/content/library';
import type { List, Product } from '@/lib/content/types';

/** What decides which prices stand on a document's page. */
interface PricedDocument {
  readonly path: string;
  /** Slugs of the products and lists that its text names. */
  readonly mentions: readonly string[];
  /** Slugs of the products that it compares. */
  readonly products?: readonly string[];
}

/** A kept page that shows deals of any product; those of all deals and of categories are kept nowhere. */
const HOME = '/';

const find = (slugs: readonly string[]) => slugs.flatMap((slug) => getProduct(slug) ?? []);
const picksOf = (list: List | undefined) => find((list?.picks ?? []).map(({ product }) => product));

/**
 * The document's own product or picks, what it compares, all that its text names by slug, and the picks
 * of the lists that it names. Some are only linked; to read their prices too costs less than to miss one.
 */
function findProducts({ path, mentions, products = [] }: PricedDocument): Product[] {
  const slug = path.slice(path.lastIndexOf('/') + 1);
  const list = getList(slug);
  return [
    ...new Set([
      ...find([slug]).filter((product) => product.path === path),
      ...(list?.path === path ? picksOf(list) : []),
      ...find([...products, ...mentions]),
      ...mentions.flatMap((each) => picksOf(getList(each))),
    ]),
  ];
}

/** Texts stay as they were built: each is searched once. */
const found = new WeakMap<PricedDocument, readonly Product[]>();

/** The products whose prices may stand on a document's page, each once. */
export function productsOn(document: PricedDocument): readonly Product[] {
  const known = found.get(document) ?? findProducts(document);
  found.set(document, known);
  return known;
}

/** Every address on which the price of one of some products may stand: what a change makes anew. */
export function pagesShowing(products: readonly string[]): string[] {
  const changed = new Set(products);
  const documents: readonly PricedDocument[] = [
    ...allLists(),
    ...allProducts(),
    ...allGuides(),
    ...allComparisons(),
    ...allAuthors(),
    ...allPages(),
  ];
  const showing = documents.filter((document) =>
    productsOn(document).some(({ slug }) => changed.has(slug)),
  );
  return [...showing.map(({ path }) => path), HOME];
}
