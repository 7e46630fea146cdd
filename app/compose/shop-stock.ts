import type { StockView } from '@/components/shop/shop-view';
import type { OwnGood, Variant } from '@/lib/catalogue/catalogue';
import { numberFormat } from '@/lib/core/formats';
import type { Messages } from '@/lib/i18n/messages';
import type { ShopContext } from './shop-context';

type Words = Pick<ShopContext, 'stock' | 'shop' | 'site'> & { readonly m: Messages };

/** Pieces that are left of a variant; null where nobody can tell, without end where none are counted. */
export function leftOf({ sku, stock: opening }: Variant, stock: Words['stock']): number | null {
  if (opening === null) return Number.POSITIVE_INFINITY;
  return stock === null ? null : (stock.get(sku) ?? 0);
}

/** What is said of some pieces that are left. An outage is never "sold out". */
export function stockView(left: number | null, { shop, site, m }: Words): StockView {
  if (left === null) return { text: m.shop.stock.unknown, tone: 'unknown' };
  if (left === Number.POSITIVE_INFINITY) return { text: m.shop.stock.download, tone: 'in' };
  if (left <= 0) return { text: m.shop.stock.out, tone: 'out' };
  if (left > shop.lowStock) return { text: m.shop.stock.in, tone: 'in' };
  const figure = numberFormat(site.locale, {}).format(left);
  return { text: m.shop.stock.low(left, figure), tone: 'low' };
}

/** The same of all variants of a good together. */
export function goodStockView(good: OwnGood, words: Words): StockView {
  if (!good.active) return { text: words.m.shop.stock.inactive, tone: 'out' };
  const lefts = good.variants.map((variant) => leftOf(variant, words.stock));
  if (lefts.includes(null)) return stockView(null, words);
  return stockView(
    lefts.reduce<number>((sum, left) => sum + (left ?? 0), 0),
    words,
  );
}
