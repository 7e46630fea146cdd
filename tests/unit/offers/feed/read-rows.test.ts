import { describe, expect, it } from 'vitest';
import { readAwinRow } from '@/lib/offers/sources/feed/read-awin-row';
import { readGoogleRow } from '@/lib/offers/sources/feed/read-google-row';
import { readTime } from '@/lib/offers/sources/feed/read-times';
import { awin, direct, impact } from '@/tests/unit/affiliate/merchants';

const NOW = Date.UTC(2026, 10, 24, 12);

const AWIN = {
  search_price: '349.99',
  currency: 'USD',
  merchant_deep_link: 'https://www.shop.example/p?id=1',
  aw_deep_link: 'https://www.awin1.com/pclick.php?p=1&a=45628&m=1599',
  in_stock: '1',
};
const GOOGLE = {
  price: '349.99 USD',
  link: 'https://shop.example/p',
  availability: 'in_stock',
  condition: 'new',
};

const cells = (row: Readonly<Record<string, string>>) => (column: string) => row[column] ?? '';
const readAwin = (
  more: Record<string, string> = {},
  merchant: typeof awin | typeof direct = awin,
) => readAwinRow(cells({ ...AWIN, ...more }), { merchant, currency: null, now: NOW });
const readGoogle = (more: Record<string, string> = {}, currency: string | null = null) =>
  readGoogleRow(cells({ ...GOOGLE, ...more }), { merchant: direct, currency, now: NOW });

describe('a row of Awin’s', () => {
  it('gives the price that the product costs now, in our own link to the shop’s page', () => {
    expect(readAwin()).toEqual({
      amount: 34_999,
      currency: 'USD',
      listPrice: null,
      savingPercent: null,
      deliveryAmount: null,
      availability: 'in_stock',
      condition: 'new',
      url: 'https://www.awin1.com/cread.php?awinmid=1599&awinaffid=45628&clickref=offer&ued=https%3A%2F%2Fwww.shop.example%2Fp%3Fid%3D1',
      validUntil: null,
      updatedAt: null,
    });
  });

  it.each([
    ['product_price_old', '399.00', { amount: 39_900, label: null }],
    ['rrp_price', '399', { amount: 39_900, label: 'RRP' }],
    ['store_price', '399.00', { amount: 39_900, label: null }],
    ['store_price', '349.99', null],
    ['product_price_old', '299.00', null],
    ['product_price_old', '1.299', null],
    ['product_price_old', 'on request', null],
  ])('%s %s is a list price only where it can be read and is higher', (column, text, expected) => {
    expect(readAwin({ [column]: text }).listPrice).toEqual(expected);
  });

  it.each([
    [{ in_stock: '1' }, 'in_stock'],
    [{ in_stock: 'yes' }, 'in_stock'],
    [{ in_stock: '0' }, 'out_of_stock'],
    [{ in_stock: '' }, 'unknown'],
    [{ in_stock: '', stock_status: 'In Stock' }, 'in_stock'],
    [{ in_stock: '', stock_quantity: '0' }, 'out_of_stock'],
    [{ in_stock: '', stock_quantity: '7' }, 'in_stock'],
    [{ in_stock: '1', pre_order: '1' }, 'preorder'],
    [{ in_stock: '0', pre_order: '1' }, 'out_of_stock'],
    [{ in_stock: '1', is_for_sale: '0' }, 'out_of_stock'],
  ])('of %j is %s', (more, expected) => {
    expect(readAwin(more as Record<string, string>).availability).toBe(expected);
  });

  it('says what delivery costs, or that it is not known', () => {
    const delivery = (text: string) => readAwin({ delivery_cost: text }).deliveryAmount;
    expect([delivery('4.99'), delivery('0.00'), delivery('Free')]).toEqual([499, 0, 0]);
    expect([delivery(''), delivery('from 4.99'), delivery('4.99 EUR')]).toEqual([null, null, null]);
  });

  it('that is sold out may have no price; any other must have one, above zero', () => {
    expect(readAwin({ search_price: '', in_stock: '0' })).toMatchObject({ amount: null });
    expect(() => readAwin({ search_price: '' })).toThrow('search_price "" is not a price');
    expect(() => readAwin({ search_price: '0.00' })).toThrow('search_price is zero');
  });

  it('of a condition that nobody knows is not passed off as new', () => {
    expect(readAwin({ condition: 'Refurbished' }).condition).toBe('refurbished');
    expect(() => readAwin({ condition: 'vintage' })).toThrow('condition "vintage" is not known');
  });

  it('without a page of the shop uses Awin’s link where our own ids are in it', () => {
    for (const merchant_deep_link of ['', 'http://shop.example/p', 'https://other.example/p']) {
      expect(readAwin({ merchant_deep_link }).url).toBe(AWIN.aw_deep_link);
    }
  });

  it.each([
    'https://www.awin1.com/pclick.php?p=1&a=99999&m=1599',
    'https://www.awin1.com/pclick.php?p=1&a=45628&a=99999&m=1599',
    'https://www.awin1.com/pclick.php?p=1&m=1599',
    'https://www.awin1.com/pclick.php?p=1&a=45628&m=7',
    'https://www.awin1.com.evil.example/pclick.php?a=45628&m=1599',
    'http://www.awin1.com/pclick.php?p=1&a=45628&m=1599',
    'javascript:alert(1)//www.awin1.com?a=45628&m=1599',
  ])('a link that is not ours is not used: %s', (aw_deep_link) => {
    expect(() => readAwin({ merchant_deep_link: '', aw_deep_link })).toThrow(/^aw_deep_link /);
  });

  it('of a merchant outside of Awin leads to its own shop alone', () => {
    expect(readAwin({}, direct).url).toBe(AWIN.merchant_deep_link);
    expect(() => readAwin({ merchant_deep_link: '' }, direct)).toThrow(/^merchant_deep_link /);
  });
});

