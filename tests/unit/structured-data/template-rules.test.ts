import { describe, expect, test } from 'vitest';
import { faultsOf, type Planted, withGraph } from './plant-fault';
import { categoryPage, guidePage, listPage, reviewPage } from './sample-pages';

const templates: readonly Planted[] = [
  [
    'a product on a list',
    listPage,
    (nodes) => (nodes[2].itemListElement[0].item = { '@type': 'Product', name: 'Acme Two' }),
    /bare nested Product/,
  ],
  [
    'a type that the template does not have',
    guidePage,
    (nodes) => nodes.push({ '@type': 'WebPage', '@id': 'https://shelf.example/#p', name: 'Home' }),
    /marks up/,
  ],
  ['a missing breadcrumb list', guidePage, (nodes) => nodes.pop(), /marks up/],
  [
    'a borrowed rating',
    reviewPage,
    ([n]) =>
      (n.aggregateRating = {
        '@type': 'AggregateRating',
        ratingValue: 4.5,
        bestRating: 5,
        worstRating: 1,
        ratingCount: 9,
      }),
    /aggregateRating/,
  ],
  [
    'a nested review that names its item',
    reviewPage,
    ([n]) => (n.review.itemReviewed = { '@id': n['@id'] }),
    /itemReviewed/,
  ],
  [
    'a single statement',
    reviewPage,
    ([n]) => {
      delete n.review.negativeNotes;
      n.review.positiveNotes.itemListElement.splice(1);
    },
    /one statement/,
  ],
  ['a review by nobody', reviewPage, ([n]) => delete n.review.author, /has no author/],
  [
    'an author of a hundred letters',
    reviewPage,
    ([n]) => (n.review.author.name = 'a'.repeat(100)),
    /too long/,
  ],
  ['a missing ratio', reviewPage, ([n]) => n.image.pop(), /no picture in 1x1/],
];

const orders: readonly Planted[] = [
  [
    'a list in another order',
    listPage,
    (nodes) => {
      const [a, b] = nodes[2].itemListElement;
      nodes[2].itemListElement = [
        { ...b, position: 1 },
        { ...a, position: 2 },
      ];
    },
    /order Acme One, Acme Two is not that/,
  ],
  [
    'an item that is not linked',
    categoryPage,
    (nodes) => (nodes[1].itemListElement[0].url = 'https://shelf.example/best/x'),
    /is not linked/,
  ],
  [
    'an item of another site',
    listPage,
    (nodes) => (nodes[2].itemListElement[0].url = 'https://www.amazon.com/dp/x'),
    /no page of this site/,
  ],
  [
    'another trail',
    guidePage,
    (nodes) => (nodes[1].itemListElement[1].name = 'Guides'),
    /not the visible trail/,
  ],
  [
    'a trail to another page',
    guidePage,
    (nodes) => nodes[1].itemListElement.pop(),
    /does not end at the page/,
  ],
];

describe('markup that its page does not call for, or in another order, is a fault', () => {
  test.each([...templates, ...orders])('%s', async (_name, page, change, fault) => {
    expect(await faultsOf(withGraph(page, change))).toMatch(fault);
  });
});
