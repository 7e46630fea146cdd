import { absoluteUrl } from '@/lib/core/absolute-url';
import type { Country } from '@/lib/core/countries';
import { type FeedProduct, feedMoney, feedProducts, type ProductFeedSource } from './product-feed';

function shippingText({ shipping }: FeedProduct): Readonly<Record<string, string>> {
  if (shipping.length === 0) return {};
  // country:region:service:price, where a colon within a name would begin the next part.
  const parts = shipping.map(
    ({ country, name, price }) =>
      `${country}::${name.replaceAll(/[:;]/g, ' ')}:${feedMoney(price)}`,
  );
  return { shipping_price: parts.join(';') };
}

function returnFields({ site }: ProductFeedSource, { good, shop }: FeedProduct) {
  const policy = { return_policy: absoluteUrl(site.url, `/${shop.withdrawal}`) };
  if (good.kind === 'digital') return { ...policy, accepts_returns: false };
  return { ...policy, accepts_returns: true, return_deadline_in_days: shop.returns.days };
}

/** Where a good is offered: the countries that it is sent to; a download, where the seller is. */
function targetsOf({ shipping }: FeedProduct, seat: Country): string[] {
  const countries = [...new Set(shipping.map(({ country }) => country))];
  return countries.length > 0 ? countries : [seat];
}

function record(source: ProductFeedSource, product: FeedProduct, seat: Country) {
  const { good, variant, shop, images } = product;
  const [image_url, ...more] = images;
  return {
    is_eligible_search: true,
    // It would take an integration of its own; ours is Stripe's page.
    is_eligible_checkout: false,
    item_id: variant.sku,
    title: product.title,
    description: good.description,
    url: product.url,
    brand: product.brand,
    seller_name: shop.seller.name,
    seller_url: absoluteUrl(source.site.url, '/shop'),
    image_url,
    ...(more.length > 0 ? { additional_image_urls: more.join(',') } : {}),
    price: feedMoney(product.price),
    availability: product.isInStock ? 'in_stock' : 'out_of_stock',
    condition: 'new',
    ...(variant.gtin ? { gtin: variant.gtin } : {}),
    is_digital: good.kind === 'digital',
    group_id: good.slug,
    listing_has_variations: product.isOneOfSeveral,
    ...(product.isOneOfSeveral ? { variant_dict: variant.options } : {}),
    ...shippingText(product),
    ...returnFields(source, product),
    target_countries: targetsOf(product, seat),
    store_country: seat,
  };
}

/**
 * Our own goods for OpenAI's product feed, as JSON Lines: a variant a line
 * (https://developers.openai.com/commerce/specs/file-upload/products).
 * @returns null where `seller.country` of the shop, which each line needs, is not given.
 */
export function openaiProductLines(source: ProductFeedSource): string | null {
  const seat = source.catalogue.shop?.seller.country;
  if (!seat) return null;
  return feedProducts(source)
    .map((product) => `${JSON.stringify(record(source, product, seat))}\n`)
    .join('');
}
