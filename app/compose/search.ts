import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
} from '@/lib/content/library';
import { buildDocuments } from '@/lib/search/build-documents';
import { createSearchIndex, type SearchIndex } from '@/lib/search/create-index';

let index: SearchIndex | undefined;

/** The index of the whole site, built at the first search and kept as long as the process lives. */
export function siteIndex(): SearchIndex {
  index ??= createSearchIndex(
    buildDocuments({
      products: allProducts(),
      lists: allLists(),
      guides: allGuides(),
      categories: allCategories(),
      authors: allAuthors(),
      pages: allPages(),
    }),
  );
  return index;
}
