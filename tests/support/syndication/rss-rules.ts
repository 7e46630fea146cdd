import { type Counts, countFaults, isWebUrl, prefixFaults, repeated, textFaults } from './rules';
import { childrenOf, childTexts, readXml, type XmlElement } from './xml-tree';

const MANY = Number.POSITIVE_INFINITY;

/** https://www.rssboard.org/rss-specification#requiredChannelElements and what follows there. */
const CHANNEL: Counts = {
  title: [1, 1],
  link: [1, 1],
  description: [1, 1],
  language: [0, 1],
  copyright: [0, 1],
  managingEditor: [0, 1],
  webMaster: [0, 1],
  pubDate: [0, 1],
  lastBuildDate: [0, 1],
  category: [0, MANY],
  generator: [0, 1],
  docs: [0, 1],
  cloud: [0, 1],
  ttl: [0, 1],
  image: [0, 1],
  item: [0, MANY],
};
const ITEM: Counts = {
  title: [0, 1],
  link: [0, 1],
  description: [0, 1],
  author: [0, 1],
  category: [0, MANY],
  comments: [0, 1],
  enclosure: [0, MANY],
  guid: [1, 1],
  pubDate: [0, 1],
  source: [0, 1],
};
const IMAGE: Counts = {
  url: [1, 1],
  title: [1, 1],
  link: [1, 1],
  width: [0, 1],
  height: [0, 1],
  description: [0, 1],
};

const isFilled = (text: string) => text !== '';

/** RFC 822 as RSS takes it, with four digits of the year, and with the right day of the week. */
function isRssDate(text: string): boolean {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toUTCString() === text;
}

function guidFaults(item: XmlElement): string[] {
  return childrenOf(item, 'guid')
    .filter(({ attributes, text }) => attributes.isPermaLink !== 'false' && !isWebUrl(text.trim()))
    .map(({ text }) => `guid ${text} is no permanent link`);
}

function pictureFaults(item: XmlElement): string[] {
  return childrenOf(item, 'media:content')
    .filter(({ attributes }) => !isWebUrl(attributes.url ?? '') || !attributes.type)
    .map(() => 'a picture has no address or no type');
}

function itemFaults(item: XmlElement): string[] {
  const words = [...childTexts(item, 'title'), ...childTexts(item, 'description')];
  return [
    ...countFaults(item, ITEM),
    ...(words.some(isFilled) ? [] : ['an item has neither title nor description']),
    ...textFaults(item, ['title', 'description', 'guid', 'category'], isFilled),
    ...textFaults(item, ['link', 'comments'], isWebUrl),
    ...textFaults(item, ['pubDate'], isRssDate),
    ...textFaults(item, ['author'], (text) => text.includes('@')),
    ...guidFaults(item),
    ...pictureFaults(item),
  ];
}

function selfFaults(channel: XmlElement): string[] {
  const links = childrenOf(channel, 'atom:link').filter(
    ({ attributes }) => attributes.rel === 'self',
  );
  const [self] = links;
  if (links.length !== 1 || !self) return [`${links.length} links to itself`];
  const { href = '', type } = self.attributes;
  return isWebUrl(href) && type === 'application/rss+xml' ? [] : ['the link to itself is wrong'];
}

/** What a feed has against RSS 2.0 and the profile of its board. */
export function rssFaults(xml: string): string[] {
  const root = readXml(xml);
  const [channel, ...others] = childrenOf(root, 'channel');
  if (root.name !== 'rss' || root.attributes.version !== '2.0') return ['it is no RSS 2.0'];
  if (!channel || others.length > 0) return ['there is not one channel'];
  const items = childrenOf(channel, 'item');
  const images = childrenOf(channel, 'image');
  const same = (name: string) => (text: string) => text === childTexts(channel, name)[0];
  return [
    ...prefixFaults(root),
    ...countFaults(channel, CHANNEL),
    ...textFaults(channel, ['title', 'description', 'language'], isFilled),
    ...textFaults(channel, ['link'], isWebUrl),
    ...textFaults(channel, ['pubDate', 'lastBuildDate'], isRssDate),
    ...selfFaults(channel),
    ...images.flatMap((image) => [
      ...countFaults(image, IMAGE),
      ...textFaults(image, ['url'], isWebUrl),
      ...textFaults(image, ['title'], same('title')),
      ...textFaults(image, ['link'], same('link')),
    ]),
    ...items.flatMap(itemFaults),
    ...repeated(items.flatMap((item) => childTexts(item, 'guid'))).map((id) => `guid ${id} twice`),
  ];
}
