import type { Catalogue, CatalogueItem, Price } from '@/lib/catalogue/catalogue';
import { findShipping, type ShippingOption } from '@/lib/catalogue/find-shipping';
import { priceOf } from '@/lib/catalogue/price-of';
import type { Shop, Site } from '@/lib/content/types';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { decimalText, type Money } from '@/lib/core/money';
import { pictureRasters } from '@/lib/core/picture-urls';

type FeedSite = Pick<Site, 'name' | 'url' | 'description' | 'language'>;

/** What product feeds are made of. */
export interface ProductFeedSource {
  readonly site: FeedSite;
  readonly catalogue: Catalogue;
  /** Pieces that are left by stock number, of all goods that are counted. */
  readonly stock: ReadonlyMap<string, number>;
  /** ISO 4217 code of the currency that prices are given in; one of the shop. */
  readonly currency: string;
}

/** What it costs to send one piece to one country. */
interface FeedShipping extends ShippingOption {
  readonly country: string;
}

/** One variant of a good of our own, as feeds tell of it. */
export interface FeedProduct extends CatalogueItem {
  readonly shop: Shop;
  readonly title: string;
  readonly url: string;
  /** Square pictures, the variant's own first. */
  readonly images: readonly [string, ...string[]];
  readonly brand: string;
  readonly price: Price;
  readonly isInStock: boolean;
  readonly isOneOfSeveral: boolean;
  readonly shipping: readonly FeedShipping[];
}

/** An amount as feeds write it: `19.00 USD`, `2800 JPY`. */
export function feedMoney(money: Money): string {
  return `${decimalText(money)} ${money.currency}`;
}

function imageUrl(site: FeedSite, src: string): string {
  const [, , square] = pictureRasters(src);
  return absoluteUrl(site.url, square.path);
}

function shippingOf(shop: Shop, { good, variant }: CatalogueItem, worth: Price): FeedShipping[] {
  if (good.kind === 'digital') return [];
  const parcel = { classes: [good.shippingClass], weight: variant.weight, worth };
  return shop.zones.flatMap((zone) => {
    const options = findShipping(shop, zone, parcel);
    return zone.countries.flatMap((country) => options.map((option) => ({ ...option, country })));
  });
}

function feedProduct(
  { site, stock }: ProductFeedSource,
  shop: Shop,
  item: CatalogueItem,
  price: Price,
): FeedProduct {
  const { good, variant } = item;
  const pictures = [variant.picture, good.picture, ...good.pictures].map(({ src }) => src);
  const [first, ...others] = [...new Set(pictures)].map((src) => imageUrl(site, src));
  return {
    ...item,
    shop,
    title: variant.name ? `${good.name}, ${variant.name}` : good.name,
    url: absoluteUrl(site.url, good.path),
    images: [first ?? imageUrl(site, good.picture.src), ...others],
    brand: good.brand ?? site.name,
    price,
    isInStock: variant.stock === null || (stock.get(variant.sku) ?? 0) > 0,
    isOneOfSeveral: good.variants.length > 1,
    shipping: shippingOf(shop, item, price),
  };
}

/** Every variant that can be bought from us in the currency, sold out or not. Merchants' goods are none. */
export function feedProducts(source: ProductFeedSource): FeedProduct[] {
  const { shop, goods } = source.catalogue;
  if (!shop) return [];
  return goods
    .filter(({ active }) => active)
    .flatMap((good) =>
      good.variants.flatMap((variant) => {
        const price = priceOf(variant, source.currency);
        return price ? [feedProduct(source, shop, { good, variant }, price)] : [];
      }),
    );
}
