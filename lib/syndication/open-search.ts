import { absoluteUrl } from '@/lib/core/absolute-url';
import { LOGO_RASTER } from '@/lib/core/picture-urls';
import type { SyndicatedSite } from './library-parts';
import { emptyElement, textElement } from './xml-element';

export const OPEN_SEARCH_PATH = '/opensearch.xml';
export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml';

/** Characters that OpenSearch allows for the name; browsers show it in a list. */
const LONGEST_NAME = 16;

/**
 * Tells browsers how to search the site (https://github.com/dewitt/opensearch, version 1.1).
 * @param description one sentence on the search page.
 */
export function openSearchXml(
  site: Pick<SyndicatedSite, 'name' | 'url' | 'language'>,
  description: string,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    textElement('ShortName', [...site.name].slice(0, LONGEST_NAME).join('').trim()),
    textElement('LongName', site.name),
    textElement('Description', description),
    emptyElement('Url', {
      type: 'text/html',
      method: 'get',
      template: `${absoluteUrl(site.url, '/search')}?q={searchTerms}`,
    }),
    emptyElement('Url', {
      type: OPEN_SEARCH_TYPE,
      rel: 'self',
      template: absoluteUrl(site.url, OPEN_SEARCH_PATH),
    }),
    textElement('Image', absoluteUrl(site.url, LOGO_RASTER), { type: 'image/png' }),
    textElement('Language', site.language),
    textElement('InputEncoding', 'UTF-8'),
    textElement('OutputEncoding', 'UTF-8'),
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
