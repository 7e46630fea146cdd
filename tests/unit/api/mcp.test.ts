import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merchantsFor, policyOf } from '@/lib/affiliate/policy';
import { writeDeals } from '@/lib/api/mcp/text/deals';
import { linkTo, plain, priceText } from '@/lib/api/mcp/text/parts';
import { writeProduct } from '@/lib/api/mcp/text/products';
import { TOOLS } from '@/lib/api/mcp/tools';
import { contextFor } from '@/lib/api/read/open-context.server';
import { contentAt } from '@/lib/api/read/places';
import { productResource } from '@/lib/api/resources/product';
import type { PriceResource } from '@/lib/api/schema/offer';
import { allProducts, getMerchants } from '@/lib/content/library';

const META = { disclosure: ['We earn from links.'], hasAllPrices: true, validUntil: null };

const price: PriceResource = {
  amount: { amount: 27_800, currency: 'USD', display: '$278.00' },
  listPrice: {
    money: { amount: 34_999, currency: 'USD', display: '$349.99' },
    label: 'List Price',
  },
  savingPercent: 20,
  delivery: null,
  availability: 'in_stock',
  condition: 'refurbished',
  seller: null,
  isMembersOnly: true,
  isDemo: false,
  asOf: '2026-11-28T10:00:00.000Z',
  asOfDisplay: 'Nov 28, 10:00 AM UTC',
  expiresAt: '2026-11-28T11:00:00.000Z',
  notices: ['Prices are subject to change.'],
};

function aProduct() {
  const product = allProducts().find(({ asins }) => asins.US);
  if (!product) throw new Error('No product of the content has an ASIN.');
  return productResource(product, contextFor({}));
}

describe('a price in a text for models', () => {
  it('comes with when it was seen, when it ends, its conditions and its notices', () => {
    expect(priceText(price)).toBe(
      '$278.00 (List Price $349.99, 20 % less), in stock, refurbished, for members only. ' +
        'As of Nov 28, 10:00 AM UTC (2026-11-28T10:00:00.000Z); not to be shown from ' +
        '2026-11-28T11:00:00.000Z on. Prices are subject to change.',
    );
  });

  it('says so where there is none, or where it is invented', () => {
    const text = priceText({
      ...price,
      amount: null,
      listPrice: null,
      savingPercent: null,
      isDemo: true,
    });
    expect(text).toMatch(/^no price now, .*an invented price/);
  });
});

describe('the text of a product', () => {
  it('has the disclosure above its first paid link, and the mark beside each', () => {
    const text = writeProduct({ data: aProduct(), meta: META });
    const paid = aProduct().offers.filter(({ link }) => link.isPaid);
    expect(paid.length).toBeGreaterThan(0);
    const [disclosure = ''] = META.disclosure;
    for (const { link } of paid) {
      const place = text.indexOf(link.href);
      expect(place).toBeGreaterThan(text.indexOf(disclosure));
      expect(text.slice(place).split('\n')[0]).toContain(plain(link.mark ?? ''));
    }
  });

  it('has no disclosure where no link is paid', () => {
    const data = { ...aProduct(), offers: [] };
    expect(writeProduct({ data, meta: META })).not.toContain(META.disclosure[0]);
  });

  it('says that prices may be missing while they cannot be read', () => {
    const meta = { ...META, hasAllPrices: false };
    expect(writeProduct({ data: aProduct(), meta })).toContain('cannot be read');
    expect(writeDeals({ data: [], page: { total: 0, next: null }, meta })).toContain(
      'cannot be read',
    );
  });
});

it('words of others stay words: no line, link or heading of their own comes of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = plain(text);
      expect(written).not.toMatch(/\n/);
      expect(written.replace(/\\./gs, '')).not.toMatch(/[`*_[\]<>|]/);
    }),
  );
  expect(linkTo('a](x)', 'https://a.example/b?c=(d)> e')).toBe(
    '[a\\](x)](<https://a.example/b?c=(d)%3E%20e>)',
  );
});

it('programs are told prices of merchants alone that let them, of deals too', () => {
  const open = merchantsFor('programs', getMerchants());
  const { prices, deals } = contentAt('US', 'programs');
  expect(prices.merchants).toEqual(open);
  expect(deals.merchants).toEqual(open);
  expect(open.filter((merchant) => !policyOf(merchant).machines)).toEqual([]);
  expect(contentAt('US').prices.merchants).toEqual(getMerchants());
});

it('every field that a tool takes is a parameter of what answers for it', () => {
  for (const { name, input, endpoint } of TOOLS) {
    const known = [...Object.keys(endpoint.params.shape), ...Object.keys(endpoint.query.shape)];
    expect(known, name).toEqual(expect.arrayContaining(Object.keys(input.shape)));
  }
});
