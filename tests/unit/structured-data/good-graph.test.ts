import { describe, expect, test } from 'vitest';
import { goodGraph } from '@/lib/structured-data/graphs/good';
import { sampleCatalogue } from '@/tests/support/sample-shop';
import { site } from './sample-content';

const catalogue = sampleCatalogue();

/** The graph of a good of which some pieces are there, as a search engine reads it. */
function read(slug: string, left: Readonly<Record<string, number>> | null) {
  const good = catalogue.findGood(slug);
  const { shop } = catalogue;
  if (!good || !shop) throw new Error(`There is no ${slug}.`);
  const offers = good.variants.flatMap((variant) => {
    const [price] = variant.prices;
    if (!price || left === null) return [];
    return [
      { variant, name: `${good.name} ${variant.sku}`, price, isInStock: !!left[variant.sku] },
    ];
  });
  const trail = [
    { name: 'Home', path: '/' },
    { name: good.name, path: good.path },
  ];
  const json = JSON.stringify(goodGraph({ site, good, shop, offers, trail }));
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
  return JSON.parse(json)['@graph'] as any[];
}

describe('a good with one variant', () => {
  const [base] = read('base', { BASE: 3 });

  test('is a product with its offer, delivery by zone and return policy', () => {
    expect(base).toMatchObject({ '@type': 'Product', sku: 'BASE', name: 'Lamp base BASE' });
    expect(base.offers).toMatchObject({
      price: 49,
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
      seller: { name: 'Lamps Weekly' },
      hasMerchantReturnPolicy: { merchantReturnDays: 30, applicableCountry: ['DE', 'US', 'JP'] },
    });
    const rates = base.offers.shippingDetails.map(
      // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
      ({ shippingRate, shippingDestination, deliveryTime }: any) => [
        shippingRate.value,
        // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
        shippingDestination.map((region: any) => region.addressCountry).join(' '),
        deliveryTime.handlingTime.maxValue + deliveryTime.transitTime.maxValue,
      ],
    );
    expect(rates).toEqual([
      [5, 'DE', 3],
      [9, 'DE', 4],
      [20, 'US JP', 12],
      [40, 'US JP', 2],
    ]);
  });

  test('has no rating, which nobody gave', () => {
    expect(Object.keys(base)).not.toContain('aggregateRating');
  });
});

test('a good with several is a group of products, each with its own stock', () => {
  const nodes = read('shade', { 'SHADE-P': 1, 'SHADE-L': 0 });
  expect(nodes.map((node) => node['@type'])).toEqual([
    'ProductGroup',
    'Product',
    'Product',
    'BreadcrumbList',
  ]);
  const [group, paper, linen] = nodes;
  expect(group.variesBy).toEqual(['https://schema.org/material']);
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
  expect(group.hasVariant.map((node: any) => node['@id'])).toEqual([paper['@id'], linen['@id']]);
  expect(paper.isVariantOf['@id']).toBe(group['@id']);
  expect([paper, linen].map(({ offers }) => offers.availability)).toEqual([
    'https://schema.org/InStock',
    'https://schema.org/OutOfStock',
  ]);
});

test('a download is sent nowhere and not sent back', () => {
  const [book] = read('book', { BOOK: 1 });
  expect(Object.keys(book.offers)).not.toContain('shippingDetails');
  expect(Object.keys(book.offers)).not.toContain('hasMerchantReturnPolicy');
});

test('what nobody can tell is no offer, and the page no product', () => {
  expect(read('shade', null).map((node) => node['@type'])).toEqual(['WebPage', 'BreadcrumbList']);
});
