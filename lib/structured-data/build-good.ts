import type {
  MerchantReturnPolicy,
  Offer,
  OfferShippingDetails,
  Product,
  ProductGroup,
} from 'schema-dts';
import type { CatalogueItem, OwnGood, Price } from '@/lib/catalogue/catalogue';
import type { Shop } from '@/lib/content/types';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { toDecimal } from '@/lib/core/money';
import { imageUrls, nodeId } from './node-urls';
import type { SitePart } from './parts';

/** What a variant can be bought for now. */
export interface GoodOffer extends Pick<CatalogueItem, 'variant'> {
  /** What it is called beside the others. */
  readonly name: string;
  readonly price: Price;
  readonly isInStock: boolean;
}

export interface GoodPart {
  readonly good: OwnGood;
  readonly shop: Shop;
  readonly offers: readonly GoodOffer[];
}

/** Google reads at most so many countries of a return policy. */
const MOST_COUNTRIES = 50;

const RETURN_METHODS = {
  mail: 'https://schema.org/ReturnByMail',
  store: 'https://schema.org/ReturnInStore',
  kiosk: 'https://schema.org/ReturnAtKiosk',
} as const;

const RETURN_FEES = {
  free: 'https://schema.org/FreeReturn',
  customer: 'https://schema.org/ReturnFeesCustomerResponsibility',
} as const;

/** One country each: Google takes no list of them within a region. */
const regionOf = (addressCountry: string) =>
  ({ '@type': 'DefinedRegion', addressCountry }) as const;

const days = (minValue: number, maxValue: number) =>
  ({ '@type': 'QuantitativeValue', minValue, maxValue, unitCode: 'DAY' }) as const;

/**
 * What delivery costs, by zone. Our days run from the order to the door; they are given as those of
 * the way, with none for the handling, so that their sum is what the page says.
 */
function buildShipping({ good, shop }: GoodPart, currency: string, weight: number) {
  if (good.kind === 'digital') return [];
  const rates = shop.shipping.find(({ id }) => id === good.shippingClass)?.rates ?? [];
  return rates.flatMap((rate) => {
    const zone = shop.zones.find(({ id }) => id === rate.zone);
    const cost = rate.prices.find((price) => price.currency === currency);
    if (!zone || !cost || weight > (rate.maxWeight ?? weight)) return [];
    return {
      '@type': 'OfferShippingDetails',
      shippingRate: { '@type': 'MonetaryAmount', value: toDecimal(cost), currency },
      shippingDestination: zone.countries.map(regionOf),
      deliveryTime: {
        '@type': 'ShippingDeliveryTime',
        handlingTime: days(0, 0),
        transitTime: days(rate.days.min, rate.days.max),
      },
    } as const satisfies OfferShippingDetails;
  });
}

function buildReturns(site: SitePart, { shop }: GoodPart) {
  const countries = shop.zones.flatMap((zone) => zone.countries);
  return {
    '@type': 'MerchantReturnPolicy',
    applicableCountry: countries.slice(0, MOST_COUNTRIES),
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: shop.returns.days,
    returnMethod: RETURN_METHODS[shop.returns.method],
    returnFees: RETURN_FEES[shop.returns.fees],
    merchantReturnLink: absoluteUrl(site.url, `/${shop.withdrawal}`),
  } as const satisfies MerchantReturnPolicy;
}

function buildOffer(site: SitePart, part: GoodPart, offer: GoodOffer) {
  const { good, shop } = part;
  const { price, isInStock, variant } = offer;
  return {
    '@type': 'Offer',
    url: absoluteUrl(site.url, good.path),
    price: toDecimal(price),
    priceCurrency: price.currency,
    availability: isInStock ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
    itemCondition: 'https://schema.org/NewCondition',
    seller: {
      '@type': 'Organization',
      name: shop.seller.name,
      url: absoluteUrl(site.url, '/'),
    },
    ...(good.kind === 'physical'
      ? {
          shippingDetails: buildShipping(part, price.currency, variant.weight),
          hasMerchantReturnPolicy: buildReturns(site, part),
        }
      : {}),
  } as const satisfies Offer;
}

const brandOf = (site: SitePart, { brand }: OwnGood) =>
  ({ '@type': 'Brand', name: brand ?? site.name }) as const;

function buildVariant(site: SitePart, part: GoodPart, offer: GoodOffer) {
  const { good } = part;
  const { variant, name } = offer;
  const isOne = good.variants.length === 1;
  const { color, size, material, pattern } = variant.options;
  return {
    '@type': 'Product',
    '@id': nodeId(site, good.path, isOne ? 'product' : `product-${variant.sku}`),
    name,
    description: good.description,
    url: absoluteUrl(site.url, good.path),
    image: imageUrls(site, variant.picture),
    brand: brandOf(site, good),
    sku: variant.sku,
    ...(variant.gtin ? { gtin: variant.gtin } : {}),
    ...(color ? { color } : {}),
    ...(size ? { size } : {}),
    ...(material ? { material } : {}),
    ...(pattern ? { pattern } : {}),
    ...(isOne ? {} : { isVariantOf: { '@id': nodeId(site, good.path, 'group') } }),
    offers: buildOffer(site, part, offer),
  } as const satisfies Product;
}

function buildGroup(site: SitePart, { good }: GoodPart, variants: readonly { '@id': string }[]) {
  const varying = [...new Set(good.variants.flatMap(({ options }) => Object.keys(options)))];
  return {
    '@type': 'ProductGroup',
    '@id': nodeId(site, good.path, 'group'),
    name: good.name,
    description: good.description,
    url: absoluteUrl(site.url, good.path),
    brand: brandOf(site, good),
    productGroupID: good.slug,
    ...(varying.length > 0
      ? { variesBy: varying.map((option) => `https://schema.org/${option}`) }
      : {}),
    hasVariant: variants.map((variant) => ({ '@id': variant['@id'] })),
  } as const satisfies ProductGroup;
}

/** The merchant listing of a good of ours: one product, or a group with a product for each variant. */
export function buildGood(site: SitePart, part: GoodPart) {
  const variants = part.offers.map((offer) => buildVariant(site, part, offer));
  return part.good.variants.length === 1
    ? variants
    : [buildGroup(site, part, variants), ...variants];
}
