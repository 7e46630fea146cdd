import type { CollectionPage } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { itemListId } from './build-item-list';
import { nodeId } from './node-urls';
import type { PageRef, SitePart } from './parts';

/** A page that gathers other pages; they stand beside it in the graph as an `ItemList`. */
export function buildCollection(site: SitePart, page: PageRef) {
  return {
    '@type': 'CollectionPage',
    '@id': nodeId(site, page.path, 'page'),
    name: page.name,
    url: absoluteUrl(site.url, page.path),
    inLanguage: site.language,
    mainEntity: { '@id': itemListId(site, page.path) },
  } as const satisfies CollectionPage;
}
