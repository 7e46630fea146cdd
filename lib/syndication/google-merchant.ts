import { absoluteUrl } from '@/lib/core/absolute-url';
import { type FeedProduct, feedMoney, feedProducts, type ProductFeedSource } from './product-feed';
import { textElement } from './xml-element';

const MOST_IMAGES = 10;

const tag = (name: string, text: string | undefined) =>
  text === undefined ? [] : [textElement(`g:${name}`, text)];

function shippingElements({ shipping }: FeedProduct): string[] {
  return shipping.map(({ country, name, price, days }) =>
    [
      '<g:shipping>',
      ...tag('country', country),
      ...tag('service', name),
      ...tag('price', feedMoney(price)),
      // Our days run from the order to the door, and so leave none for the handling.
      ...tag('min_handling_time', '0'),
      ...tag('max_handling_time', '0'),
      ...tag('min_transit_time', `${days.min}`),
      ...tag('max_transit_time', `${days.max}`),
      '</g:shipping>',
    ].join('\n'),
  );
}

function itemElement(product: FeedProduct): string {
  const { good, variant, images, isOneOfSeveral } = product;
  const { color, size, material, pattern } = variant.options;
  const [image, ...more] = images;
  return [
    '<item>',
    ...tag('id', variant.sku),
    ...tag('title', product.title),
    ...tag('description', good.description),
    ...tag('link', product.url),
    ...tag('image_link', image),
    ...more.slice(0, MOST_IMAGES).flatMap((url) => tag('additional_image_link', url)),
    ...tag('availability', product.isInStock ? 'in_stock' : 'out_of_stock'),
    ...tag('price', feedMoney(product.price)),
    ...tag('condition', 'new'),
    ...tag('brand', product.brand),
    ...tag('gtin', variant.gtin),
    ...tag('identifier_exists', variant.gtin ? undefined : 'no'),
    ...tag('item_group_id', isOneOfSeveral ? good.slug : undefined),
    ...tag('color', color),
    ...tag('size', size),
    ...tag('material', material),
    ...tag('pattern', pattern),
    ...tag('shipping_weight', variant.weight > 0 ? `${variant.weight} g` : undefined),
    ...shippingElements(product),
    '</item>',
  ].join('\n');
}

/**
 * Our own goods for Google Merchant Center: RSS 2.0 with its namespace
 * (https://support.google.com/merchants/answer/7052112). One item a variant, its stock number as id.
 */
export function googleMerchantXml(source: ProductFeedSource): string {
  const { site } = source;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">',
    '<channel>',
    textElement('title', site.name),
    textElement('link', absoluteUrl(site.url, '/')),
    textElement('description', site.description),
    ...feedProducts(source).map(itemElement),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
