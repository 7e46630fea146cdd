import type { Graph } from 'schema-dts';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildCollection } from '../build-collection';
import { buildItemList } from '../build-item-list';
import { graph } from '../graph';
import type { PageRef, SitePart } from '../parts';

interface DealsGraphInput {
  readonly site: SitePart;
  readonly page: PageRef;
  /** The reviews of the products on the page, in its order, each once. */
  readonly items: readonly PageRef[];
  /** The visible trail, home first, the page last. */
  readonly trail: readonly PageRef[];
}

/**
 * Structured data of the deals page: own pages alone. Prices stand in that of the reviews, where a
 * licence ends with the page that states it.
 */
export function dealsGraph({ site, page, items, trail }: DealsGraphInput): Graph {
  const breadcrumbs = buildBreadcrumbs(site, trail);
  if (items.length === 0) return graph([breadcrumbs]);
  return graph([buildCollection(site, page), buildItemList(site, page.path, items), breadcrumbs]);
}
