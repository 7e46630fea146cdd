import { writeAmount } from '@/lib/core/amount-text';
import type { BrowseFilter } from './browse-filter';
import { NO_BROWSE_FILTER } from './browse-filter';
import { PRICE } from './facets';

/** What stands behind the name of a facet for its least and its greatest figure: no slug has it. */
export const FROM = '_from';
export const TO = '_to';

/** A figure as an address and a field write it; a price in whole units of the currency. */
export function writeFigure(facet: string, figure: number | null, currency: string): string {
  if (figure === null) return '';
  return facet === PRICE ? writeAmount(figure, currency) : String(figure);
}

/**
 * The search part of the address of a filter, without its question mark: one text for one filter, and
 * empty where nothing is asked.
 * @param currency of prices, by its ISO code.
 */
export function writeBrowse(filter: BrowseFilter, currency: string): string {
  const search = new URLSearchParams();
  for (const [facet, options] of Object.entries(filter.choices)) {
    for (const option of options) search.append(facet, option);
  }
  for (const [facet, flag] of Object.entries(filter.flags))
    search.append(facet, flag ? 'yes' : 'no');
  for (const [facet, { from, to }] of Object.entries(filter.spans)) {
    if (from !== null) search.append(facet + FROM, writeFigure(facet, from, currency));
    if (to !== null) search.append(facet + TO, writeFigure(facet, to, currency));
  }
  if (filter.sort !== NO_BROWSE_FILTER.sort) search.append('sort', filter.sort);
  return search.toString();
}
