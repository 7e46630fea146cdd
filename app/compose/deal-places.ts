import type { EmbeddedDeal } from '@/components/deal/deal-embed';
import type { DealView } from '@/components/deal/deals-teaser';
import { formatInstant } from '@/lib/core/instants';
import { dealsOn, topDeals } from '@/lib/deals/find-deals.server';
import { dealCard, dealNotices } from './deal-cards';
import { dealContent } from './deal-content';
import { siteContext } from './site-context';

/** The best deal on a product, to stand in its article, and until when it may, epoch milliseconds. */
export async function bestDealOn(
  product: string,
): Promise<{ readonly deal: EmbeddedDeal; readonly expiresAt: number } | null> {
  const context = siteContext();
  const [deal] = (await dealsOn(product, dealContent(), Date.now())).deals;
  if (!deal) return null;
  const notices = dealNotices([deal], context.m);
  return { deal: { card: dealCard(deal, context), notices }, expiresAt: deal.until };
}

/** The greatest savings for the home page, what is to be said of them, and until when they may stand. */
export async function topDealViews(count: number): Promise<{
  readonly deals: readonly DealView[];
  readonly notices: readonly string[];
  readonly expiresAt: number | null;
}> {
  const { m, site } = siteContext();
  const { deals, expiresAt } = await topDeals(count, dealContent(), Date.now());
  return {
    deals: deals.flatMap(({ product, offer }) =>
      product && offer?.listPrice
        ? {
            path: product.path,
            name: product.name,
            picture: product.picture,
            price: offer.price,
            listPrice: offer.listPrice.money,
            asOf: m.deals.asOf(formatInstant(offer.observedAt, site.locale)),
          }
        : [],
    ),
    notices: dealNotices(deals, m),
    expiresAt,
  };
}
