import type { AmazonMerchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import { getMerchants } from '@/lib/content/library';
import type { Database } from '@/lib/db/open-database';
import { licenseObservation } from '@/lib/offers/license-observation';
import type { Observation } from '@/lib/offers/observation';
import { saveOffers } from '@/lib/offers/store';

/** Amazon as the content that is built has it. */
function builtAmazon(): AmazonMerchant {
  const amazon = getMerchants().find((merchant) => merchant.programme === 'amazon');
  if (!amazon) throw new Error('The content has no Amazon.');
  return amazon;
}

/** Saves a price of Amazon's for a product of the built content, seen at `now`. */
export async function seedAmazonPrice(
  database: Database,
  product: string,
  amount: number,
  now: number,
  more: Partial<Observation> = {},
): Promise<void> {
  const amazon = builtAmazon();
  const observation: Observation = {
    product,
    merchant: amazon.slug,
    marketplace: amazon.home,
    amount,
    currency: 'USD',
    listPrice: null,
    savingPercent: null,
    deliveryAmount: null,
    availability: 'in_stock',
    condition: 'new',
    seller: null,
    url: 'https://www.amazon.com/dp/B0863TXGM3?tag=topshelf-20',
    source: 'api',
    feed: null,
    observedAt: now,
    validUntil: null,
    deal: null,
    ...more,
  };
  const offer = licenseObservation(observation, policyOf(amazon), now);
  if (!offer) throw new Error('The seed is not licensed.');
  await saveOffers(database, [offer], now);
}
