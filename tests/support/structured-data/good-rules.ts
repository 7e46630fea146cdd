import { attributeOf, isSeen } from '../html-document';
import { asArray, isObject, type JsonObject, type RenderedPage } from '../rendered-page';
import { nodesOfType, typesOf } from './walk-nodes';

const PATH = /^\/shop\/[^/]+$/;

/** Whether a page is that of a good of our own: a merchant listing, not a review. */
export const isGoodPage = ({ url }: Pick<RenderedPage, 'url'>) => PATH.test(new URL(url).pathname);

/** What each type must say on the page of a good, where Google looks for a merchant listing. */
export const GOOD_REQUIRED: Readonly<Record<string, readonly string[]>> = {
  MerchantReturnPolicy: [
    'applicableCountry',
    'returnPolicyCategory',
    'merchantReturnDays',
    'returnMethod',
    'returnFees',
    'merchantReturnLink',
  ],
  Offer: ['url', 'price', 'priceCurrency', 'availability', 'itemCondition', 'seller'],
  OfferShippingDetails: ['shippingRate', 'shippingDestination', 'deliveryTime'],
  Product: ['name', 'description', 'url', 'image', 'brand', 'sku', 'offers'],
  ProductGroup: ['name', 'description', 'url', 'brand', 'productGroupID', 'hasVariant'],
};

const VARYING = ['color', 'size', 'material', 'pattern'];

/** The types of a page with a number of products: a group stands beside several. */
export function goodTypes(nodes: readonly JsonObject[]): readonly string[] {
  const count = nodes.filter((node) => typesOf(node).includes('Product')).length;
  const products = Array.from({ length: Math.max(1, count) }, () => 'Product');
  return ['BreadcrumbList', ...products, ...(count > 1 ? ['ProductGroup'] : [])];
}

const objectAt = (node: JsonObject, key: string): JsonObject => {
  const value = node[key];
  return isObject(value) ? value : {};
};

function offerFaults(page: RenderedPage, product: JsonObject): string[] {
  const offer = objectAt(product, 'offers');
  const shipping = asArray(offer.shippingDetails).filter(isObject);
  const hasReturns = isObject(offer.hasMerchantReturnPolicy);
  const rates = shipping.map((one) => objectAt(one, 'shippingRate'));
  return [
    ...(offer.url === page.url ? [] : ['its offer leads elsewhere']),
    ...(shipping.length > 0 === hasReturns ? [] : ['is sent but not taken back, or the reverse']),
    ...rates.flatMap(({ value, currency }) => [
      ...(typeof value === 'number' && value >= 0 ? [] : ['a delivery without its price']),
      ...(currency === offer.priceCurrency ? [] : ['a delivery in another currency']),
    ]),
    ...['aggregateRating', 'review']
      .filter((key) => key in product)
      .map((key) => `has a ${key}, which nobody gave it`),
  ];
}

function returnLinkFaults({ document, nodes, url }: RenderedPage): string[] {
  const linked = new Set(
    document
      .all('a')
      .filter((anchor) => isSeen(anchor) && anchor.hasAttribute('href'))
      .map((anchor) => new URL(attributeOf(anchor, 'href') ?? '', url).href),
  );
  return nodesOfType(nodes, 'MerchantReturnPolicy')
    .filter(({ node }) => !linked.has(String(node.merchantReturnLink)))
    .map(({ where }) => `${where}: merchantReturnLink is not linked on the page`);
}

function groupFaults(group: JsonObject, products: readonly JsonObject[]): string[] {
  const members = asArray(group.hasVariant)
    .filter(isObject)
    .map((node) => node['@id']);
  const ids = products.map((product) => product['@id']);
  const varies = asArray(group.variesBy).map((key) => String(key).split('/').at(-1) ?? '');
  const choices = products.map((product) => varies.map((key) => String(product[key] ?? '')).join());
  const skus = new Set(products.map(({ sku }) => sku));
  return [
    ...(JSON.stringify(members) === JSON.stringify(ids) ? [] : ['lists other variants']),
    ...(products.every((one) => objectAt(one, 'isVariantOf')['@id'] === group['@id'])
      ? []
      : ['has a variant that is not of it']),
    ...varies.filter((key) => !VARYING.includes(key)).map((key) => `varies by ${key}`),
    ...(varies.length === 0 || new Set(choices).size === choices.length
      ? []
      : ['has variants that are the same']),
    ...(skus.size === products.length ? [] : ['has a stock number twice']),
  ];
}

/** A merchant listing: an offer of its own for each variant, delivery and returns for what is sent. */
export function goodFaults(page: RenderedPage): string[] {
  const ofType = (type: string) => page.nodes.filter((node) => typesOf(node).includes(type));
  const products = ofType('Product');
  return [
    ...products.flatMap((product) =>
      offerFaults(page, product).map((fault) => `Product ${String(product.sku)}: ${fault}`),
    ),
    ...ofType('ProductGroup').flatMap((group) =>
      groupFaults(group, products).map((fault) => `ProductGroup ${fault}`),
    ),
    ...returnLinkFaults(page),
  ];
}
