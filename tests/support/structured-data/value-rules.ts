import { isGtin } from '@/lib/affiliate/gtin';
import { asArray, isObject, type JsonObject } from '../rendered-page';
import { nodesOfType, typesOf, walkNodes } from './walk-nodes';

const NUMBERS = new Set([
  'ratingValue',
  'bestRating',
  'worstRating',
  'ratingCount',
  'reviewCount',
  'position',
  'numberOfItems',
  'price',
  'lowPrice',
  'highPrice',
  'offerCount',
]);

const URLS = new Set(['@id', 'url', 'image', 'logo', 'sameAs', 'mainEntityOfPage', 'contentUrl']);

const AVAILABILITY = new Set(
  'BackOrder Discontinued InStock InStoreOnly LimitedAvailability OnlineOnly OutOfStock PreOrder PreSale SoldOut'.split(
    ' ',
  ),
);

type ValueRule = (key: string, value: unknown, now: Date) => string | null;

const isAbsoluteUrl = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);

const RULES: readonly ValueRule[] = [
  (key, value) =>
    NUMBERS.has(key) && typeof value !== 'number' ? `${key} is not written as a number` : null,
  (key, value) =>
    URLS.has(key) && !isObject(value) && !isAbsoluteUrl(value) ? `${key} is not absolute` : null,
  (key, value) =>
    /^gtin\d*$/.test(key) && !isGtin(String(value)) ? `${key} has a wrong check digit` : null,
  (key, value) =>
    key === 'availability' && !AVAILABILITY.has(String(value).replace('https://schema.org/', ''))
      ? `${key} ${String(value)} is not one that Google knows`
      : null,
  (key, value, now) =>
    key === 'priceValidUntil' && !(Date.parse(String(value)) > now.getTime())
      ? `${key} lies in the past`
      : null,
  (key, value, now) =>
    /^date[A-Z]/.test(key) && !(Date.parse(String(value)) <= now.getTime())
      ? `${key} is no date up to now`
      : null,
];

function ratingFaults(node: JsonObject): string[] {
  const { ratingValue, bestRating, worstRating } = node;
  if (typeof bestRating !== 'number' || typeof worstRating !== 'number') {
    return ['rating without bestRating and worstRating'];
  }
  const isInside = Number(ratingValue) >= worstRating && Number(ratingValue) <= bestRating;
  return isInside ? [] : [`rating ${String(ratingValue)} outside ${worstRating}–${bestRating}`];
}

function offerFaults(node: JsonObject): string[] {
  const isAggregate = typesOf(node).includes('AggregateOffer');
  const prices = isAggregate ? [node.lowPrice, node.highPrice] : [node.price];
  const faults = prices.every((price) => Number(price) > 0) ? [] : ['offer without a price over 0'];
  if (!/^[A-Z]{3}$/.test(String(node.priceCurrency))) faults.push('offer without a currency');
  if (isAggregate && Number(node.lowPrice) > Number(node.highPrice)) {
    faults.push('lowPrice over highPrice');
  }
  return faults;
}

function orderFaults(node: JsonObject): string[] {
  const { datePublished, dateModified } = node;
  return dateModified && Date.parse(String(dateModified)) < Date.parse(String(datePublished))
    ? ['dateModified before datePublished']
    : [];
}

/** Values that a parser accepts and a search engine does not. `now` decides what is past. */
export function valueFaults(nodes: readonly JsonObject[], now: Date): string[] {
  const ofType = (type: string, rule: (node: JsonObject) => string[]) =>
    nodesOfType(nodes, type).flatMap(({ node, where }) =>
      rule(node).map((fault) => `${where}: ${fault}`),
    );
  const values = walkNodes(nodes).flatMap(({ node, where }) =>
    Object.entries(node).flatMap(([key, value]) =>
      asArray(value).flatMap((one) =>
        RULES.flatMap((rule) => rule(key, one, now) ?? []).map((fault) => `${where}: ${fault}`),
      ),
    ),
  );
  return [
    ...values,
    ...ofType('Rating', ratingFaults),
    ...ofType('AggregateRating', ratingFaults),
    ...ofType('Offer', offerFaults),
    ...ofType('AggregateOffer', offerFaults),
    ...ofType('Article', orderFaults),
    ...ofType('Review', orderFaults),
  ];
}
