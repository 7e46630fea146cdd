import type { ShownOffers } from '@/lib/offers/show-offers';
import type { DealContent } from './build-deals';
import type { Deal, DealProduct } from './deal';
import { buildManualDeal } from './manual-deal';
import { toDeal } from './offer-deal';

/** The greater saving first; among equals the order of the ids. */
export function bySaving(a: Deal, b: Deal): number {
  return (b.percent ?? 0) - (a.percent ?? 0) || (a.id < b.id ? -1 : 1);
}

/**
 * The best deal on one product, from the prices that its page shows anyway. Past prices are left out:
 * they are for the page of all deals, which explains them.
 * @param now epoch milliseconds. @param until how long it must hold at the least: as long as the page
 * may be shown.
 */
export function bestDeal(
  product: DealProduct,
  { offers }: ShownOffers,
  { manual, merchants, place }: DealContent,
  now: number,
  until: number,
): Deal | null {
  const byHand = manual.flatMap((one) => {
    const merchant = merchants.find(({ slug }) => slug === one.merchant);
    if (one.product !== product.slug || !merchant || one.starts > now) return [];
    return buildManualDeal(one, { product, merchant, place }, offers, now);
  });
  const deals = [
    ...offers.flatMap((offer) => toDeal(offer, product, new Map(), now) ?? []),
    ...byHand,
  ];
  return deals.filter((deal) => deal.until > until).sort(bySaving)[0] ?? null;
}
