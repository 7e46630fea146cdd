import { expect, test } from 'vitest';
import { sitemapEntries } from '@/lib/syndication/sitemap-entries';
import { source } from './sample-source';

const entries = new Map(
  sitemapEntries(source).map((entry) => [entry.url.replace('https://shelf.example', ''), entry]),
);

test('every page stands in the sitemap once, by its absolute URL', () => {
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
  expect(sitemapEntries(source)).toHaveLength(entries.size);
});

test('a page is dated by its last change of substance', () => {
  expect(entries.get('/reviews/one')?.lastModified).toBe('2026-11-20');
  expect(entries.get('/reviews/two')?.lastModified).toBe('2026-11-22');
  expect(entries.get('/privacy')?.lastModified).toBe('2026-11-17');
});

test('the home page, a category and an author are as new as their newest article', () => {
  expect(entries.get('/')?.lastModified).toBe('2026-11-22');
  expect(entries.get('/categories/headphones')?.lastModified).toBe('2026-11-22');
  expect(entries.get('/authors/ada')?.lastModified).toBe('2026-11-22');
});

test('a page without anything dated claims no date', () => {
  expect(entries.get('/categories/empty')).not.toHaveProperty('lastModified');
});

test('pictures are absolute, and a page without one names none', () => {
  expect(entries.get('/reviews/one')?.images).toEqual([
    'https://shelf.example/pictures/acme/one-16x9.png',
  ]);
  expect(entries.get('/privacy')).not.toHaveProperty('images');
});

test('nothing that search engines ignore is stated', () => {
  const keys = new Set([...entries.values()].flatMap(Object.keys));
  expect([...keys].sort()).toEqual(['images', 'lastModified', 'url']);
});

test('a choice of filters that a category names stands beside it, and no other', () => {
  const [first, ...others] = source.library.categories;
  if (!first) throw new Error('The sample has a category.');
  const named = { ...first, landings: [{ filter: 'wireless=yes&weight_to=300' }] };
  const library = { ...source.library, categories: [named, ...others] };
  const urls = sitemapEntries({ ...source, library }).map(({ url }) => url);
  expect(urls.filter((url) => url.includes('?'))).toEqual([
    `https://shelf.example${first.path}?wireless=yes&weight_to=300`,
  ]);
});
