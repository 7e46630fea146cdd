import type { Graph } from 'schema-dts';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildCollection } from '../build-collection';
import { buildItemList } from '../build-item-list';
import { graph } from '../graph';
import type { PageRef, SitePart } from '../parts';

interface CategoryGraphInput {
  readonly site: SitePart;
  readonly category: PageRef;
  /** Every page that the category leads to, in the order of the page. */
  readonly items: readonly PageRef[];
  /** The visible trail, home first, the category last. */
  readonly trail: readonly PageRef[];
}

/** Structured data of a category: own pages only, never a rating. */
export function categoryGraph({ site, category, items, trail }: CategoryGraphInput): Graph {
  return graph([
    buildCollection(site, category),
    buildItemList(site, category.path, items),
    buildBreadcrumbs(site, trail),
  ]);
}
