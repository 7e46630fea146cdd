import type { DealView } from '@/components/deal/deals-teaser';
import { type Merchant, MerchantSchema } from '@/lib/affiliate/merchant-schema';
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
export function sampleDeal(product: Product, terms: string, asOf: string): DealView {
  const listPrice = product.launchPrice ?? { amount: 10_000, currency: 'USD' };
  return {
    path: product.path,
    name: product.name,
    picture: product.picture,
    price: { ...listPrice, amount: Math.round(listPrice.amount * 0.8) },
    listPrice,
    terms,
    asOf,
    until: FOR_EVER,
    place: null,
  };
}

const SEEN = Date.UTC(2026, 10, 24, 15, 2);
/** The parts are shown for as long as the build lasts. */
const FOR_EVER = Date.UTC(2100, 0, 1);

/** A merchant beside Amazon, of a name that belongs to nobody. */
const SHOP: Merchant = {
  ...MerchantSchema.parse({
    programme: 'direct',
    name: 'shop.example',
    hosts: ['shop.example'],
    sponsored: false,
  }),
  slug: 'sample-shop',
};

/** Offers of a product as merchants might give them, in every state that a slot can show. */
export function sampleOffers(
  product: Product,
  { amazon }: SiteContext,
): Record<string, ShownOffers> {
  if (!amazon) return { none: NO_OFFERS };
  const place = homePlace();
  const { amount } = product.launchPrice ?? { amount: 10_000 };
  const atAmazon: Observation = {
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
  const atShop: Observation = {
    ...atAmazon,
    merchant: SHOP.slug,
    marketplace: null,
    amount: Math.round(amount * 0.85),
    deliveryAmount: 0,
    url: 'https://shop.example/',
    source: 'feed',
    feed: 'sample',
  };
  const show = (...seen: readonly Observation[]): ShownOffers => {
    const kept = seen.flatMap((one) => {
      const merchant = one.merchant === SHOP.slug ? SHOP : amazon;
      return licenseObservation(one, policyOf(merchant), SEEN) ?? [];
    });
    const shown = showOffers(kept, [amazon, SHOP], place, SEEN);
    const offers = shown.offers.map((one) => ({ ...one, showUntil: FOR_EVER }) as ShownOffer);
    return { ...shown, offers, best: shown.best && (offers[0] ?? null) };
  };
  const state = (more: Partial<Observation>) => show({ ...atAmazon, ...more });
  const gone = { availability: 'out_of_stock', amount: null } as const;
  return {
    'in stock': state({}),
    'list price': state({ listPrice: { amount, label: null }, savingPercent: 20 }),
    'members only': state({
      deal: { kind: 'PRIME', endsAt: null, membersOnly: true, coupon: null },
    }),
    'out of stock': state(gone),
    'refurbished, delivery': state({ condition: 'refurbished', deliveryAmount: 499 }),
    'two merchants': show(atAmazon, atShop),
    'two merchants, one out of stock': show({ ...atAmazon, ...gone }, atShop),
    none: NO_OFFERS,
  };
}
