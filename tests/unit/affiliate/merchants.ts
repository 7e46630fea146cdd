import { MARKETPLACE_CODES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import {
  type AmazonMerchant,
  type Merchant,
  MerchantSchema,
} from '@/lib/affiliate/merchant-schema';

/** Parsed, so that no test uses a merchant that a file could not hold. */
export function merchant<Programme extends Merchant['programme']>(
  programme: Programme,
  fields: Record<string, unknown>,
): Extract<Merchant, { programme: Programme }> {
  const parsed = MerchantSchema.parse({ programme, name: `Shop by ${programme}`, ...fields });
  return { ...parsed, slug: programme } as Extract<Merchant, { programme: Programme }>;
}

export const tagOf = (code: MarketplaceCode) =>
  `shelf-${code.toLowerCase()}-${code === 'US' ? '20' : code === 'GB' ? '21' : '22'}`;

/** Amazon with a tag in every marketplace, and a tracking id of its own for the table. */
export const amazonEverywhere: AmazonMerchant = merchant('amazon', {
  name: 'Amazon',
  home: 'US',
  marketplaces: Object.fromEntries(
    MARKETPLACE_CODES.map((code) => [
      code,
      { tag: tagOf(code), trackingIds: { table: tagOf(code).replace('shelf-', 'shelftable-') } },
    ]),
  ),
});

export const amazonAtHome: AmazonMerchant = merchant('amazon', {
  name: 'Amazon',
  home: 'US',
  marketplaces: { US: { tag: 'shelf-20' } },
});

const hosts = ['shop.example', 'shop.example.net'];

export const awin = merchant('awin', { hosts, publisherId: 45628, advertiserId: '1599' });
export const cj = merchant('cj', { hosts, publisherId: '7251228' });
export const impact = merchant('impact', {
  hosts,
  trackingHost: 'goto.walmart.com',
  partnerId: 123,
  adId: 565706,
  campaignId: 9383,
});
export const rakuten = merchant('rakuten', {
  hosts,
  publisherId: 'aB3dE6gH9jK',
  merchantId: '38605',
});
export const ebay = merchant('ebay', {
  hosts: ['ebay.com', 'ebay.de'],
  campaignId: '5338000001',
});
export const skimlinks = merchant('skimlinks', { hosts, publisherId: '11858', domainId: 696522 });
export const sovrn = merchant('sovrn', { hosts, apiKey: '0123456789abcdef' });
export const direct = merchant('direct', { hosts, sponsored: false });
export const directPaid = merchant('direct', { hosts, sponsored: true });

export const wrapping = [awin, cj, impact, rakuten, skimlinks, sovrn];
export const networks = [...wrapping, ebay];
