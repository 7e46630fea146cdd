import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getSite,
} from '@/lib/content/library';
import type { SearchIndex } from '@/lib/search/create-index';
import { openSearch } from '@/lib/search/open-search.server';

/** The index of the whole site, loaded at the first search and kept as long as the process lives. */
export function siteIndex(): SearchIndex {
  return openSearch(() => ({
    products: allProducts(),
    lists: allLists(),
    guides: allGuides(),
    categories: allCategories(),
    authors: allAuthors(),
    pages: allPages(),
    site: getSite(),
  }));
}
