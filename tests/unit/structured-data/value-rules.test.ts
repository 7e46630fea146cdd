import { describe, expect, test } from 'vitest';
import { faultsOf, type Loose, type Planted, withGraph } from './plant-fault';
import { guidePage, reviewPage } from './sample-pages';

const offer = (fields: object) => (nodes: Loose) => {
  nodes[0].offers = {
    '@type': 'Offer',
    price: 99.5,
    priceCurrency: 'USD',
    availability: 'https://schema.org/InStock',
    url: 'https://shelf.example/reviews/one',
    ...fields,
  };
};

const values: readonly Planted[] = [
  [
    'a score over its range',
    reviewPage,
    ([n]) => (n.review.reviewRating.ratingValue = 11),
    /outside/,
  ],
  [
    'a rating without a range',
    reviewPage,
    ([n]) => delete n.review.reviewRating.bestRating,
    /without bestRating/,
  ],
  [
    'a number as text',
    reviewPage,
    ([n]) => (n.review.reviewRating.ratingValue = '8.4'),
    /ratingValue is not written as a number/,
  ],
  ['a wrong GTIN', reviewPage, ([n]) => (n.gtin = '4006381333932'), /gtin has a wrong check digit/],
  ['a relative URL', reviewPage, ([n]) => (n.url = '/reviews/one'), /url is not absolute/],
  [
    'a relative picture',
    guidePage,
    ([n]) => (n.image = ['/pictures/wired-16x9.png']),
    /image is not absolute/,
  ],
  ['a price of nothing', reviewPage, offer({ price: 0 }), /without a price over 0/],
  [
    'a price without currency',
    reviewPage,
    offer({ priceCurrency: undefined }),
    /without a currency/,
  ],
  ['an unknown availability', reviewPage, offer({ availability: 'Soon' }), /availability Soon/],
  [
    'an expired price',
    reviewPage,
    offer({ priceValidUntil: '2026-11-30' }),
    /priceValidUntil lies in the past/,
  ],
  ['a price that nobody sees', reviewPage, offer({}), /price 99.5 is not to be seen/],
  ['a date to come', guidePage, ([n]) => (n.datePublished = '2027-01-01'), /no date up to now/],
  [
    'an update before publication',
    guidePage,
    ([n]) => (n.dateModified = '2026-01-01'),
    /dateModified before/,
  ],
];

describe('a value that a search engine refuses is a fault', () => {
  test.each(values)('%s', async (_name, page, change, fault) => {
    expect(await faultsOf(withGraph(page, change))).toMatch(fault);
  });
});
