import { describe, expect, test } from 'vitest';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { scanXml } from '@/lib/content/scan-xml';
import { googleMerchantXml } from '@/lib/syndication/google-merchant';
import { openaiProductLines } from '@/lib/syndication/openai-products';
import type { ProductFeedSource } from '@/lib/syndication/product-feed';
import { sampleCatalogue, sampleShelf } from '@/tests/support/sample-shop';
import { xmlFaults } from '@/tests/support/xml-rules';

const site = {
  name: 'Lamps & Co',
  url: 'https://lamps.example',
  description: 'Light, considered',
  language: 'en',
} as const;
const source = (over: Partial<ProductFeedSource> = {}): ProductFeedSource => ({
  site,
  catalogue: sampleCatalogue(),
  stock: new Map([['BASE', 3]]),
  currency: 'USD',
  ...over,
});

/** The text of each element of an item by its path; several of one path in their order. */
function readItems(xml: string): Map<string, string[]>[] {
  const items: Map<string, string[]>[] = [];
  const open: string[] = [];
  for (const token of scanXml(xml)) {
    if (token.type === 'open') {
      open.push(token.name);
      if (token.name === 'item') items.push(new Map());
    }
    if (token.type === 'close') open.pop();
    const item = items.at(-1);
    if (!item || token.type !== 'text' || token.text.trim() === '') continue;
    const path = open.slice(open.indexOf('item') + 1).join('/');
    item.set(path, [...(item.get(path) ?? []), token.text]);
  }
  return items;
}

const google = (over?: Partial<ProductFeedSource>) => readItems(googleMerchantXml(source(over)));
const openai = (over?: Partial<ProductFeedSource>) =>
  (openaiProductLines(source(over)) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Fields that the specification requires of every line. */
const REQUIRED = [
  'is_eligible_search',
  'is_eligible_checkout',
  'item_id',
  'title',
  'description',
  'url',
  'brand',
  'seller_name',
  'image_url',
  'availability',
  'price',
  'group_id',
  'listing_has_variations',
  'target_countries',
  'store_country',
];

describe('the feed for Google Merchant Center', () => {
  test('is well-formed RSS 2.0 with Google’s namespace', () => {
    const xml = googleMerchantXml(source());
    expect(xmlFaults(xml)).toEqual([]);
    expect(xml).toContain('<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">');
    expect(xml).toContain('<title>Lamps &amp; Co</title>');
  });

  test('has every variant of our own goods with all that Google requires, and nothing else', () => {
    const items = google();
    expect(items.map((item) => item.get('g:id'))).toEqual([
      ['BASE'],
      ['BOOK'],
      ['SHADE-P'],
      ['SHADE-L'],
    ]);
    for (const item of items) {
      for (const name of ['title', 'description', 'link', 'image_link', 'availability', 'price']) {
        expect(item.get(`g:${name}`), name).toHaveLength(1);
      }
      expect(item.get('g:condition')).toEqual(['new']);
      expect(item.has('g:gtin')).not.toBe(item.has('g:identifier_exists'));
      for (const name of ['g:link', 'g:image_link']) {
        expect(item.get(name)?.[0]).toMatch(/^https:\/\/lamps\.example\//);
      }
    }
  });

  test('tells variants apart by their attributes, under one group', () => {
    const [base, , paper, linen] = google();
    expect(base?.has('g:item_group_id')).toBe(false);
    expect([paper, linen].map((item) => item?.get('g:item_group_id'))).toEqual([
      ['shade'],
      ['shade'],
    ]);
    expect(paper?.get('g:material')).toEqual(['Paper']);
    expect(paper?.get('g:gtin')).toEqual(['4006381333931']);
    expect(paper?.get('g:title')).toEqual(['Lamp shade, Paper']);
  });

  test('says what is left as it was told; a download never runs out', () => {
    expect(google().map((item) => item.get('g:availability')?.[0])).toEqual([
      'in_stock',
      'in_stock',
      'out_of_stock',
      'out_of_stock',
    ]);
  });

  test('says what delivery costs in each country, and nothing of it for a download', () => {
    const [base, book] = google();
    const told = (name: string) => base?.get(`g:shipping/g:${name}`);
    expect(told('country')).toEqual(['DE', 'US', 'US', 'JP', 'JP']);
    expect(told('service')).toEqual(['Standard', 'Standard', 'Express', 'Standard', 'Express']);
    expect(told('price')).toEqual(
      ['5.00', '20.00', '40.00', '20.00', '40.00'].map((each) => `${each} USD`),
    );
    expect(told('max_transit_time')).toEqual(['3', '12', '2', '12', '2']);
    expect(base?.get('g:price')).toEqual(['49.00 USD']);
    expect(book?.has('g:shipping/g:country')).toBe(false);
    expect(book?.has('g:shipping_weight')).toBe(false);
  });

  test('writes amounts with the decimals of their currency', () => {
    expect(googleMerchantXml(source({ currency: 'JPY' }))).toContain('<g:price>7100 JPY</g:price>');
    expect(googleMerchantXml(source())).toContain('<g:price>5.00 USD</g:price>');
  });
});

describe('the feed for OpenAI', () => {
  test('has a line for each variant with all that the specification requires', () => {
    const lines = openai();
    expect(lines.map(({ item_id }) => item_id)).toEqual(['BASE', 'BOOK', 'SHADE-P', 'SHADE-L']);
    for (const line of lines) {
      for (const name of REQUIRED) expect(line, name).toHaveProperty(name);
      expect(line.title.length).toBeLessThanOrEqual(150);
      expect(line.price).toMatch(/^\d+\.\d\d USD$/);
      expect(['in_stock', 'out_of_stock']).toContain(line.availability);
      for (const name of ['url', 'image_url', 'seller_url', 'return_policy']) {
        expect(line[name], name).toMatch(/^https:\/\/lamps\.example\//);
      }
    }
  });

  test('offers no checkout that there is not', () => {
    for (const line of openai()) {
      expect([line.is_eligible_search, line.is_eligible_checkout]).toEqual([true, false]);
    }
  });

  test('targets the countries that a thing is sent to, and the seller’s own for a download', () => {
    const [base, book] = openai();
    expect(base.target_countries).toEqual(['DE', 'US', 'JP']);
    expect(base.shipping_price.split(';')).toContain('US::Express:40.00 USD');
    expect(base).toMatchObject({ accepts_returns: true, return_deadline_in_days: 30 });
    expect(book).toMatchObject({
      target_countries: ['DE'],
      accepts_returns: false,
      is_digital: true,
    });
  });

  test('groups variants with what they differ in', () => {
    expect(openai().at(-1)).toMatchObject({
      group_id: 'shade',
      listing_has_variations: true,
      variant_dict: { material: 'Linen' },
    });
  });

  test('is not there where the seller’s country is unknown', () => {
    const shelf = sampleShelf();
    const seller = { ...shelf.shop?.seller, country: undefined } as NonNullable<
      typeof shelf.shop
    >['seller'];
    const catalogue = readCatalogue(sampleShelf({ seller }));
    expect(openaiProductLines(source({ catalogue }))).toBeNull();
  });
});

test.each([
  [
    'a good that is off sale',
    { goods: sampleShelf().goods.map((good) => ({ ...good, active: false })) },
  ],
  ['a site without a shop', { shop: null }],
])('neither feed tells of %s', (_, change) => {
  const catalogue = readCatalogue({ ...sampleShelf(), ...change });
  expect(google({ catalogue })).toEqual([]);
  expect(openaiProductLines(source({ catalogue })) ?? '').toBe('');
});
