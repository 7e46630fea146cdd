import type { AboutPage, WebPage } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { nodeId } from './node-urls';
import type { SitePart } from './parts';

export interface WebPagePart {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
}

/** A page of the site itself; the one with the slug `about` says who publishes it. */
export function buildWebPage(site: SitePart, page: WebPagePart) {
  return {
    '@type': page.slug === 'about' ? 'AboutPage' : 'WebPage',
    '@id': nodeId(site, page.path, 'page'),
    name: page.title,
    url: absoluteUrl(site.url, page.path),
    inLanguage: site.language,
  } as const satisfies AboutPage | WebPage;
}
