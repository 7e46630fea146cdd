import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SyndicationSource } from '@/lib/syndication/library-parts';
import { listPages } from '@/lib/syndication/list-pages';
import { sitemapIndex, sitemapParts } from '@/lib/syndication/sitemap';
import { SITEMAP_LIMITS, splitParts } from '@/lib/syndication/split-parts';
import { schemaFaults } from '@/tests/support/syndication/schema-faults';
import { textsOf } from '@/tests/support/xml-rules';
import { AWKWARD } from '../structured-data/sample-content';
import { source } from './sample-source';

const ORIGIN = 'https://shelf.example';

/** What the sitemap says of each page, by its path. */
function entriesOf(of: SyndicationSource): Map<string, { changed: string[]; pictures: string[] }> {
  const urls = sitemapParts(of).flatMap(({ body }) => body.split('<url>').slice(1));
  return new Map(
    urls.map((xml) => [
      (textsOf(xml, 'loc')[0] ?? '').replace(ORIGIN, ''),
      { changed: textsOf(xml, 'lastmod'), pictures: textsOf(xml, 'image:loc') },
    ]),
  );
}

const entries = entriesOf(source);

/** The sample with as many reviews as it takes. */
function withReviews(count: number): SyndicationSource {
  const [first] = source.library.products;
  if (!first) throw new Error('The sample has a product.');
  const products = Array.from({ length: count }, (_, index) => ({
    ...first,
    slug: `p${index}`,
    path: `/reviews/p${index}`,
  }));
  return { ...source, library: { ...source.library, products } };
}

