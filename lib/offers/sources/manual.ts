import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import type { Product } from '@/lib/content/types';
import { DAY } from '@/lib/core/duration';
import { licenseObservation, type Offer } from '../license-observation';
import type { Observation } from '../observation';

/** What is needed of a product; one of the content has it. */
export type PricedProduct = Pick<Product, 'slug' | 'links' | 'prices'>;

function observe(
  { slug, links }: PricedProduct,
  entry: Product['prices'][number],
): Observation | null {
  const { merchant, price, listPrice, delivery } = entry;
  const link = links.find((one) => one.merchant === merchant);
  if (!link) return null;
  return {
    product: slug,
    merchant,
    marketplace: null,
    amount: price.amount,
    currency: price.currency,
    listPrice: listPrice ? { amount: listPrice.amount, label: null } : null,
    savingPercent: null,
    deliveryAmount: delivery?.amount ?? null,
    availability: entry.availability ?? 'unknown',
    condition: 'new',
    seller: null,
    url: entry.url ?? link.url,
    source: 'manual',
    feed: null,
    observedAt: Date.parse(entry.on),
    validUntil: Date.parse(entry.until) + DAY,
    deal: null,
  };
}

/**
 * What an editor wrote of a product's prices, as offers; they need no database. Days are UTC. A
 * price counts from the beginning of the day on which it was read, and is shown until its last day
 * is over or its merchant's `policy.keepFor` has passed, whichever is first; `policy.showFor` is for
 * prices that a machine reads again and again. A merchant whose policy takes no prices from editors,
 * or to which the product has no link, gives none.
 * @param now epoch milliseconds.
 */
export function manualOffers(
  product: PricedProduct,
  merchants: readonly Merchant[],
  now: number,
): Offer[] {
  return product.prices.flatMap((entry) => {
    const merchant = merchants.find(({ slug }) => slug === entry.merchant);
    const observation = observe(product, entry);
    if (!merchant || !observation) return [];
    return licenseObservation(observation, policyOf(merchant), now) ?? [];
  });
}
