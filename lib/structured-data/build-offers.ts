import type { AggregateOffer, Offer } from 'schema-dts';
import { toDecimal } from '@/lib/core/money';
import type { ShownOffer, ShownOffers } from '@/lib/offers/show-offers';

const AVAILABILITY = {
  in_stock: 'https://schema.org/InStock',
  preorder: 'https://schema.org/PreOrder',
  backorder: 'https://schema.org/BackOrder',
  out_of_stock: 'https://schema.org/OutOfStock',
} as const;

const CONDITION = {
  new: 'https://schema.org/NewCondition',
  refurbished: 'https://schema.org/RefurbishedCondition',
  used: 'https://schema.org/UsedCondition',
} as const;

type Priced = ShownOffer & { readonly price: NonNullable<ShownOffer['price']> };

/** A price that not everyone gets is no offer to everyone. */
function isPriced(offer: ShownOffer): offer is Priced {
  return offer.price !== null && !offer.deal?.membersOnly;
}

function buildOffer({ price, availability, condition, url, seller, merchantName }: Priced) {
  return {
    '@type': 'Offer',
    url,
    price: toDecimal(price),
    priceCurrency: price.currency,
    ...(availability === 'unknown' ? {} : { availability: AVAILABILITY[availability] }),
    itemCondition: CONDITION[condition],
    seller: { '@type': 'Organization', name: seller ?? merchantName },
  } as const satisfies Offer;
}

/**
 * What the page shows of a product's prices, and nothing else: an offer for one merchant, their range
 * for several, undefined where no price may be shown.
 */
export function buildOffers({ offers }: ShownOffers): Offer | AggregateOffer | undefined {
  const priced = offers.filter(isPriced);
  const [first] = priced;
  if (!first) return undefined;
  if (priced.length === 1) return buildOffer(first);
  const prices = priced.map(({ price }) => toDecimal(price));
  return {
    '@type': 'AggregateOffer',
    lowPrice: Math.min(...prices),
    highPrice: Math.max(...prices),
    offerCount: priced.length,
    priceCurrency: first.price.currency,
    offers: priced.map(buildOffer),
  } as const satisfies AggregateOffer;
}
