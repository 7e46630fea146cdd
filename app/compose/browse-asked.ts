import { type BrowseFilter, NO_BROWSE_FILTER } from '@/lib/content/filters/browse-filter';
import { facetsOf } from '@/lib/content/filters/facets';
import { parseBrowse } from '@/lib/content/filters/parse-browse';
import { writeBrowse } from '@/lib/content/filters/write-browse';
import type { Landing } from '@/lib/content/schema/finder';
import type { Category } from '@/lib/content/types';
import { homePlace } from '@/lib/offers/queries';

/** What the address of a category page asks for. */
export interface AskedOfCategory {
  readonly category: Category;
  readonly filter: BrowseFilter;
  /** From 1. */
  readonly page: number;
  /** Its filter and order written in the one way; empty where nothing is asked. */
  readonly written: string;
  /** Set where the category has a page of its own for exactly this. */
  readonly landing: Landing | null;
}

/** The currency in which a category's prices are filtered, by its ISO code. */
export const browseCurrency = () => homePlace().currency;

const PAGE = /^[1-9]\d{0,5}$/;

export function readAsked(category: Category, search: URLSearchParams): AskedOfCategory {
  const currency = browseCurrency();
  const filter = parseBrowse(search, facetsOf(category), currency);
  const written = writeBrowse(filter, currency);
  const page = search.getAll('page').at(-1) ?? '';
  const landing = category.landings.find((each) => each.filter === written);
  return {
    category,
    filter,
    written,
    page: PAGE.test(page) ? Number(page) : 1,
    landing: landing ?? null,
  };
}

/** The address of a category page for a filter. */
export function browseAddress({ path }: Pick<Category, 'path'>, filter: BrowseFilter, page = 1) {
  const written = writeBrowse(filter, browseCurrency());
  const search = [written, page > 1 ? `page=${page}` : ''].filter(Boolean).join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** The page of a landing. */
export const landingAddress = ({ path }: Pick<Category, 'path'>, { filter }: Landing) =>
  `${path}?${filter}`;

/** What the social card of a landing hangs on: the path of its category and its filter as a name. */
export const landingCardPath = ({ path }: Pick<Category, 'path'>, { filter }: Landing) =>
  `${path}/${filter.replace(/[^a-z0-9]+/g, '-')}`;

/** Nothing is asked, in the same order. */
export const unfiltered = ({ sort }: BrowseFilter): BrowseFilter => ({ ...NO_BROWSE_FILTER, sort });

/**
 * What search engines are told of an address: the plain pages and the landings are their own, and each
 * other choice of filters is left out in favour of the plain page.
 */
export function standing({ category, filter, page, written, landing }: AskedOfCategory): {
  readonly canonical: string;
  readonly isIndexed: boolean;
} {
  if (written === '') return { canonical: browseAddress(category, filter, page), isIndexed: true };
  if (landing) {
    return { canonical: landingAddress(category, landing), isIndexed: page === 1 };
  }
  return { canonical: category.path, isIndexed: false };
}
