import type { EmbeddedDeal } from '@/components/deal/deal-embed';
import type { DealView } from '@/components/deal/deals-teaser';
import { getProductOrThrow } from '@/lib/content/library';
import { bestDeal } from '@/lib/deals/best-deal';
import { topDeals } from '@/lib/deals/find-deals.server';
import { dealProduct } from '@/lib/deals/gather-content';
import { formatSeen } from '@/lib/offers/format-seen';
import type { PriceBook } from '@/lib/offers/price-book';
import { LEAST_LICENCE } from '@/lib/platform/cache-manifest';
import { isBuilding } from '@/lib/platform/env';
import { dealCard, dealNotices, termsOf } from './deal-cards';
import { dealContent, dealContext } from './deal-content';

/** The best deal on a product, to stand in an article that shows these prices. */
export function embeddedDeal(slug: string, prices: PriceBook): EmbeddedDeal | null {
  const context = dealContext();
  const now = Date.now();
  const product = dealProduct(getProductOrThrow(slug));
  const deal = bestDeal(product, prices.of(slug), dealContent(), now, now + LEAST_LICENCE);
  if (!deal) return null;
  return { card: dealCard(deal, context), notices: dealNotices([deal], context.m) };
}

/**
 * The greatest savings for a page that is kept, such as the home page: none that ends while the page
 * may still be sent, and none during the build, which opens no database.
 */
export async function topDealViews(count: number): Promise<{
  readonly deals: readonly DealView[];
  /** What merchants want to be said beside their prices. */
  readonly notices: readonly string[];
}> {
  if (isBuilding()) return { deals: [], notices: [] };
  const { m, site } = dealContext();
  const now = Date.now();
  const { deals } = await topDeals(count, dealContent(), now, now + LEAST_LICENCE);
  return {
    deals: deals.flatMap(({ product, merchantName, offer, until }) =>
      product && offer?.listPrice
        ? {
            path: product.path,
            name: product.name,
            picture: product.picture,
            price: offer.price,
            listPrice: offer.listPrice.money,
            terms: [m.deals.at(merchantName), ...termsOf(offer, m)].join(' · '),
            asOf: m.deals.asOf(formatSeen(offer, site.locale)),
            until,
            place: offer.marketplace,
          }
        : [],
    ),
    notices: dealNotices(deals, m),
  };
}
