import { parseAsin } from '@/lib/affiliate/asin';
import {
  type AmazonMerchant,
  type Merchant,
  MerchantSchema,
} from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import { licenseObservation, type Offer } from '@/lib/offers/license-observation';
import type { Observation } from '@/lib/offers/observation';

/** When tests take place. */
export const NOW = Date.UTC(2026, 10, 20, 12);

export const ASIN = parseAsin('B0863TXGM3');

/** A merchant as its file would make it: no test uses one that no file could hold. */
function parseMerchant(slug: string, fields: Record<string, unknown>): Merchant {
  return { ...MerchantSchema.parse({ name: slug.toUpperCase(), ...fields }), slug };
}

/** A shop that allows what the policy of its file says. */
export function shop(slug = 'shop', policy: Record<string, unknown> = {}): Merchant {
  const hosts = [`${slug}.example`];
  return parseMerchant(slug, { programme: 'direct', hosts, sponsored: false, policy });
}

/** Amazon, at home in the USA, with an account in Germany too. */
export function amazon(policy: Record<string, unknown> = {}): AmazonMerchant {
  return parseMerchant('amazon', {
    programme: 'amazon',
    home: 'US',
    marketplaces: { US: { tag: 'site-20' }, DE: { tag: 'site-21' } },
    policy,
  }) as AmazonMerchant;
}

/** What a merchant's source saw at NOW; `more` replaces what matters to the test. */
export function observation(merchant: Merchant, more: Partial<Observation> = {}): Observation {
  const isAmazon = merchant.programme === 'amazon';
  return {
    product: 'some-cups',
    merchant: merchant.slug,
    marketplace: isAmazon ? 'US' : null,
    amount: 9_999,
    currency: 'USD',
    listPrice: null,
    savingPercent: null,
    deliveryAmount: null,
    availability: 'in_stock',
    condition: 'new',
    seller: null,
    url: isAmazon ? `https://www.amazon.com/dp/${ASIN}?tag=site-20` : 'https://shop.example/cups',
    source: isAmazon ? 'api' : 'feed',
    feed: isAmazon ? null : 'feed',
    observedAt: NOW,
    validUntil: null,
    deal: null,
    ...more,
  };
}

/**
 * A licensed offer.
 * @param now when it is licensed: when it was observed, unless given.
 * @throws where the merchant's policy gives no licence.
 */
export function offer(merchant: Merchant, more: Partial<Observation> = {}, now?: number): Offer {
  const seen = observation(merchant, more);
  const licensed = licenseObservation(seen, policyOf(merchant), now ?? seen.observedAt);
  if (!licensed) throw new Error(`${merchant.slug} gives no licence for this observation`);
  return licensed;
}
