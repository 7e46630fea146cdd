import { type Facet, facetsOf } from '@/lib/content/filters/facets';
import type { BrowsedProduct } from '@/lib/content/filters/match-product';
import type { Category, Product } from '@/lib/content/types';
import { brandKey } from '@/lib/core/brand-key';
import type { PriceBook } from '@/lib/offers/price-book';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { type BrowseColumns, layOutProducts } from './browse-columns';
import { type BrowseIndex, createBrowseIndex } from './create-browse-index';

/** A category with all that can be asked of it at the prices of a moment. */
export interface CategoryIndex extends BrowseIndex {
  readonly facets: readonly Facet[];
  /** All its products, the highest score first. */
  browsed(): readonly (BrowsedProduct & { readonly slug: string })[];
}

/** The price that counts for a product: that of the offer to propose, else of the first that names one. */
function priceIn({ best, offers }: ShownOffers): number | null {
  const priced = best?.price ? best : offers.find(({ price }) => price !== null);
  return priced?.price?.amount ?? null;
}

/** Content stays as it was built: each category is laid out once. */
const laidOut = new WeakMap<Category, BrowseColumns>();

function columnsOf(category: Category, products: () => readonly Product[]): BrowseColumns {
  const known = laidOut.get(category);
  if (known) return known;
  const names = category.attributes.map(
    ({ id, options = [] }) =>
      [id, new Map(options.map(({ value, name }) => [value, name]))] as const,
  );
  const own = products().filter((product) => product.category === category.slug);
  const columns = layOutProducts(own, facetsOf(category), new Map(names));
  laidOut.set(category, columns);
  return columns;
}

const indexed = new WeakMap<PriceBook, Map<string, CategoryIndex>>();

/**
 * The index of a category at some prices; the very same one as long as the prices are.
 * @param products all of the site, asked for once.
 */
export function categoryIndex(
  category: Category,
  prices: PriceBook,
  products: () => readonly Product[],
): CategoryIndex {
  const ofPrices = indexed.get(prices) ?? new Map<string, CategoryIndex>();
  indexed.set(prices, ofPrices);
  const known = ofPrices.get(category.slug);
  if (known) return known;
  const columns = columnsOf(category, products);
  const priceOf = (slug: string) => priceIn(prices.of(slug));
  let browsed: ReturnType<CategoryIndex['browsed']> | undefined;
  const index: CategoryIndex = {
    ...createBrowseIndex(columns, priceOf),
    facets: columns.facets,
    browsed() {
      browsed ??= columns.products.map(({ slug, brand, values }) => ({
        slug,
        brandKey: brandKey(brand),
        values,
        price: priceOf(slug),
      }));
      return browsed;
    },
  };
  ofPrices.set(category.slug, index);
  return index;
}