describe('a row of Google’s', () => {
  it('gives the price and the page', () => {
    expect(readGoogle()).toMatchObject({ amount: 34_999, currency: 'USD', url: GOOGLE.link });
    expect(readGoogle({ price: '349.99' }, 'GBP')).toMatchObject({ currency: 'GBP' });
    expect(readGoogle({ price: '349.99 USD' }, 'GBP')).toMatchObject({ currency: 'USD' });
  });

  it('of a merchant in a network carries the network’s link', () => {
    const context = { merchant: impact, currency: null, now: NOW };
    const { url } = readGoogleRow(cells(GOOGLE), context);
    expect(url).toBe(
      'https://goto.walmart.com/c/123/565706/9383?u=https%3A%2F%2Fshop.example%2Fp&subId1=offer',
    );
  });

  it('on sale gives the sale price, with the price before as the list price', () => {
    const sale = readGoogle({ sale_price: '299.99 USD' });
    expect(sale).toMatchObject({ amount: 29_999, listPrice: { amount: 34_999, label: null } });
    expect(readGoogle({ sale_price: '349.99 USD' })).toMatchObject({ listPrice: null });
    expect(readGoogle({ sale_price: '399.99 USD' })).toMatchObject({ amount: 34_999 });
    expect(() => readGoogle({ sale_price: '299.99 EUR' })).toThrow(/^sale_price .* contradicts/);
  });

  it('is on sale within the dates of the sale only, and the price ends with them', () => {
    const on = (dates: string) =>
      readGoogle({ sale_price: '299.99 USD', sale_price_effective_date: dates });
    expect(on('2026-11-20T00:00-0800/2026-11-30T00:00-0800')).toMatchObject({
      amount: 29_999,
      validUntil: Date.UTC(2026, 10, 30, 8),
    });
    expect(on('2026-11-25T00:00Z/2026-11-30T00:00Z')).toMatchObject({
      amount: 34_999,
      validUntil: Date.UTC(2026, 10, 25),
    });
    expect(on('2026-11-20T00:00Z/2026-11-24T12:00Z')).toMatchObject({ amount: 34_999 });
    expect(on('soon')).toMatchObject({ amount: 34_999, listPrice: null });
  });

  it.each([
    ['in_stock', 'in_stock'],
    ['in stock', 'in_stock'],
    ['In Stock', 'in_stock'],
    ['https://schema.org/InStock', 'in_stock'],
    ['out of stock', 'out_of_stock'],
    ['preorder', 'preorder'],
    ['backorder', 'backorder'],
    ['maybe', 'unknown'],
    ['constructor', 'unknown'],
  ])('of availability "%s" is %s', (availability, expected) => {
    expect(readGoogle({ availability }).availability).toBe(expected);
  });

  it('says what delivery costs where it costs the same everywhere', () => {
    const delivery = (shipping: string) => readGoogle({ shipping }).deliveryAmount;
    expect(delivery('US:::6.49 USD')).toBe(649);
    expect(delivery('US:CA:Overnight:6.49 USD,US:::6.49 USD')).toBe(649);
    expect(delivery('US:::0 USD')).toBe(0);
    expect([delivery(''), delivery('US:::6 USD,CA:::9 USD'), delivery('DE:::6.49 EUR')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    'http://shop.example/p',
    'https://evil.example/p',
    'https://shop.example.evil/p',
    '/p',
    '',
  ])('is refused where its link is not an https page of the shop: "%s"', (link) => {
    expect(() => readGoogle({ link })).toThrow(/^link /);
  });

  it('ends when the merchant says that it expires', () => {
    expect(readGoogle({ expiration_date: '2026-12-01T00:00Z' }).validUntil).toBe(
      Date.UTC(2026, 11, 1),
    );
  });
});

it.each([
  ['2026-11-20', Date.UTC(2026, 10, 20)],
  ['2026-11-20 13:45:10', Date.UTC(2026, 10, 20, 13, 45, 10)],
  ['2026-11-20T13:45+01:00', Date.UTC(2026, 10, 20, 12, 45)],
  ['2026-11-20T13:00-0800', Date.UTC(2026, 10, 20, 21)],
  ['2026-11-20T13:45:10.123Z', Date.UTC(2026, 10, 20, 13, 45, 10)],
  ['2026-02-30', null],
  ['20/11/2026', null],
  ['2026-11-20T25:00Z', null],
  ['2026-11-20T13:00+99:99', null],
  ['', null],
])('the time "%s" is read as UTC unless it names a zone', (text, expected) => {
  expect(readTime(text)).toBe(expected);
});
