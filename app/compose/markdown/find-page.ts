import { AppError } from '@/lib/core/errors';
import type { MarkdownDetour, MarkdownPage } from './markdown-page';

type Answer = Promise<MarkdownPage | MarkdownDetour>;
type Make = (search: URLSearchParams) => Answer;
type MakeOne = (slug: string, search: URLSearchParams) => Answer;

// Each is loaded when it is first asked for: the shop and the search bring a good deal with them.
const articles = () => import('./articles');
const unsigned = () => import('./unsigned-pages');
const shop = () => import('./shop-pages');

/** Pages with an address of their own. */
const PAGES: Readonly<Record<string, Make>> = {
  '/': async () => (await import('./home-page')).homePage(),
  '/deals': async (search) => (await import('./deals-page')).dealsPage(search),
  '/search': async (search) => (await import('./search-page')).searchPage(search),
  '/compare': async (search) => (await import('./compare-page')).comparePage(search),
  '/shop': async () => (await shop()).shopPage(),
};

/** Pages that stand below a section. */
const SECTIONS: Readonly<Record<string, MakeOne>> = {
  best: async (slug) => (await articles()).listPage(slug),
  reviews: async (slug) => (await articles()).reviewPage(slug),
  guides: async (slug) => (await articles()).guidePage(slug),
  compare: async (slug) => (await articles()).comparisonPage(slug),
  categories: async (slug, search) => (await import('./category-page')).categoryPage(slug, search),
  authors: async (slug) => (await unsigned()).authorPage(slug),
  shop: async (slug) => (await shop()).goodPage(slug),
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
  if (slug === undefined) return (await unsigned()).sitePage(first);
  if (first === 'categories' && third === 'finder' && others.length === 0) {
    return (await import('./finder-page')).finderPage(slug, search);
  }
  const make = third === undefined ? own(SECTIONS, first) : undefined;
  if (make) return make(slug, search);
  throw new AppError('not_found', `There is no page ${path}.`);
}
