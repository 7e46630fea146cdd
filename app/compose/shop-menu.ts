import type { MenuGroup, MenuItem } from '@/components/layout/site-header';
import { allGoods, getShop } from '@/lib/content/library';
import type { Messages } from '@/lib/i18n/messages';
import { termsLinks } from './shop-terms';

/** Whether the site sells anything itself, as its content says; whether it is open is another matter. */
export function hasShop(): boolean {
  return getShop() !== null && allGoods().length > 0;
}

/** The shop in the menu, with what is on sale in it; nothing on a site without one. */
export function shopGroups(m: Messages): MenuGroup[] {
  if (!hasShop()) return [];
  const items = allGoods()
    .filter(({ active }) => active)
    .map(({ name, path }) => ({ name, path }));
  return [{ name: m.shop.menu, path: '/shop', items }];
}

/** The shop, its terms and the withdrawal information, which every page must lead to. */
export function shopItems(m: Messages): MenuItem[] {
  const shop = getShop();
  if (!shop || !hasShop()) return [];
  const terms = termsLinks(shop, m).map(({ path, text }) => ({ name: text, path }));
  return [{ name: m.shop.menu, path: '/shop' }, ...terms];
}
