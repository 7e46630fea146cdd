import type { ItemList, Product, Rating, Review } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { buildAuthor } from './build-author';
import { buildOffers } from './build-offers';
import { buildOrganization } from './build-organization';
import { imageUrls, nodeId } from './node-urls';
import type { AuthorPart, DatedPart, PageRef, PicturePart, SitePart } from './parts';

export interface ReviewedProductPart extends PageRef, DatedPart {
  readonly brand: string;
  readonly model: string;
  readonly gtin?: string;
  readonly picture: PicturePart;
  /** Overall score from 0 to 10, as the page shows it. */
  readonly score: number;
  readonly verdict: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

function buildNotes(statements: readonly string[]) {
  return {
    '@type': 'ItemList',
    itemListElement: statements.map((name, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
    })),
  } as const satisfies ItemList;
}

function buildRating(score: number) {
  return {
    '@type': 'Rating',
    ratingValue: score,
    bestRating: 10,
    worstRating: 0,
  } as const satisfies Rating;
}

/** The editorial review, nested in its product, which is why it names no `itemReviewed`. */
function buildReview(site: SitePart, product: ReviewedProductPart, author: AuthorPart) {
  return {
    '@type': 'Review',
    '@id': nodeId(site, product.path, 'review'),
    author: buildAuthor(site, author),
    publisher: buildOrganization(site),
    datePublished: product.published,
    ...(product.updated ? { dateModified: product.updated } : {}),
    inLanguage: site.language,
    reviewRating: buildRating(product.score),
    reviewBody: product.verdict,
    ...(product.pros.length > 0 ? { positiveNotes: buildNotes(product.pros) } : {}),
    ...(product.cons.length > 0 ? { negativeNotes: buildNotes(product.cons) } : {}),
  } as const satisfies Review;
}

/**
 * A product snippet: the product with our own review, and the offers that the page shows. There is no
 * aggregate rating, because one editor's score is no aggregate.
 */
export function buildProduct(
  site: SitePart,
  product: ReviewedProductPart,
  author: AuthorPart,
  category: Pick<PageRef, 'name'>,
  shown: ShownOffers,
) {
  const offers = buildOffers(shown);
  return {
    '@type': 'Product',
    '@id': nodeId(site, product.path, 'product'),
    name: product.name,
    url: absoluteUrl(site.url, product.path),
    image: imageUrls(site, product.picture),
    brand: { '@type': 'Brand', name: product.brand },
    mpn: product.model,
    ...(product.gtin ? { gtin: product.gtin } : {}),
    category: category.name,
    ...(offers ? { offers } : {}),
    review: buildReview(site, product, author),
  } as const satisfies Product;
}
