import { describe, expect, test } from 'vitest';
import { NO_OFFERS } from '@/lib/offers/show-offers';
import { authorGraph } from '@/lib/structured-data/graphs/author';
import { categoryGraph } from '@/lib/structured-data/graphs/category';
import { guideGraph } from '@/lib/structured-data/graphs/guide';
import { homeGraph } from '@/lib/structured-data/graphs/home';
import { listGraph } from '@/lib/structured-data/graphs/list';
import { pageGraph } from '@/lib/structured-data/graphs/page';
import { reviewGraph } from '@/lib/structured-data/graphs/review';
import { author, category, desk, guide, list, page, product, second, site } from './sample-content';

/** The nodes of a graph as a search engine reads them. */
function read(graph: unknown) {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
  return JSON.parse(JSON.stringify(graph))['@graph'] as any[];
}

const trail = [
  { name: 'Home', path: '/' },
  { name: category.name, path: category.path },
  { name: 'Here', path: '/here' },
];
const review = (over: object = {}) =>
  read(
    reviewGraph({
      site,
      product: { ...product, ...over },
      author,
      category,
      trail,
      offers: NO_OFFERS,
    }),
  )[0];

describe('a review', () => {
  test('is a product with our own review nested, numbers as numbers', () => {
    const { review: own, ...item } = review();
    expect(item).toEqual({
      '@type': 'Product',
      '@id': 'https://shelf.example/reviews/one#product',
      name: 'Acme One',
      url: 'https://shelf.example/reviews/one',
      image: [
        'https://shelf.example/pictures/acme/one-16x9.png',
        'https://shelf.example/pictures/acme/one-4x3.png',
        'https://shelf.example/pictures/acme/one-1x1.png',
      ],
      brand: { '@type': 'Brand', name: 'Acme' },
      mpn: 'ONE-1',
      category: 'Headphones',
    });
    expect(own.reviewRating).toEqual({
      '@type': 'Rating',
      ratingValue: 8.4,
      bestRating: 10,
      worstRating: 0,
    });
    expect(own.author).toMatchObject({ '@type': 'Person', name: 'Ada Reed' });
    expect(own).not.toHaveProperty('itemReviewed');
  });

  test('states pros and cons word for word, numbered from one', () => {
    const { positiveNotes, negativeNotes } = review().review;
    expect(positiveNotes).toEqual({
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Weighs 200 g' },
        { '@type': 'ListItem', position: 2, name: 'Folds flat' },
      ],
    });
    expect(negativeNotes.itemListElement).toHaveLength(1);
  });

  test('without cons has no empty list of them', () => {
    expect(review({ cons: [] }).review).not.toHaveProperty('negativeNotes');
  });

  test('never carries an offer or anyone else’s rating', () => {
    expect(review()).not.toHaveProperty('offers');
    expect(review()).not.toHaveProperty('aggregateRating');
  });

  test('states a GTIN and an update only where there is one', () => {
    expect(review()).not.toHaveProperty('gtin');
    expect(review().review).not.toHaveProperty('dateModified');
    const known = review({ gtin: '4006381333931', updated: '2026-11-23' });
    expect(known.gtin).toBe('4006381333931');
    expect(known.review.dateModified).toBe('2026-11-23');
  });
});

describe('a list', () => {
  const nodes = read(listGraph({ site, list, author, products: [second, product], trail }));

  test('names its picks in the order of the page, by their own reviews', () => {
    expect(nodes[2].itemListElement).toEqual([
      {
        '@type': 'ListItem',
        position: 1,
        name: 'Acme Two',
        url: 'https://shelf.example/reviews/two',
      },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Acme One',
        url: 'https://shelf.example/reviews/one',
      },
    ]);
  });

  test('is the main subject of its article', () => {
    expect(nodes[0].mainEntity).toEqual({ '@id': nodes[2]['@id'] });
  });

  test('describes itself by the verdict and the first pick’s picture, which the page shows', () => {
    expect(nodes[0]).toMatchObject({ headline: list.title, description: list.verdict });
    expect(nodes[0].image[0]).toBe('https://shelf.example/pictures/two-16x9.png');
  });
});

test('a guide is an article under the visible trail', () => {
  const [article, breadcrumbs] = read(guideGraph({ site, guide, author, trail }));
  expect(article).toMatchObject({
    '@type': 'Article',
    '@id': 'https://shelf.example/guides/wired#article',
    headline: 'Wired or not',
    datePublished: '2026-11-19',
    publisher: { '@id': 'https://shelf.example/#organization' },
  });
  expect(article).not.toHaveProperty('dateModified');
  expect(breadcrumbs.itemListElement[1]).toEqual({
    '@type': 'ListItem',
    position: 2,
    name: 'Headphones',
    item: { '@type': 'WebPage', '@id': 'https://shelf.example/categories/headphones' },
  });
});

test('a person has a job title, a desk is an organisation without one', () => {
  const [person] = read(authorGraph({ site, author, trail }));
  expect(person.mainEntity).toMatchObject({ '@type': 'Person', jobTitle: 'Editor' });
  expect(person.mainEntity.sameAs).toEqual(['https://social.example/@ada']);
  const [organisation] = read(authorGraph({ site, author: desk, trail }));
  expect(organisation.mainEntity).toMatchObject({ '@type': 'Organization', name: 'The Desk' });
  expect(organisation.mainEntity).not.toHaveProperty('jobTitle');
  expect(organisation.mainEntity).not.toHaveProperty('sameAs');
});

test('the home page is the site and its publisher with a logo', () => {
  const [website, organisation] = read(homeGraph({ site }));
  expect(website.publisher).toEqual({ '@id': organisation['@id'] });
  expect(organisation.logo).toBe('https://shelf.example/pictures/logo-1x1.png');
});

test('a category lists pages of the site and rates nothing', () => {
  const graph = categoryGraph({ site, category, items: [list, product].map(named), trail });
  expect(JSON.stringify(graph)).not.toMatch(/rating|review"/i);
  expect(read(graph)[1].numberOfItems).toBe(2);
});

const named = (one: { path: string; title?: string; name?: string }) => ({
  path: one.path,
  name: one.name ?? one.title ?? '',
});

test('only the page with the slug "about" is an AboutPage', () => {
  expect(read(pageGraph({ site, page, trail }))[0]['@type']).toBe('WebPage');
  expect(read(pageGraph({ site, page: { ...page, slug: 'about' }, trail }))[0]['@type']).toBe(
    'AboutPage',
  );
});

test('an article and a product speak of the same author by the same id', () => {
  const [article] = read(guideGraph({ site, guide, author, trail }));
  expect(article.author['@id']).toBe(review().review.author['@id']);
  expect(article.author['@id']).toBe('https://shelf.example/authors/ada#author');
});
