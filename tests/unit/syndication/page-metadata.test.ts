import { expect, test } from 'vitest';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { robotsRules } from '@/lib/syndication/robots-rules';
import { author, guide, site } from '../structured-data/sample-content';

const description = 'What a cable is still good for.';
const article = pageMetadata({ site, ...guide, description, type: 'article', author });

test('a page’s canonical URL is its own, absolute, and the same everywhere', () => {
  const url = 'https://shelf.example/guides/wired';
  expect(article.alternates.canonical).toBe(url);
  expect(article.openGraph.url).toBe(url);
  const home = pageMetadata({ site, title: 'x', description, path: '/', type: 'website' });
  expect(home.alternates.canonical).toBe('https://shelf.example/');
});

test('the title names the site once', () => {
  expect(article.title.absolute).toBe('Wired or not | Shelf & Co');
  const home = pageMetadata({
    site,
    title: 'Shelf & Co: reviews',
    description,
    path: '/',
    type: 'website',
  });
  expect(home.title.absolute).toBe('Shelf & Co: reviews');
});

test('social networks get a card of the page’s own, 1200 by 630', () => {
  expect(article.openGraph.images).toEqual([
    {
      url: 'https://shelf.example/og/guides/wired.png',
      alt: 'Wired or not',
      width: 1200,
      height: 630,
      type: 'image/png',
    },
  ]);
  expect(article.twitter.card).toBe('summary_large_image');
  expect(article.twitter.images[0]?.url).toBe('https://shelf.example/og/guides/wired.png');
});

test('only an article states days and an author', () => {
  expect(article.openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2026-11-19',
    authors: ['https://shelf.example/authors/ada'],
    locale: 'en_US',
  });
  expect(article.openGraph).not.toHaveProperty('modifiedTime');
  const profile = pageMetadata({ site, ...guide, description, type: 'profile', author });
  expect(profile.openGraph).not.toHaveProperty('publishedTime');
});

test.each([
  ['en-US', 'en_US'],
  ['de-AT', 'de_AT'],
  ['de', 'de_DE'],
])('the locale %s is %s to social networks', (locale, named) => {
  const page = pageMetadata({
    site: { ...site, locale },
    ...guide,
    description,
    type: 'article',
    author,
  });
  expect(page.openGraph.locale).toBe(named);
});

test('large pictures are allowed', () => {
  expect(article.robots).toEqual({ 'max-image-preview': 'large' });
});

test('the feeds of the site are announced in each format, and those of the page beside them', () => {
  const { types } = article.alternates;
  expect(types).toEqual({
    'text/markdown': `${article.alternates.canonical}.md`,
    'application/rss+xml': [{ url: 'https://shelf.example/feed.xml', title: site.name }],
    'application/feed+json': [{ url: 'https://shelf.example/feed.json', title: site.name }],
    'application/atom+xml': [{ url: 'https://shelf.example/atom.xml', title: site.name }],
  });
  const deals = pageMetadata({
    site,
    title: 'Deals',
    description,
    path: '/deals',
    type: 'website',
    hasFeed: true,
  });
  expect(deals.alternates.types['application/rss+xml']).toEqual([
    { url: 'https://shelf.example/feed.xml', title: site.name },
    { url: 'https://shelf.example/deals/feed.xml', title: `Deals | ${site.name}` },
  ]);
});

test('robots may read everything but the API, and learn where the sitemap is', () => {
  expect(robotsRules(site)).toEqual({
    rules: [{ userAgent: '*', allow: '/', disallow: '/api/' }],
    sitemap: 'https://shelf.example/sitemap.xml',
  });
});
