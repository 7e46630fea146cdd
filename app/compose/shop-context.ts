import { headers } from 'next/headers';
import type { NoticeView } from '@/components/shop/shop-view';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { readShownStock, type ShownStock } from '@/lib/catalogue/stock/read-shown-stock.server';
import { type RequestCart, readShownCart } from '@/lib/checkout/cart/read-cart.server';
import { type ShopStatus, shopStatus } from '@/lib/checkout/open-desk.server';
import type { Shop } from '@/lib/content/types';
import { numberFormat } from '@/lib/core/formats';
import type { Messages } from '@/lib/i18n/messages';
import { type SiteContext, siteContext } from './site-context';

/** What the pages of the shop need to know, of the site and of who asks. */
export interface ShopContext extends SiteContext {
  readonly catalogue: Catalogue;
  readonly shop: Shop;
  readonly status: Exclude<ShopStatus, 'none'>;
  /** The currency of the shopper's cart, else the first of the shop (ISO 4217). */
  readonly currency: string;
  readonly stock: ShownStock;
  /** When it was asked, epoch milliseconds. */
  readonly now: number;
  /** Null while the database is away. */
  readonly cart: RequestCart | null;
}

/** The shop for the reader of this request; null on a site without one. */
export async function shopContext(): Promise<ShopContext | null> {
  const status = shopStatus();
  const catalogue = getCatalogue();
  const { shop } = catalogue;
  if (status === 'none' || shop === null) return null;
  const now = Date.now();
  const [cart, stock] = await Promise.all([
    readShownCart(await headers(), catalogue, now),
    readShownStock(catalogue, now),
  ]);
  const currency = cart?.view.currency ?? shop.currencies[0]?.code ?? '';
  return { ...siteContext(), catalogue, shop, status, currency, stock, now, cart };
}

/** The way to the cart with how much is in it, where that is known. */
export function cartLabel({ cart, m, site }: ShopContext): string {
  const count = cart?.view.count ?? 0;
  if (count === 0) return m.shop.cart;
  return m.shop.cartCount(count, numberFormat(site.locale, {}).format(count));
}

/** What whoever looks at the shop must know before anything else. */
export function shopNotice(status: ShopContext['status'], m: Messages): NoticeView | null {
  if (status === 'closed') return m.shop.closed;
  return status === 'demo' ? m.shop.demo : null;
}
