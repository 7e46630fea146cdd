import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import type { ManualDeal } from '@/lib/content/types';
import { licenseObservation, type Offer } from '@/lib/offers/license-observation';
import { type Place, showOffers } from '@/lib/offers/show-offers';
import { type Deal, type DealProduct, percentOff, withPrice } from './deal';

/** The page that a deal leads to, as it was entered; null where the product's link leads. */
function pageOf(manual: ManualDeal, product: DealProduct | null): string | null {
  const link = product?.links.find(({ merchant }) => merchant === manual.merchant);
  return manual.url ?? link?.url ?? null;
}

/** The price of a deal as an offer, where its merchant's policy lets an editor's price be shown. */
function pricedOffer(
  manual: ManualDeal,
  product: DealProduct,
  merchant: Merchant,
  now: number,
): Offer | null {
  const { price, listPrice, code } = manual;
  const url = pageOf(manual, product);
  if (!price || url === null) return null;
  const observation = {
    product: product.slug,
    merchant: merchant.slug,
    marketplace: null,
    amount: price.amount,
    currency: price.currency,
    listPrice: listPrice ? { amount: listPrice.amount, label: null } : null,
    savingPercent: null,
    deliveryAmount: null,
    availability: 'unknown',
    condition: 'new',
    seller: null,
    url,
    source: 'manual',
    feed: null,
    observedAt: manual.seen ?? manual.starts,
    validUntil: manual.ends,
    deal: { kind: 'manual', endsAt: manual.ends, membersOnly: false, coupon: code ?? null },
  } as const;
  return licenseObservation(observation, policyOf(merchant), now);
}

type Seen = Pick<Offer, 'merchant' | 'observedAt'>;

/** Whether the merchant was seen to ask something since, which a price without a code cannot outlive. */
function isOutdated(manual: ManualDeal, priced: Offer, others: readonly Seen[]): boolean {
  if (manual.code !== undefined) return false;
  return others.some(
    ({ merchant, observedAt }) => merchant === manual.merchant && observedAt > priced.observedAt,
  );
}

/**
 * A deal that was entered by hand, as it may be shown now. Its price goes when its licence ends, or
 * when the merchant was seen to ask another since; the deal itself stays until its own end.
 * @param product the one that it names, or null where it is for the whole shop.
 * @param others what is known of that product's offers.
 */
export function buildManualDeal(
  manual: ManualDeal,
  { product, merchant, place }: { product: DealProduct | null; merchant: Merchant; place: Place },
  others: readonly Seen[],
  now: number,
): Deal {
  const priced = product && pricedOffer(manual, product, merchant, now);
  const [shown] =
    priced && !isOutdated(manual, priced, others)
      ? showOffers([priced], [merchant], place, now).offers
      : [];
  const offer = shown ? withPrice(shown) : null;
  return {
    id: `_${manual.slug}`,
    product,
    merchant: merchant.slug,
    merchantName: merchant.name,
    title: manual.title,
    offer,
    percent: offer?.listPrice ? percentOff(offer.price, offer.listPrice.money) : null,
    belowMedian: null,
    code: manual.code ?? null,
    note: manual.note ?? null,
    url: pageOf(manual, product),
    since: manual.starts,
    endsAt: manual.ends,
    until: Math.min(manual.ends, offer?.showUntil ?? manual.ends),
  };
}
