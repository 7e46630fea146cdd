import { describe, expect, it } from 'vitest';
import { parseAsin } from '@/lib/affiliate/asin';
import { type Merchant, MerchantSchema } from '@/lib/affiliate/merchant-schema';
import type { Product } from '@/lib/content/types';
import { buyLinks } from '@/lib/offers/buy-links';

const AMAZON: Merchant = {
  ...MerchantSchema.parse({
    programme: 'amazon',
    name: 'Amazon',
    home: 'US',
    marketplaces: { US: { tag: 'site-20' }, DE: { tag: 'site-21' } },
  }),
  slug: 'amazon',
};

const SHOP: Merchant = {
  ...MerchantSchema.parse({
    programme: 'awin',
    name: 'Example Audio',
    hosts: ['example.com'],
    publisherId: '123',
    advertiserId: '456',
  }),
  slug: 'shop',
};

function product(fields: Partial<Product>): Product {
  return {
    slug: 'some-cups',
    name: 'Some Cups',
    asins: {},
    links: [],
    ...fields,
  } as Product;
}

describe('a product links to every merchant that sells it', () => {
  it('the home merchant comes first, whatever the order of the files', () => {
    const cups = product({ links: [{ merchant: 'shop', url: 'https://example.com/cups' }] });
    const slugs = (home: string) =>
      buyLinks(cups, [AMAZON, SHOP], home, 'pick').map((link) => link.merchantSlug);
    expect(slugs('amazon')).toEqual(['amazon', 'shop']);
    expect(slugs('shop')).toEqual(['shop', 'amazon']);
  });

  it('a merchant that does not sell it is left out', () => {
    expect(buyLinks(product({}), [SHOP, AMAZON], 'amazon', 'pick')).toHaveLength(1);
  });

  it('a link with a verified ASIN carries it for the script that switches marketplaces', () => {
    const asins = { US: parseAsin('B0863TXGM3') };
    const [link] = buyLinks(product({ asins }), [AMAZON], 'amazon', 'pick');
    expect(link).toMatchObject({ kind: 'product', marketplace: 'US', asins, query: 'Some Cups' });
  });

  it('a link without one is a search for the product’s own search words', () => {
    const [link] = buyLinks(product({ search: 'Cups 7P' }), [AMAZON], 'amazon', 'pick');
    expect(link).toMatchObject({ kind: 'search', query: 'Cups 7P' });
    expect(link?.href).toContain('k=Cups%207P');
  });

  it('only Amazon’s links carry what a switch of marketplace needs', () => {
    const cups = product({ links: [{ merchant: 'shop', url: 'https://example.com/cups' }] });
    const [link] = buyLinks(cups, [SHOP], 'shop', 'pick');
    expect(link).toMatchObject({ asins: {}, query: '' });
    expect(link?.marketplace).toBeUndefined();
  });

  it('a link to a host that is not the merchant’s is refused', () => {
    const cups = product({ links: [{ merchant: 'shop', url: 'https://evil.example/cups' }] });
    expect(() => buyLinks(cups, [SHOP], 'shop', 'pick')).toThrow(/not a host of Example Audio/);
  });
});
