import { type Counts, countFaults, isWebUrl, prefixFaults, repeated, textFaults } from './rules';
import { childrenOf, childTexts, readXml, type XmlElement } from './xml-tree';

const MANY = Number.POSITIVE_INFINITY;

/** RFC 4287, section 4.1.1. */
const FEED: Counts = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  author: [0, MANY],
  category: [0, MANY],
  contributor: [0, MANY],
  generator: [0, 1],
  icon: [0, 1],
  link: [0, MANY],
  logo: [0, 1],
  rights: [0, 1],
  subtitle: [0, 1],
  entry: [0, MANY],
};
/** Section 4.1.2. */
const ENTRY: Counts = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  author: [0, MANY],
  category: [0, MANY],
  content: [0, 1],
  contributor: [0, MANY],
  link: [0, MANY],
  published: [0, 1],
  rights: [0, 1],
  source: [0, 1],
  summary: [0, 1],
};
/** Section 3.2. */
const PERSON: Counts = { name: [1, 1], uri: [0, 1], email: [0, 1] };

/** Section 3.3: RFC 3339 with a capital T and Z. */
function isInstant(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
  return form.test(text) && !Number.isNaN(Date.parse(text));
}

function linkFaults(element: XmlElement): string[] {
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
  const alternates = links
    .filter(({ rel = 'alternate' }) => rel === 'alternate')
    .map(({ type, hreflang }) => `${type} ${hreflang}`);
  return [
    ...links.filter(({ href = '' }) => !isWebUrl(href)).map(({ href }) => `link to "${href}"`),
    ...repeated(alternates).map((one) => `${element.name} has two alternates of ${one}`),
    ...links
      .filter(({ type }) => type !== undefined && !/^[\w.+-]+\/[\w.+-]+$/.test(type))
      .map(({ type }) => `"${type}" is no media type`),
  ];
}

function commonFaults(element: XmlElement): string[] {
  const people = [...childrenOf(element, 'author'), ...childrenOf(element, 'contributor')];
  return [
    ...textFaults(element, ['id', 'logo', 'icon'], (text) => URL.canParse(text)),
    ...textFaults(element, ['title'], (text) => text !== ''),
    ...textFaults(element, ['updated', 'published'], isInstant),
    ...linkFaults(element),
    ...people.flatMap((person) => [
      ...countFaults(person, PERSON),
      ...textFaults(person, ['name'], (text) => text !== ''),
      ...textFaults(person, ['uri'], (text) => URL.canParse(text)),
      ...textFaults(person, ['email'], (text) => /^[^@\s]+@[^@\s]+$/.test(text)),
    ]),
    ...childrenOf(element, 'category')
      .filter(({ attributes }) => !attributes.term)
      .map(() => 'a category has no term'),
  ];
}

function entryFaults(entry: XmlElement, hasFeedAuthor: boolean): string[] {
  const alternates = childrenOf(entry, 'link').filter(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
  );
  const hasContent = childrenOf(entry, 'content').length > 0;
  const hasAuthor = hasFeedAuthor || childrenOf(entry, 'author').length > 0;
  return [
    ...countFaults(entry, ENTRY),
    ...commonFaults(entry),
    ...(hasContent || alternates.length > 0 ? [] : ['an entry has neither content nor page']),
    ...(hasAuthor ? [] : ['an entry has no author']),
  ];
}

/** What a feed has against Atom, RFC 4287. */
export function atomFaults(xml: string): string[] {
  const feed = readXml(xml);
  if (feed.name !== 'feed' || feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom') {
    return ['it is no Atom feed'];
  }
  const entries = childrenOf(feed, 'entry');
  const hasAuthor = childrenOf(feed, 'author').length > 0;
  const selves = childrenOf(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
  const firstEntry = feed.children.findIndex(({ name }) => name === 'entry');
  const late = feed.children.slice(Math.max(firstEntry, 0)).filter(({ name }) => name !== 'entry');
  return [
    ...prefixFaults(feed),
    ...countFaults(feed, FEED),
    ...commonFaults(feed),
    ...(selves.length === 1 ? [] : [`${selves.length} links to itself`]),
    ...(firstEntry >= 0 && late.length > 0 ? ['entries stand before the end of its head'] : []),
    ...entries.flatMap((entry) => entryFaults(entry, hasAuthor)),
    ...repeated(entries.flatMap((entry) => childTexts(entry, 'id'))).map((id) => `id ${id} twice`),
  ];
}
