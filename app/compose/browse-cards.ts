import type { BrowseCardView } from '@/components/browse/browse-view';
import { getProductOrThrow } from '@/lib/content/library';
import type { Category } from '@/lib/content/types';
import type { PriceBook } from '@/lib/offers/price-book';

/** Values of a product that its card shows. */
const MOST_FACTS = 4;

/** A product of a category, with the values that shoppers filter by. */
export function browseCard(
  slug: string,
  { attributes }: Pick<Category, 'attributes'>,
  prices: PriceBook,
): BrowseCardView {
  const product = getProductOrThrow(slug);
  const { path, name, brand, bestFor, picture, score, assessment } = product;
  const { asins, launchPrice, released } = product;
  const filtered = new Set(attributes.flatMap(({ id, facet }) => (facet ? id : [])));
  return {
    slug,
    path,
    name,
    brand,
    bestFor,
    picture,
    rated: { score, assessment },
    facts: product.specs
      .filter(({ attribute }) => attribute !== undefined && filtered.has(attribute))
      .slice(0, MOST_FACTS)
      .map(({ name: title, value }) => ({ name: title, value })),
    offers: prices.of(slug),
    priced: { slug, asins, launchPrice, released },
  };
}
