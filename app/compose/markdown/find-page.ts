import { AppError } from '@/lib/core/errors';
import { authorPage, comparisonPage, guidePage, listPage, reviewPage, sitePage } from './articles';
import { categoryPage } from './category-page';
import { comparePage } from './compare-page';
import { dealsPage } from './deals-page';
import { finderPage } from './finder-page';
import { homePage } from './home-page';
import type { MarkdownDetour, MarkdownPage } from './markdown-page';
import { searchPage } from './search-page';
import { goodPage, shopPage } from './shop-pages';

type Answer = MarkdownPage | MarkdownDetour | Promise<MarkdownPage | MarkdownDetour>;
type Make = (search: URLSearchParams) => Answer;
type MakeOne = (slug: string, search: URLSearchParams) => Answer;

/** Pages with an address of their own. */
const PAGES: Readonly<Record<string, Make>> = {
  '/': homePage,
  '/deals': dealsPage,
  '/search': searchPage,
  '/compare': comparePage,
  '/shop': shopPage,
};

/** Pages that stand below a section. */
const SECTIONS: Readonly<Record<string, MakeOne>> = {
  best: listPage,
  reviews: reviewPage,
  guides: guidePage,
  compare: comparisonPage,
  categories: categoryPage,
  authors: authorPage,
  shop: goodPage,
};

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The page that stands at a path of the site, as programs read it.
 * @throws AppError `not_found`, and whatever reading a text throws.
 */
export async function findPage(
  path: string,
  search: URLSearchParams,
): Promise<MarkdownPage | MarkdownDetour> {
  const page = own(PAGES, path);
  if (page) return page(search);
  const [first = '', slug, third, ...others] = path.slice(1).split('/');
  if (slug === undefined) return sitePage(first);
  if (first === 'categories' && third === 'finder' && others.length === 0) {
    return finderPage(slug, search);
  }
  const make = third === undefined ? own(SECTIONS, first) : undefined;
  if (make) return make(slug, search);
  throw new AppError('not_found', `There is no page ${path}.`);
}