describe('the sitemap', () => {
  test('holds every page once, by its absolute URL', () => {
    expect([...entries.keys()].sort()).toEqual([
      '/',
      '/authors/ada',
      '/best/headphones',
      '/categories/empty',
      '/categories/headphones',
      '/compare/one-vs-two',
      '/deals',
      '/guides/wired',
      '/privacy',
      '/reviews/one',
      '/reviews/two',
    ]);
    expect(listPages(source)).toHaveLength(entries.size);
  });

  test('dates a page by its last change of substance', () => {
    expect(entries.get('/reviews/one')?.changed).toEqual(['2026-11-20']);
    expect(entries.get('/reviews/two')?.changed).toEqual(['2026-11-22']);
    expect(entries.get('/privacy')?.changed).toEqual(['2026-11-17']);
  });

  test('dates the home page, a category and an author by their newest article', () => {
    expect(entries.get('/')?.changed).toEqual(['2026-11-22']);
    expect(entries.get('/categories/headphones')?.changed).toEqual(['2026-11-22']);
    expect(entries.get('/authors/ada')?.changed).toEqual(['2026-11-22']);
  });

  test('claims no date for a page without anything dated', () => {
    expect(entries.get('/categories/empty')?.changed).toEqual([]);
    expect(entries.get('/deals')?.changed).toEqual([]);
  });

  test('names pictures by absolute addresses, and none for a page without', () => {
    expect(entries.get('/reviews/one')?.pictures).toEqual([
      'https://shelf.example/pictures/acme/one-16x9.png',
    ]);
    expect(entries.get('/privacy')?.pictures).toEqual([]);
  });

  test('holds all pictures of a good of our own', () => {
    const good = {
      path: '/shop/book',
      published: '2026-11-01',
      digest: 'x',
      picture: { src: 'book.svg' },
      pictures: [{ src: 'inside.svg' }],
    };
    const shop = entriesOf({ ...source, library: { ...source.library, goods: [good] } });
    expect(shop.get('/shop')?.changed).toEqual([]);
    expect(shop.get('/shop/book')?.pictures).toEqual([
      'https://shelf.example/pictures/book-16x9.png',
      'https://shelf.example/pictures/inside-16x9.png',
    ]);
  });

  test('holds a choice of filters that a category names, and no other', () => {
    const [first, ...others] = source.library.categories;
    if (!first) throw new Error('The sample has a category.');
    const landing = { filter: 'wireless=yes&weight_to=300' };
    const library = {
      ...source.library,
      categories: [{ ...first, landings: [landing] }, ...others],
    };
    const paths = [...entriesOf({ ...source, library }).keys()];
    expect(paths.filter((path) => path.includes('?'))).toEqual([
      `${first.path}?wireless=yes&weight_to=300`,
    ]);
  });

  test('is in parts by group, which the index names with their newest change', async () => {
    const index = sitemapIndex(source);
    expect(await schemaFaults(index, 'sitemap-index')).toEqual([]);
    expect(textsOf(index, 'loc')).toEqual(
      ['site', 'guides', 'comparisons', 'lists', 'reviews', 'categories', 'authors'].map(
        (group) => `${ORIGIN}/sitemaps/${group}.xml`,
      ),
    );
    expect(textsOf(index, 'lastmod')).toContain('2026-11-22');
  });

  test('holds to its schema, and names no edition while there is only one', async () => {
    for (const { body } of sitemapParts(source)) {
      expect(await schemaFaults(body, 'sitemap')).toEqual([]);
      expect(body).not.toContain('xhtml:link ');
    }
  });

  test('is valid whatever a path or a name of a picture holds', async () => {
    const [first] = source.library.products;
    if (!first) throw new Error('The sample has a product.');
    const odd = { ...first, path: '/reviews/a&b<c>"d', picture: { src: `${AWKWARD}.svg` } };
    const library = { ...source.library, products: [odd] };
    for (const { body } of sitemapParts({ ...source, library })) {
      const faults = await schemaFaults(body, 'sitemap');
      // An address with spaces is none; that the file is still XML is what matters here.
      expect(faults.filter((fault) => /parser|well-formed|entity/i.test(fault))).toEqual([]);
    }
  });

  test('of a site with thousands of products is made in little time', () => {
    const many = withReviews(5_000);
    const start = performance.now();
    const parts = sitemapParts(many);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(parts.find(({ file }) => file === 'reviews.xml')?.body.match(/<url>/g)).toHaveLength(
      5_000,
    );
  });

  test('goes on in a further part where one is full, by count and by bytes', async () => {
    const many = withReviews(25);
    const byCount = sitemapParts(many, { entries: 10, bytes: 1 << 20 });
    const files = byCount.map(({ file }) => file).filter((file) => file.startsWith('reviews'));
    expect(files).toEqual(['reviews.xml', 'reviews-2.xml', 'reviews-3.xml']);
    const byBytes = sitemapParts(many, { entries: 50_000, bytes: 2_000 });
    expect(byBytes.filter(({ file }) => file.startsWith('reviews')).length).toBeGreaterThan(2);
    for (const { body } of byBytes) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(2_000);
      expect(await schemaFaults(body, 'sitemap')).toEqual([]);
    }
  });
});

describe('the parts of a list', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 });
  const limits = fc.record({
    entries: fc.integer({ min: 1, max: 20 }),
    bytes: fc.integer({ min: 1, max: 200 }),
  });

  test('hold all of it in its order, and never more than the limits', () => {
    fc.assert(
      fc.property(lengths, limits, (all, most) => {
        const list = all.map((bytes, id) => ({ id, bytes }));
        const parts = splitParts(list, most);
        expect(parts.flat()).toEqual(list);
        for (const part of parts) {
          const bytes = part.reduce((sum, one) => sum + one.bytes, 0);
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(most.entries);
          expect(part.length === 1 || bytes <= most.bytes).toBe(true);
        }
      }),
    );
  });

  test('are as few as the order allows', () => {
    fc.assert(
      fc.property(lengths, limits, (all, most) => {
        const parts = splitParts(
          all.map((bytes) => ({ bytes })),
          most,
        );
        for (const [index, next] of parts.slice(1).entries()) {
          const part = parts[index] ?? [];
          const bytes = part.reduce((sum, one) => sum + one.bytes, 0) + (next[0]?.bytes ?? 0);
          expect(part.length === most.entries || bytes > most.bytes).toBe(true);
        }
      }),
    );
  });

  test('of the protocol hold 50,000 entries and 50 MB', () => {
    expect(SITEMAP_LIMITS).toEqual({ entries: 50_000, bytes: 52_428_800 });
  });
});
