import { type BrowseFilter, NO_BROWSE_FILTER } from './browse-filter';
import type { Facet } from './facets';
import { parseBrowse } from './parse-browse';

/** A filter as content writes it; its order of products is always the usual one. */
export function readFilter(
  written: string,
  facets: readonly Facet[],
  currency: string,
): BrowseFilter {
  const filter = parseBrowse(new URLSearchParams(written), facets, currency);
  return { ...filter, sort: NO_BROWSE_FILTER.sort };
}

/** The facets that a filter narrows down. */
export function facetsIn({ choices, flags, spans }: BrowseFilter): string[] {
  return [choices, flags, spans].flatMap((part) => Object.keys(part));
}
