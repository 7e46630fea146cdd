import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObservationSchema } from '@/lib/offers/observation';
import {
  type MappedItem,
  mapItem,
  observe,
  type SeenItem,
} from '@/lib/offers/sources/amazon-creators/map-item';
import {
  SAMPLE_ASIN,
  SAMPLE_TAG,
  SAMPLE_TIME,
  sampleItem,
  sampleListing,
  samplePrice,
} from './sample-item';

const PLACE = { marketplace: 'US', tag: SAMPLE_TAG, observedAt: SAMPLE_TIME } as const;
const map = (item: unknown): MappedItem => mapItem(item, SAMPLE_ASIN, PLACE);

/** What is seen of an item with one listing. */
function seen(listing: Record<string, unknown>, more: Record<string, unknown> = {}): SeenItem {
  const mapped = map(sampleItem([sampleListing(listing)], more));
  if (mapped.kind !== 'ok') throw new Error(mapped.reason);
  return mapped.seen;
}

/** Why an item with one listing comes to nothing. */
function refusal(listing: Record<string, unknown>, more: Record<string, unknown> = {}): string {
  const mapped = map(sampleItem([sampleListing(listing)], more));
  if (mapped.kind !== 'failed') throw new Error(`It is ${mapped.kind}`);
  return mapped.reason;
}

it('the item of Amazon’s documentation is read to the last field', () => {
  expect(seen({})).toEqual({
    marketplace: 'US',
    amount: 5949,
    currency: 'USD',
    listPrice: { amount: 6999, label: 'List Price' },
    savingPercent: 15,
    deliveryAmount: null,
    availability: 'in_stock',
    condition: 'new',
    seller: 'Amazon.com',
    url: 'https://www.amazon.com/dp/B00MNV8E0C?tag=example-20&linkCode=ogi&th=1&psc=1',
    source: 'api',
    feed: null,
    observedAt: SAMPLE_TIME,
    validUntil: null,
    deal: {
      kind: 'Lightning Deal',
      endsAt: Date.UTC(2024, 10, 6, 5, 35),
      membersOnly: true,
      coupon: null,
    },
  });
});

describe('an unknown price is never made up', () => {
  it.each([
    ['that the maker forbids to show', { violatesMAP: true }],
    ['that is not named', { price: null }],
    ['whose amount is not named', { price: { money: null } }],
    ['of nothing', { price: samplePrice(0, 'USD') }],
  ])('one %s is null, and so is its saving', (_, listing) => {
    expect(seen(listing)).toMatchObject({ amount: null, listPrice: null, savingPercent: null });
  });

  it.each([
    ['in another currency', { price: samplePrice(59.49, 'EUR') }, /EUR, not in USD/],
    ['with a third of a cent', { price: samplePrice(59.493, 'USD') }, /not an amount/],
    ['below zero', { price: samplePrice(-1, 'USD') }, /not an amount/],
    ['that is text', { price: samplePrice('cheap', 'USD') }, /not an amount/],
    ['of another form', { price: { money: 59.49 } }, /cannot be read/],
    ['of no condition', { condition: null }, /new or used/],
    ['of a condition that is not known', { condition: { value: 'Unknown' } }, /new or used/],
  ])('one %s is refused with its reason', (_, listing, reason) => {
    expect(refusal(listing)).toMatch(reason);
  });

  it.each([
    ['in another currency', { money: { amount: 69.99, currency: 'EUR' } }],
    ['that is not above the price', { money: { amount: 59.49, currency: 'USD' } }],
    ['that cannot be read', { money: 'much' }],
  ])('a price before %s is left out', (_, savingBasis) => {
    const price = samplePrice(59.49, 'USD', { savingBasis });
    expect(seen({ price })).toMatchObject({ amount: 5949, listPrice: null, savingPercent: null });
  });

  it.each([0, 100, 15.5, '15', null])('a saving of %j per cent is left out', (percentage) => {
    const price = samplePrice(59.49, 'USD', { savings: { percentage } });
    expect(seen({ price }).savingPercent).toBeNull();
  });
});

describe('the offer that a shopper finds is the one that is shown', () => {
  const listings = (...all: Record<string, unknown>[]) => map(sampleItem(all.map(sampleListing)));
  const used = { condition: { value: 'Used' }, price: samplePrice(20, 'USD') };
  const renewed = { condition: { value: 'Refurbished' }, price: samplePrice(30, 'USD') };
  const plain = { price: samplePrice(50, 'USD') };

  it('the shop’s own choice comes before a cheaper one', () => {
    const mapped = listings({ ...used, isBuyBoxWinner: false }, {});
    expect(mapped).toMatchObject({ seen: { amount: 5949, condition: 'new' } });
  });

  it('without one, new comes before refurbished and used', () => {
    const others = [used, renewed, plain].map((one) => ({ ...one, isBuyBoxWinner: null }));
    expect(listings(...others)).toMatchObject({ seen: { amount: 5000, condition: 'new' } });
    expect(listings(...others.slice(0, 2))).toMatchObject({ seen: { condition: 'refurbished' } });
  });
});

