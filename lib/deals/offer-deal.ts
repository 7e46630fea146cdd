import type { ShownOffer } from '@/lib/offers/show-offers';
import { type Deal, type DealProduct, percentOff, withPrice } from './deal';
import { belowMedian, medianKey, type PastPrices } from './median';

/**
 * What there is to save in an offer that may be shown: a saving, a deal or a coupon as the merchant
 * states it, or a price below its median. Null where there is nothing, or nothing to be had.
 */
export function toDeal(
  shown: ShownOffer,
  product: DealProduct,
  medians: ReadonlyMap<string, PastPrices>,
  now: number,
): Deal | null {
  const { merchant, marketplace, deal, listPrice } = shown;
  const offer = withPrice(shown);
  if (!offer || shown.availability === 'out_of_stock') return null;
  const { price } = offer;
  const key = medianKey({ product: product.slug, merchant, marketplace, currency: price.currency });
  const past = medians.get(key);
  // What is used, or for members alone, is not what the past prices were asked for.
  const isComparable = shown.condition === 'new' && !deal?.membersOnly;
  const below = past && isComparable ? belowMedian(price.amount, past, now) : null;
  const percent = shown.savingPercent ?? (listPrice && percentOff(price, listPrice.money));
  if (percent === null && !deal && !below) return null;
  return {
    id: `${product.slug}_${merchant}`,
    product,
    merchant,
    merchantName: shown.merchantName,
    title: null,
    offer,
    percent,
    belowMedian: below,
    code: deal?.coupon ?? null,
    note: null,
    url: shown.url,
    since: shown.observedAt,
    endsAt: deal?.endsAt ?? null,
    until: shown.showUntil,
  };
}
