import { allGoods, getShop } from '@/lib/content/library';
import type { Catalogue } from './catalogue';
import { readCatalogue } from './read-catalogue';

let catalogue: Catalogue | undefined;

/** What the site sells itself, from the content as it was built. */
export function getCatalogue(): Catalogue {
  catalogue ??= readCatalogue({ shop: getShop(), goods: allGoods() });
  return catalogue;
}

/** Whether the site sells anything itself, as its content says; whether it is open is another matter. */
export function hasShop(): boolean {
  const { shop, goods } = getCatalogue();
  return shop !== null && goods.length > 0;
}
