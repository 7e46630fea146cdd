import type { WebSite } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { organizationId } from './build-organization';
import { nodeId } from './node-urls';
import type { SitePart } from './parts';

/** The site as a whole; its publisher stands beside it in the graph of the home page. */
export function buildWebsite(site: SitePart) {
  return {
    '@type': 'WebSite',
    '@id': nodeId(site, '/', 'website'),
    name: site.name,
    url: absoluteUrl(site.url, '/'),
    inLanguage: site.language,
    publisher: { '@id': organizationId(site) },
  } as const satisfies WebSite;
}
