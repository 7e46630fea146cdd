import {
  allAuthors,
  allCategories,
  allComparisons,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getSite,
} from '@/lib/content/library';
import type { SearchableContent } from './searchable';

/** All of this site that can be searched. */
export function readSearchable(): SearchableContent {
  return {
    products: allProducts(),
    lists: allLists(),
    guides: allGuides(),
    comparisons: allComparisons(),
    categories: allCategories(),
    authors: allAuthors(),
    pages: allPages(),
    site: getSite(),
  };
}
