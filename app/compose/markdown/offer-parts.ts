import { wordOffer } from '@/components/offer/word-offer';
import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import type { BuyLink } from '@/lib/offers/buy-links';
import { noticesOf } from '@/lib/offers/notices';
import type { PriceBook } from '@/lib/offers/price-book';
import type { ShownOffer, ShownOffers } from '@/lib/offers/show-offers';
import {
  type Block,
  type Inline,
  type Line,
  list,
  section,
  text,
} from '@/lib/syndication/markdown/nodes';
import { merchantLink } from '@/lib/syndication/markdown/paid-link';
import { ownOffers } from '../shop-goods';
import type { SiteContext } from '../site-context';
import { linksFor } from '../views';
import type { MarkdownContext } from './markdown-page';
import { ownLines } from './product-parts';

type Words = Pick<SiteContext, 'site' | 'm'>;

/** A link to a merchant, marked where it pays us. */
export function markedLink(to: BuyLink, label: string, { m }: Words): Inline[] {
  return merchantLink(to, [text(label)], m.offer.paidLink);
}

/** What a link to a merchant says. */
export function buyLabel({ kind, merchantName }: BuyLink, m: Words['m']): string {
  return (kind === 'product' ? m.offer.checkPrice : m.offer.find)(merchantName);
}

/** The ways to buy a product, the home merchant's first. */
function buyLines(links: readonly BuyLink[], words: Words): Line[] {
  const { m } = words;
  return links.map((to) =>
    markedLink(to, `${buyLabel(to, m)}${m.offer.forProduct(to.productName)}`, words),
  );
}

/** An offer in words: what it costs, where, on which terms, and as of when. */
function offerText(offer: ShownOffer, { site, m }: Words): string {
  const words = wordOffer(offer, { locale: site.locale, m });
  const { amount, list, saving, conditions, asOf, seen } = words;
  return [
    amount,
    ...(list ? [`${list.label} ${list.amount}`] : []),
    ...(saving ? [saving] : []),
    conditions,
    `${asOf} ${seen.text}`,
  ].join(' · ');
}

/** What is known of a product's price: offers that programs may be told, else its price at launch. */
export function priceTexts(
  { launchPrice, released }: Pick<Product, 'launchPrice' | 'released'>,
  { offers }: ShownOffers,
  words: Words,
): string[] {
  if (offers.length > 0) return offers.map((offer) => offerText(offer, words));
  if (!launchPrice) return [];
  const { locale } = words.site;
  return [words.m.offer.launchPrice(formatMoney(launchPrice, locale), formatDay(released, locale))];
}

/** What a product costs and where it is sold. */
export function offerBlocks(
  product: Product,
  placement: Parameters<typeof linksFor>[1],
  context: MarkdownContext,
): Block[] {
  return list([
    ...priceTexts(product, context.prices.of(product.slug), context),
    ...ownLines(ownOffers(product.slug, context)),
    ...buyLines(linksFor(product, placement, context), context),
  ]);
}

/** What merchants ask to stand where their prices stand. */
export function priceNotice({ shown }: Pick<PriceBook, 'shown'>, { m }: Words): Block[] {
  const offers = shown.flatMap((each) => each.offers);
  if (offers.length === 0) return [];
  return section(2, m.offer.aboutPrices, [list([m.offer.priceRule, ...noticesOf(offers, m)])]);
}