describe('what the API says of an offer', () => {
  it.each([
    ['IN_STOCK', 'in_stock'],
    ['IN_STOCK_SCARCE', 'in_stock'],
    ['PREORDER', 'preorder'],
    ['LEADTIME', 'backorder'],
    ['AVAILABLE_DATE', 'backorder'],
    ['OUT_OF_STOCK', 'out_of_stock'],
    ['UNAVAILABLE', 'out_of_stock'],
    ['UNKNOWN', 'unknown'],
    ['constructor', 'unknown'],
    [null, 'unknown'],
  ])('availability %j is %s', (type, availability) => {
    expect(seen({ availability: { type } }).availability).toBe(availability);
  });

  it.each([
    ['New', 'new'],
    ['Refurbished', 'refurbished'],
    ['Used', 'used'],
    ['Collectible', 'used'],
  ])('condition %j is %s', (value, condition) => {
    expect(seen({ condition: { value } }).condition).toBe(condition);
  });

  it.each([
    ['2024-11-06T05:35Z', Date.UTC(2024, 10, 6, 5, 35)],
    ['2024-11-06T05:35:30Z', Date.UTC(2024, 10, 6, 5, 35, 30)],
    ['2024-11-06T05:35:30.123456Z', Date.UTC(2024, 10, 6, 5, 35, 30, 123)],
    ['2024-11-06T05:35', Date.UTC(2024, 10, 6, 5, 35)],
    ['2024-11-06T05:35+0100', Date.UTC(2024, 10, 6, 4, 35)],
    ['soon', null],
    [null, null],
  ])('a deal until %j ends at %j', (endTime, endsAt) => {
    const { deal } = seen({ dealDetails: { accessType: 'ALL', endTime }, type: null });
    expect(deal).toMatchObject({ kind: 'Deal', endsAt, membersOnly: false });
  });

  it.each([
    ['is over', { endTime: '2024-11-06T02:59Z' }],
    ['has not begun', { startTime: '2024-11-06T03:01Z' }],
  ])('a deal that %s is none', (_, dealDetails) => {
    expect(seen({ dealDetails }).deal).toBeNull();
  });

  it('a seller’s name is one clean line', () => {
    const name = ` A\u0000 B\n\u202e${'x'.repeat(200)} `;
    const { seller } = seen({ merchantInfo: { name } });
    expect(seller).toMatch(/^A B x+$/);
    expect(seller).toHaveLength(120);
  });
});

describe('the address of an offer', () => {
  const address = (detailPageURL: unknown) => seen({}, { detailPageURL }).url;
  const OURS = `https://www.amazon.com/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`;

  it('is the one that the API gives, unedited', () => {
    const given = `https://www.amazon.com/Some-Thing/dp/${SAMPLE_ASIN}?th=1&tag=${SAMPLE_TAG}#x`;
    expect(address(given)).toBe(given);
  });

  it.each([
    ['without a tag', `https://www.amazon.com/dp/${SAMPLE_ASIN}`],
    ['with another’s tag', `https://www.amazon.com/dp/${SAMPLE_ASIN}?tag=other-20`],
    ['of another item', `https://www.amazon.com/dp/B000000000?tag=${SAMPLE_TAG}`],
    ['that is missing', null],
  ])('%s is the plain tagged one of the item', (_, given) => {
    expect(address(given)).toBe(OURS);
  });

  it.each([
    `http://www.amazon.com/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`,
    `https://www.amazon.de/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`,
    `https://amazon.com/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`,
    `https://www.amazon.com.evil.example/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`,
    `https://www.amazon.com:8443/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`,
    `https://me@www.amazon.com/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}`,
    'javascript:alert(1)',
    `/dp/${SAMPLE_ASIN}`,
  ])('%s is refused', (detailPageURL) => {
    expect(refusal({}, { detailPageURL })).toMatch(/not one of www\.amazon\.com/);
  });
});

describe('an item without an offer', () => {
  it.each([
    sampleItem([]),
    sampleItem(null),
    sampleItem([], { offersV2: null }),
    { asin: SAMPLE_ASIN },
  ])('%j says so', (item) => {
    expect(map(item)).toMatchObject({ kind: 'no_offer' });
  });

  it.each([
    sampleItem('none'),
    sampleItem([1, null]),
    { asin: SAMPLE_ASIN, offersV2: 'none' },
    null,
    7,
  ])('%j is a failure, not an absence', (item) => {
    expect(map(item)).toMatchObject({ kind: 'failed' });
  });
});

describe('whatever comes', () => {
  const junk = fc.jsonValue({ maxDepth: 4 });
  const part = <T>(sound: T) => fc.oneof(fc.constant<unknown>(sound), junk);
  const money = fc.record({ amount: junk, currency: part('USD') }, { requiredKeys: [] });
  const listing = fc.record(
    {
      availability: part({ type: 'IN_STOCK' }),
      condition: part({ value: 'New' }),
      dealDetails: fc.oneof(fc.record({ endTime: junk, badge: fc.string() }), junk),
      isBuyBoxWinner: part(true),
      merchantInfo: fc.oneof(fc.record({ name: fc.string({ unit: 'binary' }) }), junk),
      price: fc.oneof(fc.record({ money: fc.oneof(money, junk), savingBasis: junk }), junk),
      type: junk,
      violatesMAP: part(false),
    },
    { requiredKeys: [] },
  );

  it('nothing makes it throw, and what it takes is sound', () => {
    const items = fc.oneof(
      fc.array(fc.oneof(listing, junk), { maxLength: 3 }).map((all) => sampleItem(all)),
      junk,
    );
    fc.assert(
      fc.property(items, (item) => {
        const mapped = map(item);
        if (mapped.kind !== 'ok') expect(mapped.reason).not.toBe('');
        else {
          const result = observe(mapped.seen, 'product', 'amazon');
          if (typeof result === 'string') expect(result).not.toBe('');
          else expect(ObservationSchema.parse(result).currency).toBe('USD');
        }
      }),
      { numRuns: 500 },
    );
  });
});
