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

const picksOf = ({ picks }: List) => picks.flatMap(({ product }) => getProduct(product) ?? []);

/**
 * Products that a text may show prices of: all that it names by slug, and the picks of the lists that
 * it names. Some are only linked; to read their prices too costs less than to miss one.
 */
function namedIn({ mentions }: PricedDocument): Product[] {
  return mentions.flatMap((slug) => [
    ...[getProduct(slug) ?? []].flat(),
    ...[getList(slug) ?? []].flat().flatMap(picksOf),
  ]);
}

function findProducts(document: PricedDocument): Product[] {
  const slug = document.path.slice(document.path.lastIndexOf('/') + 1);
  const own = [
    ...[getProduct(slug) ?? []].flat().filter(({ path }) => path === document.path),
    ...[getList(slug) ?? []]
      .flat()
      .filter(({ path }) => path === document.path)
      .flatMap(picksOf),
  ];
  const compared = (document.products ?? []).flatMap((each) => getProduct(each) ?? []);
  return [...new Set([...own, ...compared, ...namedIn(document)])];
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
