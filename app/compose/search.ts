import { contentVersion } from '@/lib/content/visible-documents';
import { openSearch } from '@/lib/search/open-search.server';
import type { SearchIndex } from '@/lib/search/outcome';
import { readSearchable } from '@/lib/search/read-site';

/** The index of the whole site, loaded at the first search and kept as long as the process lives. */
export function siteIndex(): SearchIndex {
  return openSearch(readSearchable, contentVersion());
}
