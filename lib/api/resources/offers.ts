import { type AffiliateLink, paymentOf } from '@/lib/affiliate/build-link';
import { disclosuresFor } from '@/lib/affiliate/disclosure';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import type { Placement } from '@/lib/affiliate/placements';
import type { Product } from '@/lib/content/types';
import { buyLinks } from '@/lib/offers/buy-links';
import { formatSeen } from '@/lib/offers/format-seen';
import { noticesOf } from '@/lib/offers/notices';
import type { ShownOffer } from '@/lib/offers/show-offers';
import type { OfferLinkResource, OfferResource, PriceResource } from '../schema/offer';
import type { ApiContext } from './context';
import { refer } from './links';
import { instantPart, moneyPart } from './parts';

export const merchantPart = ({ slug, name }: Pick<Merchant, 'slug' | 'name'>) => ({
  id: `merchant:${slug}`,
  slug,
  name,
});

/** The sentences that a page with links to these merchants owes its readers. */
export function disclosurePart(
  merchants: readonly Merchant[],
  { disclosure }: Pick<ApiContext, 'disclosure'>,
): string[] {
  const words = {
    'affiliate-general': disclosure.summary,
    'amazon-associate': disclosure.amazon,
  };
  return disclosuresFor(merchants).map((key) => words[key]);
}

type Linked = Pick<AffiliateLink, 'href' | 'rel' | 'sponsored' | 'kind' | 'merchantName'>;

export function linkPart(
  { href, rel, sponsored, kind, merchantName }: Linked,
  { m }: Pick<ApiContext, 'm'>,
): OfferLinkResource {
  const label = kind === 'product' ? m.offer.checkPrice : m.offer.find;
  const mark = sponsored ? m.offer.paidLink : null;
  return { href, rel, isPaid: sponsored, kind, label: label(merchantName), mark };
}

/** A price that `showOffers` allowed, with what must stand beside it. */
export function pricePart(offer: ShownOffer, context: ApiContext): PriceResource {
  const { m, locale } = context;
  const { price, listPrice, delivery, availability, condition, seller, deal } = offer;
  return {
    amount: price && moneyPart(price, context),
    listPrice: listPrice && {
      money: moneyPart(listPrice.money, context),
      label: listPrice.label ?? m.offer.listPrice,
    },
    savingPercent: offer.savingPercent,
    delivery: delivery && moneyPart(delivery, context),
    availability,
    condition,
    seller,
    isMembersOnly: deal?.membersOnly ?? false,
    isDemo: offer.isDemo,
    asOf: instantPart(offer.observedAt),
    asOfDisplay: formatSeen(offer, locale),
    expiresAt: instantPart(offer.showUntil),
    notices: noticesOf([offer], m),
  };
}

/** The page of an offer whose merchant the product's own file does not name. */
function offerLink(offer: ShownOffer, merchant: Merchant): Linked {
  return { href: offer.url, ...paymentOf(merchant), kind: 'product', merchantName: merchant.name };
}

/**
 * Every way to buy a product: what `showOffers` allows to be said of prices here and now, the best
 * first, and then the links without a price. The links are those that pages have.
 */
export function offersOf(
  product: Product,
  placement: Placement,
  context: ApiContext,
): OfferResource[] {
  const { merchants, site, marketplace, prices } = context;
  const { offers: shown, best } = prices.of(product.slug);
  const links = buyLinks(product, merchants, site.homeMerchant, placement, marketplace);
  const known = new Map(merchants.map((merchant) => [merchant.slug, merchant]));
  const linked = new Map(links.map((link) => [link.merchantSlug, link]));
  const priced = new Map(shown.map((offer) => [offer.merchant, offer]));
  const slugs = [...new Set([...priced.keys(), ...linked.keys()])];
  return slugs.flatMap((slug) => {
    const merchant = known.get(slug);
    if (!merchant) return [];
    const offer = priced.get(slug);
    const link = linked.get(slug) ?? (offer && offerLink(offer, merchant));
    if (!link) return [];
    return {
      id: `offer:${product.slug}:${slug}`,
      type: 'offer' as const,
      product: refer('product', product, context),
      merchant: merchantPart(merchant),
      marketplace: merchant.programme === 'amazon' ? marketplace : null,
      isBest: offer !== undefined && offer === best,
      link: linkPart(link, context),
      disclosure: disclosurePart([merchant], context),
      price: offer ? pricePart(offer, context) : null,
    };
  });
}
