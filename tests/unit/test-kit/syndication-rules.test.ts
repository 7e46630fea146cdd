import { describe, expect, test } from 'vitest';
import { articleFeed } from '@/lib/syndication/article-feed';
import { openSearchXml } from '@/lib/syndication/open-search';
import { sitemapIndex, sitemapParts } from '@/lib/syndication/sitemap';
import { writeFeed } from '@/lib/syndication/write-feed';
import { atomFaults } from '@/tests/support/syndication/atom-rules';
import { jsonFeedFaults } from '@/tests/support/syndication/json-feed-rules';
import { rssFaults } from '@/tests/support/syndication/rss-rules';
import { schemaFaults } from '@/tests/support/syndication/schema-faults';
import { source } from '../syndication/sample-source';

const feed = articleFeed(source);
const RSS = writeFeed(feed, 'rss').body;
const ATOM = writeFeed(feed, 'atom').body;
const JSON_FEED = writeFeed(feed, 'json').body;
const SITEMAP = sitemapParts(source).find(({ file }) => file === 'reviews.xml')?.body ?? '';
const INDEX = sitemapIndex(source);
const SEARCH = openSearchXml(source.site, 'Search all.');

/** A sound text with one fault in it. */
function broken(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`There is no ${from} to break.`);
  return changed;
}

type Break = [what: string, from: string | RegExp, to: string];

describe('the rules of RSS find', () => {
  test.each<Break>([
    ['another version', 'version="2.0"', 'version="0.91"'],
    ['no title', /<title>[^<]*<\/title>/, ''],
    ['two descriptions', '<description>', '<description>x</description>\n<description>'],
    ['a relative link', '<link>https://shelf.example/reviews/one', '<link>/reviews/one'],
    ['a wrong day of the week', 'Sat, 21 Nov', 'Mon, 21 Nov'],
    ['a date of another form', 'Sat, 21 Nov 2026 00:00:00 GMT', '2026-11-21'],
    ['a guid that is no link', />https:\/\/shelf.example\/reviews\/one<\/guid>/, '>one</guid>'],
    ['the same guid twice', '/reviews/two</guid>', '/reviews/one</guid>'],
    ['an item without a guid', /<guid[^>]*>[^<]*<\/guid>/, ''],
    ['an unknown element', '<item>', '<item><lastmod>x</lastmod>'],
    ['a prefix without a namespace', ' xmlns:dc="http://purl.org/dc/elements/1.1/"', ''],
    ['no link to itself', 'rel="self"', 'rel="next"'],
    ['a picture of another feed', /(<image>[\s\S]*?<title>)[^<]*/, '$1Other'],
  ])('%s', (_what, from, to) => {
    expect(rssFaults(RSS)).toEqual([]);
    expect(rssFaults(broken(RSS, from, to))).not.toEqual([]);
  });
});

describe('the rules of Atom find', () => {
  test.each<Break>([
    ['another namespace', 'http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
    ['a missing date', /<updated>[^<]*<\/updated>/, ''],
    ['a date without a zone', /<updated>[^<]*<\/updated>/, '<updated>2026-11-21</updated>'],
    ['an entry without an id', /(<entry>\n)<id>[^<]*<\/id>/, '$1'],
    [
      'the same id twice',
      '<id>https://shelf.example/reviews/two',
      '<id>https://shelf.example/reviews/one',
    ],
    ['an id that is no IRI', '<id>https://shelf.example/reviews/one', '<id>one'],
    ['a person without a name', '<name>Ada Reed</name>', ''],
    ['an entry without a page', /(<entry>[\s\S]*?)<link rel="alternate"[^>]*>/, '$1'],
    ['a category without a term', 'category term=', 'category label='],
    ['an unknown element', '<entry>', '<entry><pubDate>x</pubDate>'],
    ['no link to itself', 'rel="self"', 'rel="next"'],
  ])('%s', (_what, from, to) => {
    expect(atomFaults(ATOM)).toEqual([]);
    expect(atomFaults(broken(ATOM, from, to))).not.toEqual([]);
  });
});

describe('the rules of JSON Feed find', () => {
  test.each<Break>([
    ['another version', 'version/1.1', 'version/1'],
    ['an entry without content', '"content_text"', '"content"'],
    ['a date that is only a day', 'T00:00:00.000Z', ''],
    ['a relative address', '"url":"https://shelf.example/reviews/one"', '"url":"/reviews/one"'],
    [
      'the same id twice',
      '"id":"https://shelf.example/reviews/two"',
      '"id":"https://shelf.example/reviews/one"',
    ],
    ['a single author', '"authors":[', '"author":['],
  ])('%s', (_what, from, to) => {
    expect(jsonFeedFaults(JSON_FEED)).toEqual([]);
    expect(jsonFeedFaults(broken(JSON_FEED, from, to))).not.toEqual([]);
  });
});

describe('the schemas find', () => {
  test.each<[...Break, text: string, schema: 'sitemap' | 'sitemap-index' | 'open-search']>([
    ['a page without an address', /<loc>[^<]*<\/loc>/, '', SITEMAP, 'sitemap'],
    ['a relative address', /<loc>[^<]*/, '<loc>/reviews/one', SITEMAP, 'sitemap'],
    ['an impossible day', /<lastmod>[^<]*/, '<lastmod>2026-02-30', SITEMAP, 'sitemap'],
    [
      'an instant without a zone',
      /<lastmod>[^<]*/,
      '<lastmod>2026-02-03T10:00:00',
      SITEMAP,
      'sitemap',
    ],
    ['what search engines ignore', '</url>', '<priority>1</priority></url>', SITEMAP, 'sitemap'],
    ['a picture without an address', /<image:loc>[^<]*<\/image:loc>/, '', SITEMAP, 'sitemap'],
    [
      'a language that is none',
      '<image:image>',
      '<xhtml:link rel="alternate" hreflang="german" href="https://x.example/"/><image:image>',
      SITEMAP,
      'sitemap',
    ],
    ['another namespace', 'sitemap/0.9', 'sitemap/0.8', SITEMAP, 'sitemap'],
    ['no page at all', /<url>[\s\S]*<\/url>/, '', SITEMAP, 'sitemap'],
    ['a part without an address', /<loc>[^<]*<\/loc>/, '', INDEX, 'sitemap-index'],
    ['a page in the index', '<sitemap>', '<url>', INDEX, 'sitemap-index'],
    ['a long name', /<ShortName>[^<]*/, '<ShortName>A name of 17 chars', SEARCH, 'open-search'],
    ['a search without an address', / template="[^"]*"/, '', SEARCH, 'open-search'],
  ])('%s', async (_what, from, to, text, schema) => {
    expect(await schemaFaults(text, schema)).toEqual([]);
    expect(await schemaFaults(broken(text, from, to), schema)).not.toEqual([]);
  });
});
