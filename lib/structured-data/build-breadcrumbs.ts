import type { BreadcrumbList } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { nodeId } from './node-urls';
import type { PageRef, SitePart } from './parts';

/**
 * The visible trail, home first and the page itself last. Each `item` is a `WebPage` by its URL,
 * because schema.org wants a thing there and a bare string is none.
 */
export function buildBreadcrumbs(site: SitePart, trail: readonly PageRef[]) {
  return {
    '@type': 'BreadcrumbList',
    '@id': nodeId(site, trail.at(-1)?.path ?? '/', 'breadcrumbs'),
    itemListElement: trail.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: { '@type': 'WebPage', '@id': absoluteUrl(site.url, step.path) },
    })),
  } as const satisfies BreadcrumbList;
}
