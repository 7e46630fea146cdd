import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getSite,
} from '@/lib/content/library';
import type { SearchableContent } from './build-documents';

/** All of this site that can be searched. */
export function readSearchable(): SearchableContent {
  return {
    products: allProducts(),
    lists: allLists(),
    guides: allGuides(),
    categories: allCategories(),
    authors: allAuthors(),
    pages: allPages(),
    site: getSite(),
  };
}
