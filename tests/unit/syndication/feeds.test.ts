import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedJson } from '@/lib/syndication/feed-json';
import { feedXml } from '@/lib/syndication/feed-xml';
import type { SyndicationSource } from '@/lib/syndication/library-parts';
import { textsOf, xmlCharacters, xmlFaults } from '@/tests/support/xml-rules';
import { AWKWARD, product, site } from '../structured-data/sample-content';
import { source } from './sample-source';

const named = (text: string): SyndicationSource => ({
  ...source,
  site: { ...site, name: text, description: text },
});

describe('RSS', () => {
  const xml = feedXml(source);

  test('lists the articles, latest publication first, each under its URL', () => {
    const urls = textsOf(xml, 'link').filter((url) => !url.endsWith('/'));
    expect(urls).toEqual([
      'https://shelf.example/best/headphones',
      'https://shelf.example/reviews/one',
      'https://shelf.example/guides/wired',
      'https://shelf.example/reviews/two',
      'https://shelf.example/compare/one-vs-two',
    ]);
    expect(textsOf(xml, 'guid')).toEqual(urls);
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
  });

  test('names itself', () => {
    expect(xml).toContain('<atom:link href="https://shelf.example/feed.xml" rel="self"');
  });

  test('is sound without any article', () => {
    const empty = { ...source.library, products: [], lists: [], guides: [], comparisons: [] };
    const none = feedXml({ site, library: empty });
    expect(xmlFaults(none)).toEqual([]);
    expect(none).not.toContain('lastBuildDate');
  });

  test('holds at most fifty articles', () => {
    const products = Array.from({ length: 60 }, (_, index) => ({
      ...product,
      path: `/reviews/p${index}`,
    }));
    const many = feedXml({ site, library: { ...source.library, products } });
    expect(textsOf(many, 'guid')).toHaveLength(50);
  });

  test('stays XML and says what was written, whatever the text holds', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(AWKWARD, ']]>]]>&amp;', '\u0000\u001b\ud800', '&#0;'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const feed = feedXml(named(text));
        expect(xmlFaults(feed)).toEqual([]);
        expect(textsOf(feed, 'description')[0]).toBe(xmlCharacters(text));
      }),
    );
  });
});

describe('JSON feed', () => {
  const feed = JSON.parse(feedJson(source));

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
    const { title, description } = JSON.parse(feedJson(named(AWKWARD)));
    expect([title, description]).toEqual([AWKWARD, AWKWARD]);
  });
});
