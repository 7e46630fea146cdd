import { MARKETPLACES } from '@/lib/affiliate/marketplaces';
import type { AmazonMerchant } from '@/lib/affiliate/merchant-schema';
import { allProducts, getMerchants } from '@/lib/content/library';
import { migrate } from '@/lib/db/migrate';
import { type Database, embeddedTarget, openDatabase } from '@/lib/db/open-database';
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
  amount: number | null,
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

type Price = Pick<Observation, 'amount'> & Partial<Observation>;

/** What a price may be, one product after the other: `was` is what it cost before, in minor units. */
const PRICES: readonly ((was: number) => Price)[] = [
  (was) => ({
    amount: less(was, 20),
    listPrice: { amount: was, label: 'List Price' },
    deal: { kind: 'coupon', endsAt: null, membersOnly: false, coupon: 'SHELF20' },
  }),
  (was) => ({
    amount: less(was, 15),
    listPrice: { amount: was, label: 'List Price' },
    deal: { kind: 'PRIME_EXCLUSIVE', endsAt: null, membersOnly: true, coupon: null },
  }),
  (was) => ({
    amount: less(was, 41),
    listPrice: { amount: was, label: 'List Price' },
    condition: 'refurbished',
  }),
  (was) => ({
    amount: less(was, 29),
    listPrice: { amount: was, label: 'List Price' },
    savingPercent: 29,
  }),
  () => ({ amount: null, availability: 'out_of_stock' }),
  (was) => ({ amount: less(was, 4), availability: 'backorder' }),
];

/** A price in whole units less one, as shops set them. */
function less(amount: number, percent: number): number {
  return Math.round((amount * (100 - percent)) / 10_000) * 100 - 1;
}

/**
 * Saves a price of Amazon's, seen at `now`, for every product of the built content that Amazon has at
 * home: of every kind that a page can show.
 * @param folder where the database of a server is, or will be.
 */
export async function seedPrices(folder: string, now: number): Promise<void> {
  const { home, marketplaces } = builtAmazon();
  const { currency, host } = MARKETPLACES[home];
  const database = await openDatabase(embeddedTarget(folder, 'topshelf.db'));
  try {
    await migrate(database, null);
    const sold = allProducts().filter(({ asins }) => asins[home]);
    for (const [index, { slug, asins, launchPrice }] of sold.entries()) {
      const price = PRICES[index % PRICES.length]?.(launchPrice?.amount ?? 10_000);
      const url = `https://${host}/dp/${asins[home]}?tag=${marketplaces[home]?.tag}`;
      const more = { currency, url, ...price };
      await seedAmazonPrice(database, slug, price?.amount ?? null, now, more);
    }
  } finally {
    await database.close();
  }
}
