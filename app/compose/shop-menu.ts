import type { MenuGroup, MenuItem } from '@/components/layout/site-header';
import { hasShop } from '@/lib/catalogue/get-catalogue';
import { allGoods, getPage, getShop } from '@/lib/content/library';
import type { Messages } from '@/lib/i18n/messages';

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
  const pages = [shop.withdrawal, shop.terms].flatMap((slug) => {
    const page = slug === undefined ? undefined : getPage(slug);
    return page ? [{ name: page.title, path: page.path }] : [];
  });
  return [{ name: m.shop.menu, path: '/shop' }, ...pages];
}

/** Categories that leave room for the shop among the links of the header. */
const CATEGORIES = 2;

/** The links of the header: the categories, and the shop where there is one. */
export function shopShortcuts(categories: readonly MenuItem[], m: Messages): readonly MenuItem[] {
  if (!hasShop()) return categories;
  return [...categories.slice(0, CATEGORIES), { name: m.shop.section, path: '/shop' }];
}
