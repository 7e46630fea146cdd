import type { Feed, FeedItem } from './feed';
import { FEED_TYPES } from './feed-paths';
import { emptyElement, textElement } from './xml-element';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/** RFC 822 dates, as RSS asks for; `toUTCString` writes exactly that form, in GMT. */
const rssDate = (at: number) => new Date(at).toUTCString();

function pictureElements({ image }: FeedItem): string[] {
  if (!image) return [];
  const { url, type, width, height } = image;
  return [emptyElement('media:content', { url, medium: 'image', type, width, height })];
}

function rssItem(item: FeedItem): string {
  return [
    '<item>',
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: String(item.id === item.url) }),
    ...(item.publishedAt === null ? [] : [textElement('pubDate', rssDate(item.publishedAt))]),
    ...(item.author ? [textElement('dc:creator', item.author.name)] : []),
    ...item.categories.map((category) => textElement('category', category)),
    textElement('description', item.summary),
    ...pictureElements(item),
    '</item>',
  ].join('\n');
}

/**
 * A feed as RSS 2.0. Authors stand in `dc:creator`, because the specification's own `author` must
 * be an e-mail address; pictures in `media:content`, because `enclosure` must state a byte count.
 */
export function rssFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    '<channel>',
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description),
    textElement('language', feed.language),
    ...(feed.changedAt === null ? [] : [textElement('lastBuildDate', rssDate(feed.changedAt))]),
    emptyElement('atom:link', { href: feed.places.rss, rel: 'self', type: FEED_TYPES.rss }),
    '<image>',
    textElement('url', feed.logo),
    textElement('title', feed.title),
    textElement('link', feed.page),
    '</image>',
    ...feed.items.map(rssItem),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
