import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFeed } from '@/lib/syndication/article-feed';
import type { Feed } from '@/lib/syndication/feed';
import { FEED_FORMATS, feedFormat } from '@/lib/syndication/feed-paths';
import type { SyndicationSource } from '@/lib/syndication/library-parts';
import { writeFeed } from '@/lib/syndication/write-feed';
import { atomFaults } from '@/tests/support/syndication/atom-rules';
import { jsonFeedFaults } from '@/tests/support/syndication/json-feed-rules';
import { rssFaults } from '@/tests/support/syndication/rss-rules';
import { textsOf, xmlCharacters, xmlFaults } from '@/tests/support/xml-rules';
import { AWKWARD, product, site } from '../structured-data/sample-content';
import { source } from './sample-source';

const rss = (of: SyndicationSource) => writeFeed(articleFeed(of), 'rss').body;
const atom = (of: SyndicationSource) => writeFeed(articleFeed(of), 'atom').body;
const json = (of: SyndicationSource) => writeFeed(articleFeed(of), 'json').body;

const named = (text: string): SyndicationSource => ({
  ...source,
  disclosure: [],
  site: { ...site, name: text, description: text },
});
const empty: SyndicationSource = {
  ...source,
  library: { ...source.library, products: [], lists: [], guides: [], comparisons: [] },
};
const URLS = [
  'https://shelf.example/best/headphones',
  'https://shelf.example/reviews/one',
  'https://shelf.example/guides/wired',
  'https://shelf.example/reviews/two',
  'https://shelf.example/compare/one-vs-two',
];

/** Texts that a careless writer would break on. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(AWKWARD, ']]>]]>&amp;', '\u0000\u001b\ud800', '&#0;'),
);

describe('RSS', () => {
  const xml = rss(source);

  test('lists the articles, latest publication first, each under its URL', () => {
    expect(textsOf(xml, 'guid')).toEqual(URLS);
    expect(textsOf(xml, 'link').filter((url) => !url.endsWith('/'))).toEqual(URLS);
    expect(xml.match(/<guid isPermaLink="true">/g)).toHaveLength(5);
  });

  test('names title, author, date, summary, category and picture of each', () => {
    expect(textsOf(xml, 'title')).toContain('Acme One review');
    expect(new Set(textsOf(xml, 'dc:creator'))).toEqual(new Set(['Ada Reed']));
    expect(textsOf(xml, 'pubDate')[0]).toBe('Sat, 21 Nov 2026 00:00:00 GMT');
    expect(textsOf(xml, 'description')).toContain(product.verdict);
    expect(textsOf(xml, 'category')).toContain('Headphones');
    expect(xml).toContain('url="https://shelf.example/pictures/acme/one-16x9.png"');
  });

  test('was built when something last changed, not whenever it is asked', () => {
    expect(textsOf(xml, 'lastBuildDate')).toEqual(['Sun, 22 Nov 2026 00:00:00 GMT']);
    expect(rss(empty)).not.toContain('lastBuildDate');
  });

  test('names itself', () => {
    expect(xml).toContain('<atom:link href="https://shelf.example/feed.xml" rel="self"');
  });

  test('stays XML and says what was written, whatever the text holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const feed = rss(named(text));
        expect(xmlFaults(feed)).toEqual([]);
        expect(textsOf(feed, 'description')[0]).toBe(xmlCharacters(text));
      }),
    );
  });
});

describe('Atom', () => {
  const xml = atom(source);

  test('identifies each article by its URL, and itself by its own', () => {
    expect(textsOf(xml, 'id')).toEqual(['https://shelf.example/atom.xml', ...URLS]);
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="https://shelf.example/atom.xml"/>',
    );
  });

  test('tells the first publication from the last change', () => {
    const [, , , , second = ''] = xml.split('<entry>');
    expect(textsOf(second, 'id')).toEqual(['https://shelf.example/reviews/two']);
    expect(textsOf(second, 'published')).toEqual(['2026-11-18T00:00:00.000Z']);
    expect(textsOf(second, 'updated')).toEqual(['2026-11-22T00:00:00.000Z']);
  });

  test('stays XML and says what was written, whatever the text holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const feed = atom(named(text));
        expect(xmlFaults(feed)).toEqual([]);
        expect(textsOf(feed, 'subtitle')[0]).toBe(xmlCharacters(text));
      }),
    );
  });
});

describe('the JSON feed', () => {
  const feed = JSON.parse(json(source));

  test('is version 1.1 with absolute URLs', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Shelf & Co',
      home_page_url: 'https://shelf.example/',
      feed_url: 'https://shelf.example/feed.json',
      language: 'en',
    });
  });

  test('identifies each article by its URL', () => {
    expect(feed.items).toHaveLength(5);
    expect(feed.items[1]).toEqual({
      id: 'https://shelf.example/reviews/one',
      url: 'https://shelf.example/reviews/one',
      title: 'Acme One review',
      content_text: product.verdict,
      summary: product.verdict,
      image: 'https://shelf.example/pictures/acme/one-16x9.png',
      date_published: '2026-11-20T00:00:00.000Z',
      authors: [{ name: 'Ada Reed', url: 'https://shelf.example/authors/ada' }],
      tags: ['Headphones'],
    });
  });

  test('dates a change only where there was one', () => {
    expect(feed.items[3].date_modified).toBe('2026-11-22T00:00:00.000Z');
    expect(feed.items[0]).not.toHaveProperty('date_modified');
  });

  test('says what was written, whatever the text holds', () => {
    const { title, description } = JSON.parse(json(named(AWKWARD)));
    expect([title, description]).toEqual([AWKWARD, AWKWARD]);
  });
});

describe('the feeds', () => {
  test.each<[string, Feed]>([
    ['of the site', articleFeed(source)],
    ['without any article', articleFeed(empty)],
    ...source.library.categories.map((one): [string, Feed] => [one.name, articleFeed(source, one)]),
  ])('%s hold to the rules of each format', (_name, feed) => {
    expect(rssFaults(writeFeed(feed, 'rss').body)).toEqual([]);
    expect(atomFaults(writeFeed(feed, 'atom').body)).toEqual([]);
    expect(jsonFeedFaults(writeFeed(feed, 'json').body)).toEqual([]);
  });

  test('say who pays us, to readers who never see our pages', () => {
    for (const written of [rss(source), atom(source), json(source)]) {
      expect(written).toContain('Shops pay us.');
    }
  });

  test('hold at most fifty articles', () => {
    const [first] = source.library.products;
    if (!first) throw new Error('The sample has a product.');
    const products = Array.from({ length: 60 }, (_, at) => ({ ...first, path: `/reviews/p${at}` }));
    const many = rss({ ...source, library: { ...source.library, products } });
    expect(textsOf(many, 'guid')).toHaveLength(50);
  });

  test('of a category hold its articles alone, and name its page', () => {
    const [headphones, none] = source.library.categories;
    const feed = articleFeed(source, headphones);
    expect(feed.title).toBe('Headphones | Shelf & Co');
    expect(feed.page).toBe('https://shelf.example/categories/headphones');
    expect(feed.places.json).toBe('https://shelf.example/categories/headphones/feed.json');
    expect(feed.items.map(({ id }) => id)).toEqual(URLS);
    expect(articleFeed(source, none).items).toEqual([]);
  });

  test('are found by the names of their files alone', () => {
    expect(['feed.xml', 'feed.json', 'atom.xml'].map(feedFormat)).toEqual(['rss', 'json', 'atom']);
    expect(feedFormat('feed.csv')).toBeNull();
    expect(FEED_FORMATS).toHaveLength(3);
  });
});
