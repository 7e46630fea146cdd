import { hasShop } from '@/lib/catalogue/get-catalogue';
import {
  allAuthors,
  allCategories,
  allComparisons,
  allGoods,
  allGuides,
  allLists,
  allPages,
  allProducts,
} from '@/lib/content/library';
import type { SyndicationSource } from '@/lib/syndication/library-parts';
import { siteContext } from './site-context';

/** The whole site, as sitemap and feeds take it. */
export function syndicationSource(): SyndicationSource {
  return {
    site: siteContext().site,
    library: {
      lists: allLists(),
      guides: allGuides(),
      comparisons: allComparisons(),
      products: allProducts(),
      categories: allCategories(),
      authors: allAuthors(),
      pages: allPages(),
      goods: hasShop() ? allGoods() : [],
    },
  };
}
