import { absoluteUrl } from '@/lib/core/absolute-url';
import { pictureRasters } from '@/lib/core/picture-urls';
import { alternatePages } from './alternate-pages';
import type { SyndicatedSite, SyndicationSource } from './library-parts';
import { type ListedPage, listPages } from './list-pages';
import { SITEMAP_LIMITS, splitParts } from './split-parts';
import { emptyElement, textElement } from './xml-element';

export const SITEMAP_PATH = '/sitemap.xml';
export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PROTOCOL = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NAMESPACES = [
  PROTOCOL,
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
].join(' ');
const OPENING = `${DECLARATION}<urlset ${NAMESPACES}>\n`;
const CLOSING = '</urlset>\n';

/** One file of the sitemap. */
interface SitemapPart {
  /** Name of the file, such as `reviews.xml`, or `reviews-2.xml` for what one has no room for. */
  readonly file: string;
  /** Day of the newest change in it, `YYYY-MM-DD`; absent where nothing in it is dated. */
  readonly changed?: string;
  readonly body: string;
}

function dated(changed: string | undefined): string[] {
  return changed ? [textElement('lastmod', changed)] : [];
}

function urlElement(site: SyndicatedSite, { path, changed, pictures }: ListedPage): string {
  const pictureUrls = pictures.map((src) => absoluteUrl(site.url, pictureRasters(src)[0].path));
  return [
    '<url>',
    textElement('loc', absoluteUrl(site.url, path)),
    ...dated(changed),
    ...alternatePages(site, path).map(({ hreflang, url }) =>
      emptyElement('xhtml:link', { rel: 'alternate', hreflang, href: url }),
    ),
    ...pictureUrls.map((url) => `<image:image>${textElement('image:loc', url)}</image:image>`),
    '</url>\n',
  ].join('\n');
}

/**
 * The sitemap in parts: one for each group of pages, further ones where a group has more than one may
 * hold. No `priority` and no `changefreq`: search engines ignore both.
 * @param limits of one part; those of the protocol unless given.
 */
export function sitemapParts(
  source: SyndicationSource,
  limits: { entries: number; bytes: number } = SITEMAP_LIMITS,
): SitemapPart[] {
  const frame = Buffer.byteLength(OPENING + CLOSING);
  const room = { entries: limits.entries, bytes: limits.bytes - frame };
  const groups = Map.groupBy(listPages(source), ({ group }) => group);
  return [...groups].flatMap(([group, pages]) => {
    const entries = pages.map((page) => {
      const xml = urlElement(source.site, page);
      return { xml, changed: page.changed ?? '', bytes: Buffer.byteLength(xml) };
    });
    return splitParts(entries, room).map((part, index): SitemapPart => {
      const newest = part
        .map(({ changed }) => changed)
        .sort()
        .at(-1);
      return {
        file: index === 0 ? `${group}.xml` : `${group}-${index + 1}.xml`,
        ...(newest ? { changed: newest } : {}),
        body: OPENING + part.map(({ xml }) => xml).join('') + CLOSING,
      };
    });
  });
}

/** The index that names every part of the sitemap. */
export function sitemapIndex(source: SyndicationSource): string {
  const parts = sitemapParts(source).map(({ file, changed }) =>
    [
      '<sitemap>',
      textElement('loc', absoluteUrl(source.site.url, `/sitemaps/${file}`)),
      ...dated(changed),
      '</sitemap>\n',
    ].join('\n'),
  );
  return `${DECLARATION}<sitemapindex ${PROTOCOL}>\n${parts.join('')}</sitemapindex>\n`;
}
