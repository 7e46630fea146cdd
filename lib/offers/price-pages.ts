import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getProduct,
} from '@/lib/content/library';
import type { Product } from '@/lib/content/types';

/** What decides which prices stand on a document's page. */
interface PricedDocument {
  readonly path: string;
  readonly bodyRaw: string;
}

/** Addresses that show deals of any product. */
const DEAL_PAGES = ['/', '/deals'];

/**
 * Products that a text may show prices of: all that it names by slug, and the picks of the lists that
 * it names. Some are only linked; to read their prices too costs less than to miss one.
 */
function namedIn(text: string): Product[] {
  const named = allProducts().filter(({ slug }) => text.includes(slug));
  const picks = allLists()
    .filter(({ slug }) => text.includes('TopPicks') && text.includes(slug))
    .flatMap((list) => list.picks.flatMap(({ product }) => getProduct(product) ?? []));
  return [...named, ...picks];
}

/** The products whose prices may stand on a document's page, each once. */
export function productsOn(document: PricedDocument): Product[] {
  const picks = allLists().find(({ path }) => path === document.path)?.picks ?? [];
  const own = [
    ...allProducts().filter(({ path }) => path === document.path),
    ...picks.flatMap(({ product }) => getProduct(product) ?? []),
  ];
  return [...new Set([...own, ...namedIn(document.bodyRaw)])];
}

/** Every address on which the price of a product may stand: what a change of it makes anew. */
export function pagesShowing(product: string): string[] {
  const documents: readonly PricedDocument[] = [
    ...allLists(),
    ...allProducts(),
    ...allGuides(),
    ...allCategories(),
    ...allAuthors(),
    ...allPages(),
  ];
  const showing = documents.filter((document) =>
    productsOn(document).some(({ slug }) => slug === product),
  );
  return [...showing.map(({ path }) => path), ...DEAL_PAGES];
}
