import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MerchantSchema, type ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { badRow, type FeedRow, goodRow } from '@/lib/offers/sources/feed/feed-row';
import { OfferReader } from '@/lib/offers/sources/feed/read-offers';

const NOW = Date.UTC(2026, 10, 24, 12);
const COLUMNS = [
  'merchant_product_id',
  'merchant_deep_link',
  'search_price',
  'currency',
  'ean',
  'merchant_id',
];
const GTINS = ['4548736112001', '4006381333931', '0027242919419', ''];
const PRODUCTS = [
  { slug: 'one', brand: 'A', model: 'A1', gtin: '4548736112001' },
  { slug: 'two', brand: 'B', model: 'B1', gtin: '4006381333931' },
  { slug: 'twin', brand: 'C', model: 'C1', gtin: '4006381333931' },
];

const SHOP: ShopMerchant = {
  ...(MerchantSchema.parse({
    programme: 'awin',
    name: 'Shop',
    hosts: ['shop.example'],
    publisherId: '1',
    advertiserId: '2',
    feeds: [{ name: 'main', file: 'a', map: { mapped: 'two', never: 'one' } }],
  }) as ShopMerchant),
  slug: 'shop',
};

function read(rows: readonly FeedRow[]) {
  const [feed] = SHOP.feeds;
  if (!feed) throw new Error('no feed');
  const subject = { merchant: SHOP, feed, products: PRODUCTS, madeAt: NOW - 1_000, now: NOW };
  const reader = new OfferReader(subject, { format: 'awin', columns: COLUMNS });
  for (const row of rows) reader.take(row);
  return { reader, observations: reader.observations(), counts: reader.tally.counts };
}

const row = fc
  .record({
    id: fc.constantFrom('a', 'b', 'mapped', ''),
    link: fc.constantFrom('https://shop.example/1', 'https://shop.example/2', 'http://x.example'),
    price: fc.constantFrom('1.00', '2.00', '1.299', '', '99999999999.00'),
    currency: fc.constantFrom('USD', 'EUR', ''),
    ean: fc.constantFrom(...GTINS),
    merchant: fc.constantFrom('2', '3'),
    isBroken: fc.boolean(),
  })
  .map(({ id, link, price, currency, ean, merchant, isBroken }) =>
    isBroken ? badRow(1, 'broken') : goodRow(1, [id, link, price, currency, ean, merchant]),
  );

it('every row of a feed is counted once, and no product has more than one offer', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { reader, observations, counts } = read(rows);
      expect(Object.values(counts).reduce((all, count) => all + count, 0)).toBe(rows.length);
      expect(observations).toHaveLength(counts.offers);
      const products = observations.map(({ product }) => product);
      expect(new Set(products).size).toBe(products.length);
      for (const product of products) expect(reader.listed).toContain(product);
      for (const { url, observedAt } of observations) {
        expect(new URL(url).searchParams.get('awinaffid')).toBe('1');
        expect(observedAt).toBe(NOW - 1_000);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('entries of the map that the feed has no row of are named', () => {
  const mapped = goodRow(2, ['mapped', 'https://shop.example/1', '1.00', 'USD', '', '2']);
  const { reader, observations } = read([mapped]);
  expect(reader.unusedMap()).toEqual(['never']);
  expect(observations.map(({ product }) => product)).toEqual(['two']);
});

it('rows that are not ours are named where they have no GTIN, and else only counted', () => {
  const rows = ['', '0027242919419'].map((ean, index) =>
    goodRow(index + 2, [`id-${index}`, 'https://shop.example/1', '1.00', 'USD', ean, '2']),
  );
  const { reader, counts } = read(rows);
  expect(counts.unmatched).toBe(2);
  expect(reader.tally.samples.unmatched).toEqual([
    { line: 2, what: 'has no GTIN, and nothing else fits (id id-0)' },
  ]);
});
