import type { Graph } from 'schema-dts';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildProduct, type ReviewedProductPart } from '../build-product';
import { graph } from '../graph';
import type { AuthorPart, PageRef, SitePart } from '../parts';

interface ReviewGraphInput {
  readonly site: SitePart;
  readonly product: ReviewedProductPart;
  readonly author: AuthorPart;
  readonly category: Pick<PageRef, 'name'>;
  /** What the page shows of its prices. */
  readonly offers: ShownOffers;
  /** The visible trail, home first, the review last. */
  readonly trail: readonly PageRef[];
}

/** Structured data of the review of one product. */
export function reviewGraph({
  site,
  product,
  author,
  category,
  offers,
  trail,
}: ReviewGraphInput): Graph {
  return graph([
    buildProduct(site, product, author, category, offers),
    buildBreadcrumbs(site, trail),
  ]);
}
