import type { Organization } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { LOGO_RASTER } from '@/lib/core/picture-urls';
import { nodeId } from './node-urls';
import type { SitePart } from './parts';

/** The `@id` of the publisher, the same on every page. */
export function organizationId(site: SitePart): string {
  return nodeId(site, '/', 'organization');
}

/** The publisher. Its logo is a URL: schema.org gives pixels no place in `width` and `height`. */
export function buildOrganization(site: SitePart) {
  return {
    '@type': 'Organization',
    '@id': organizationId(site),
    name: site.name,
    url: absoluteUrl(site.url, '/'),
    logo: absoluteUrl(site.url, LOGO_RASTER),
  } as const satisfies Organization;
}
