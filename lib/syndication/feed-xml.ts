import { absoluteUrl } from '@/lib/core/absolute-url';
import { LOGO_RASTER } from '@/lib/core/picture-urls';
import { type FeedItem, feedItems, startOfDay } from './feed-items';
import { RSS_PATH } from './feed-paths';
import type { SyndicationSource } from './library-parts';
import { newestChange } from './list-articles';
import { emptyElement, textElement } from './xml-element';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/** RFC 822 dates, as RSS asks for; `toUTCString` writes exactly that form, in GMT. */
const rssDate = (day: string) => startOfDay(day).toUTCString();

function rssItem(item: FeedItem): string {
  const { image } = item;
  return [
    '<item>',
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.url, { isPermaLink: 'true' }),
    textElement('pubDate', rssDate(item.published)),
    ...(item.author ? [textElement('dc:creator', item.author.name)] : []),
    ...item.categories.map((category) => textElement('category', category)),
    textElement('description', item.summary),
    emptyElement('media:content', {
      url: image.url,
      medium: 'image',
      type: image.type,
      width: image.width,
      height: image.height,
    }),
    '</item>',
  ].join('\n');
}

/**
 * The feed as RSS 2.0. Authors stand in `dc:creator`, because the specification's own `author` must
 * be an e-mail address; pictures in `media:content`, because `enclosure` must state a byte count.
 */
export function feedXml(source: SyndicationSource): string {
  const { site } = source;
  const items = feedItems(source);
  const changed = newestChange(items);
  const home = absoluteUrl(site.url, '/');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    '<channel>',
    textElement('title', site.name),
    textElement('link', home),
    textElement('description', site.description),
    textElement('language', site.language),
    ...(changed ? [textElement('lastBuildDate', rssDate(changed))] : []),
    emptyElement('atom:link', {
      href: absoluteUrl(site.url, RSS_PATH),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    '<image>',
    textElement('url', absoluteUrl(site.url, LOGO_RASTER)),
    textElement('title', site.name),
    textElement('link', home),
    '</image>',
    ...items.map(rssItem),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
