import type { DealView } from '@/components/deal/deals-teaser';
import { policyOf } from '@/lib/affiliate/policy';
import { allAuthors, allLists, allProducts } from '@/lib/content/library';
import type { Author, List, Product } from '@/lib/content/types';
import { AppError } from '@/lib/core/errors';
import type { BuyLink } from '@/lib/offers/buy-links';
import { licenseObservation } from '@/lib/offers/license-observation';
import type { Observation } from '@/lib/offers/observation';
import { homePlace } from '@/lib/offers/queries';
import { NO_OFFERS, type ShownOffer, type ShownOffers, showOffers } from '@/lib/offers/show-offers';
import type { SiteContext } from '../../compose/site-context';
import { linksFor } from '../../compose/views';

interface Samples {
  readonly product: Product;
  readonly list: List;
  readonly author: Author;
  readonly links: readonly BuyLink[];
}

/**
 * The publisher's own content, through which the parts are shown.
 * @throws AppError `not_found` where there is no product, list or author yet.
 */
export function samplesOrThrow(context: SiteContext): Samples {
  const [product] = allProducts();
  const [list] = allLists();
  const [author] = allAuthors();
  if (!product || !list || !author) {
    throw new AppError('not_found', 'The parts are shown through content that is not there yet', {
      where: 'content/',
      remedy: 'Write a product, a list and an author first: npm run shelf -- new.',
    });
  }
  return { product, list, author, links: linksFor(product, 'pick', context) };
}

/** The same product as other states have it. */
export function inOtherStates(product: Product) {
  return {
    current: { ...product, status: 'current' },
    replaced: {
      ...product,
      status: 'replaced',
      successor: product.successor ?? { name: product.name },
    },
    discontinued: { ...product, status: 'discontinued', successor: undefined },
    unpriced: { ...product, launchPrice: undefined },
    handsOn: { ...product, assessment: 'hands-on' },
  } satisfies Record<string, Product>;
}

/** The same figures by where they come from. */
export function specStates({ specs, published: on }: Product) {
  const from = (source: Product['specs'][number]['source'], last = source) =>
    specs.map((spec, index) => ({
      ...spec,
      source: index === specs.length - 1 ? last : source,
      on,
    }));
  return {
    'source: maker, published': from('maker', 'published'),
    'source: measured': from('measured'),
  };
}

/** A price cut such as a merchant might state: 20 % off the price at launch. */
export function sampleDeal(product: Product, asOf: string): DealView {
  const listPrice = product.launchPrice ?? { amount: 10_000, currency: 'USD' };
  return {
    path: product.path,
    name: product.name,
    picture: product.picture,
    price: { ...listPrice, amount: Math.round(listPrice.amount * 0.8) },
    listPrice,
    asOf,
    until: FOR_EVER,
    place: null,
  };
}

const SEEN = Date.UTC(2026, 10, 24, 15, 2);
/** The parts are shown for as long as the build lasts. */
const FOR_EVER = Date.UTC(2100, 0, 1);

/** Offers of a product as Amazon's API might give them, in every state that a slot can show. */
export function sampleOffers(
  product: Product,
  { amazon }: SiteContext,
): Record<string, ShownOffers> {
  if (!amazon) return { none: NO_OFFERS };
  const place = homePlace();
  const { amount } = product.launchPrice ?? { amount: 10_000 };
  const seen: Observation = {
    product: product.slug,
    merchant: amazon.slug,
    marketplace: place.marketplace,
    amount: Math.round(amount * 0.8),
    currency: place.currency,
    listPrice: null,
    savingPercent: null,
    deliveryAmount: null,
    availability: 'in_stock',
    condition: 'new',
    seller: null,
    url: 'https://www.amazon.com/dp/B0863TXGM3',
    source: 'api',
    feed: null,
    observedAt: SEEN,
    validUntil: null,
    deal: null,
  };
  const state = (more: Partial<Observation>): ShownOffers => {
    const offer = licenseObservation({ ...seen, ...more }, policyOf(amazon), SEEN);
    const shown = showOffers(offer ? [offer] : [], [amazon], place, SEEN);
    const offers = shown.offers.map((one) => ({ ...one, showUntil: FOR_EVER }) as ShownOffer);
    return { ...shown, offers, best: shown.best && (offers[0] ?? null) };
  };
  return {
    'in stock': state({}),
    'list price': state({ listPrice: { amount, label: null }, savingPercent: 20 }),
    'members only': state({
      deal: { kind: 'PRIME', endsAt: null, membersOnly: true, coupon: null },
    }),
    'out of stock': state({ availability: 'out_of_stock', amount: null }),
    'refurbished, delivery': state({ condition: 'refurbished', deliveryAmount: 499 }),
    none: NO_OFFERS,
  };
}
