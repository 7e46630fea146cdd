import { type Feed, type FeedItem, itemChangedAt } from './feed';
import { FEED_TYPES } from './feed-paths';
import { emptyElement, textElement } from './xml-element';

const instant = (at: number) => new Date(at).toISOString();

function person({ name, url }: { readonly name: string; readonly url: string }): string {
  return `<author>${textElement('name', name)}${textElement('uri', url)}</author>`;
}

function pictureElements({ image }: FeedItem): string[] {
  if (!image) return [];
  return [emptyElement('link', { rel: 'enclosure', type: image.type, href: image.url })];
}

function atomEntry(item: FeedItem, otherwise: number): string {
  const { publishedAt } = item;
  return [
    '<entry>',
    textElement('id', item.id),
    textElement('title', item.title),
    textElement('updated', instant(itemChangedAt(item) ?? otherwise)),
    ...(publishedAt === null ? [] : [textElement('published', instant(publishedAt))]),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...pictureElements(item),
    ...(item.author ? [person(item.author)] : []),
    ...item.categories.map((term) => emptyElement('category', { term })),
    textElement('summary', item.summary),
    '</entry>',
  ].join('\n');
}

/** A feed as Atom (RFC 4287). A date is a must there: without any it is the beginning of time. */
export function atomFeed(feed: Feed): string {
  const changedAt = feed.changedAt ?? 0;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    textElement('id', feed.places.atom),
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('updated', instant(changedAt)),
    person(feed.publisher),
    emptyElement('link', { rel: 'self', type: FEED_TYPES.atom, href: feed.places.atom }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    textElement('logo', feed.logo),
    ...feed.items.map((item) => atomEntry(item, changedAt)),
    '</feed>',
    '',
  ].join('\n');
}
