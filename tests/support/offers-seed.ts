import type { AmazonMerchant } from '@/lib/affiliate/merchant-schema';
import { getMerchants } from '@/lib/content/library';
import type { Database } from '@/lib/db/open-database';
import type { Observation } from '@/lib/offers/observation';
import { saveOffers } from '@/lib/offers/store';
import { offer as licensedOffer } from './offers';

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
  const offer = licensedOffer(
    amazon,
    {
      product,
      marketplace: amazon.home,
      amount,
      url: 'https://www.amazon.com/dp/B0863TXGM3?tag=topshelf-20',
      observedAt: now,
      ...more,
    },
    now,
  );
  await saveOffers(database, [offer], now);
}
