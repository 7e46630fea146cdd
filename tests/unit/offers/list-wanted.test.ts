import { describe, expect, it } from 'vitest';
import type { Asin } from '@/lib/affiliate/asin';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import { listWanted, priceKey } from '@/lib/offers/list-wanted';

const amazon = {
  ...MerchantSchema.parse({
    programme: 'amazon',
    name: 'Amazon',
    home: 'GB',
    marketplaces: { US: { tag: 'a-20' }, GB: { tag: 'a-21' } },
  }),
  slug: 'amazon',
};
const shop = {
  ...MerchantSchema.parse({
    programme: 'direct',
    name: 'Shop',
    hosts: ['shop.example'],
    sponsored: false,
  }),
  slug: 'shop',
};
const asin = (text: string) => text as Asin;

describe('a price is wanted', () => {
  it('where a marketplace has a tag and the product an ASIN there, the home one first', () => {
    const products = [
      { slug: 'one', asins: { US: asin('B000000001'), DE: asin('B000000009') } },
      { slug: 'two', asins: { US: asin('B000000002'), GB: asin('B000000003') } },
      { slug: 'none', asins: {} },
    ];
    const wanted = listWanted(products, [shop, amazon]);
    expect(wanted.map(({ product, marketplace }) => `${product} ${marketplace}`)).toEqual([
      'two GB',
      'one US',
      'two US',
    ]);
    expect(wanted[0]).toEqual({
      product: 'two',
      merchant: 'amazon',
      marketplace: 'GB',
      asin: 'B000000003',
    });
  });

  it('under the same key as its offer, whether the marketplace is null or empty', () => {
    const price = { product: 'a', merchant: 'shop' };
    expect(priceKey({ ...price, marketplace: null })).toBe(priceKey({ ...price, marketplace: '' }));
  });
});
