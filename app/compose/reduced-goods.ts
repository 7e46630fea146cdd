import type { GoodCardView } from '@/components/shop/shop-view';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { readShownStock } from '@/lib/catalogue/stock/read-shown-stock.server';
import { shopStatus } from '@/lib/checkout/open-desk.server';
import { goodCard } from './shop-goods';
import { goodReduction } from './shop-reductions';
import type { SiteContext } from './site-context';

/**
 * What is reduced in our own shop, for the page of deals: in the first currency of the shop, while it
 * is open. Stock is read only where something is reduced.
 * @param now epoch milliseconds.
 */
export async function reducedGoods(context: SiteContext, now: number): Promise<GoodCardView[]> {
  const catalogue = getCatalogue();
  const { shop, goods } = catalogue;
  const currency = shop?.currencies[0]?.code;
  if (shop === null || currency === undefined) return [];
  const words = { ...context, shop, currency, now };
  const reduced = goods.filter((good) => good.active && goodReduction(good, words) !== null);
  if (reduced.length === 0 || shopStatus() === 'closed') return [];
  const skus = reduced.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const stock = await readShownStock(catalogue, now, skus);
  return reduced.map((good) => goodCard(good, { ...words, stock }));
}
