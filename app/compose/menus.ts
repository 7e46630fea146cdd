import type { MenuGroup, MenuItem } from '@/components/layout/site-header';
import {
  allCategories,
  allGuides,
  allLists,
  getMerchants,
  getPageOrThrow,
} from '@/lib/content/library';
import type { Messages } from '@/lib/i18n/messages';
import { feedPaths } from '@/lib/syndication/feed-paths';
import { shopGroups } from './shop-menu';

/** Pages of the site about itself, which every page links to. */
const ABOUT_PAGES = ['about', 'how-we-test', 'disclosure', 'privacy'];

const titled = ({ title, path }: { title: string; path: string }): MenuItem => ({
  name: title,
  path,
});
const named = ({ name, path }: { name: string; path: string }): MenuItem => ({ name, path });

/** The categories, in their own order. */
export function categoryMenu(): MenuItem[] {
  return allCategories().map(named);
}

/** Where the deals are; null on a site without merchants, which can have none. */
export function dealsItem(m: Messages): MenuItem | null {
  return getMerchants().length > 0 ? { name: m.deal.title, path: '/deals' } : null;
}

/** The pages about the site. */
export function aboutMenu(): MenuItem[] {
  return ABOUT_PAGES.map((slug) => titled(getPageOrThrow(slug)));
}

/** The feeds, for readers who follow the site elsewhere. */
export function feedMenu(m: Messages): MenuItem[] {
  const { rss, atom, json } = feedPaths('/');
  return [
    { name: m.layout.rssFeed, path: rss },
    { name: m.layout.atomFeed, path: atom },
    { name: m.layout.jsonFeed, path: json },
  ];
}

/** The whole menu: each category with its lists, then guides, the shop, and the site itself. */
export function menuGroups(m: Messages): MenuGroup[] {
  const categories = allCategories().map((category) => ({
    ...named(category),
    items: [
      ...allLists()
        .filter((list) => list.category === category.slug)
        .map(titled),
      { name: m.layout.allReviews, path: `${category.path}#reviews` },
    ],
  }));
  const [about, ...others] = aboutMenu();
  return [
    ...categories,
    { name: m.layout.guides, path: '/#guides', items: allGuides().map(titled) },
    ...shopGroups(m),
    ...(about ? [{ ...about, items: others }] : []),
  ];
}
