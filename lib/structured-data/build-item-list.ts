import type { ItemList } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { nodeId } from './node-urls';
import type { PageRef, SitePart } from './parts';

/** The `@id` of the list that the page at `path` presents. */
export function itemListId(site: SitePart, path: string): string {
  return nodeId(site, path, 'list');
}

/**
 * Pages of this site in the order in which the page at `path` shows them. Only position, name and
 * own URL: a nested `Product` without a review or an offer of its own is an error to Google.
 */
export function buildItemList(site: SitePart, path: string, items: readonly PageRef[]) {
  return {
    '@type': 'ItemList',
    '@id': itemListId(site, path),
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.name,
      url: absoluteUrl(site.url, item.path),
    })),
  } as const satisfies ItemList;
}
