import { BUILT_GOODS, GOOD_FILES } from '@/lib/content/good-files';
import type { PlacedGood, Shop } from '@/lib/content/types';
import type { Catalogue, CatalogueItem, OwnGood, Price, Variant } from './catalogue';

/** What the content says of the shop, from the build (`library`) or from the files (`readShop`). */
export interface ShopShelf {
  readonly shop: Shop | null;
  readonly goods: readonly PlacedGood[];
}

function pricesOf({ prices }: PlacedGood['variants'][number], shop: Shop): Price[] {
  return shop.currencies.flatMap(({ code, taxBehavior }) => {
    const price = prices.find(({ currency }) => currency === code);
    return price ? [{ ...price, taxBehavior }] : [];
  });
}

function variantsOf(good: PlacedGood, shop: Shop): Variant[] {
  return good.variants.map((variant) => ({
    ...{ stock: null, weight: 0, ...variant },
    picture: variant.picture ?? good.picture,
    prices: pricesOf(variant, shop),
  }));
}

function ownGood(good: PlacedGood, shop: Shop): OwnGood {
  const variants = variantsOf(good, shop);
  if (good.kind === 'physical') return { ...good, variants };
  const file = good.file ? `${GOOD_FILES}${good.file}` : `${BUILT_GOODS}${good.slug}.pdf`;
  return { ...good, variants, file };
}

/** The catalogue of the shop. Without a shop it is empty. */
export function readCatalogue({ shop, goods: written }: ShopShelf): Catalogue {
  const goods = shop ? written.map((good) => ownGood(good, shop)) : [];
  const bySlug = new Map(goods.map((good) => [good.slug, good]));
  const bySku = new Map<string, CatalogueItem>(
    goods.flatMap((good) => good.variants.map((variant) => [variant.sku, { good, variant }])),
  );
  const byProduct = Map.groupBy(goods, ({ product }) => product);
  return {
    shop,
    goods,
    findGood: (slug) => bySlug.get(slug),
    findItem: (sku) => bySku.get(sku),
    goodsOf: (product) => byProduct.get(product) ?? [],
  };
}
