import { contentVersion } from '@/lib/content/visible-documents';
import { openSearch } from './open-search.server';
import type { SearchIndex } from './outcome';
import { readSearchable } from './read-site';

/** The index of the whole site, loaded at the first search and kept as long as the content is the same. */
export function siteSearch(): SearchIndex {
  return openSearch(readSearchable, contentVersion());
}
