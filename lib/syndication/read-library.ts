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
import type { LibraryParts } from './library-parts';

/** Everything that the site publishes. */
export function readLibrary(): LibraryParts {
  return {
    lists: allLists(),
    guides: allGuides(),
    comparisons: allComparisons(),
    products: allProducts(),
    categories: allCategories(),
    authors: allAuthors(),
    pages: allPages(),
    goods: hasShop() ? allGoods() : [],
  };
}
