import { readSitemap } from './crawl';
import { settings } from './settings';

/** Every kind of page that the site has, by the name that reports and file names use. */
export const TEMPLATES = [
  'home',
  'home-priced',
  'list',
  'list-priced',
  'review',
  'review-priced',
  'deals',
  'deals-empty',
  'guide',
  'comparison',
  'comparison-priced',
  'compare',
  'compare-empty',
  'category',
  'category-priced',
  'category-filtered',
  'finder',
  'author',
  'page',
  'search',
  'search-empty',
  'shop',
  'good',
  'good-digital',
  'cart',
  'cart-empty',
  'order',
  'missing',
  'parts',
] as const;

export type Template = (typeof TEMPLATES)[number];

/** Pages of which another shows all that they have, and more: looked at on their own where there is time. */
const LESSER: ReadonlySet<Template> = new Set<Template>([
  'home',
  'list',
  'review',
  'deals-empty',
  'category',
  'search-empty',
  'comparison',
  'compare-empty',
  'good-digital',
  'cart-empty',
]);

const LOOKED_AT = TEMPLATES.filter((name) => settings.isLong || !LESSER.has(name));
const GATES = ['layout', 'zoom', 'forced-colors', 'accessibility'] as const;

/**
 * The templates that a gate looks at. Where time is short it is every other of them, so that half of
 * the gates look at each, and all at the page of parts, which has everything.
 */
export function lookedAt(gate: (typeof GATES)[number]): readonly Template[] {
  if (settings.isLong) return LOOKED_AT;
  const turn = GATES.indexOf(gate);
  return LOOKED_AT.filter((name, place) => name === 'parts' || (place + turn) % 2 === 0);
}

/** Settings under which a production server shows the page of parts too. */
export const WITH_PARTS: Readonly<Record<string, string>> = { STUDIO_PARTS: '1' };

/** Pages that show prices of merchants, where the others show none. */
export const PRICED: ReadonlySet<Template> = new Set<Template>([
  'home-priced',
  'list-priced',
  'review-priced',
  'comparison-priced',
  'deals',
  'category-priced',
]);

/** Pages of the shop, on a server whose shop is open. */
export const SHOPPING: ReadonlySet<Template> = new Set<Template>([
  'shop',
  'good',
  'good-digital',
  'cart',
  'cart-empty',
  'order',
]);

/** Pages that search engines are told to leave out. */
export const UNLISTED: ReadonlySet<Template> = new Set<Template>([
  'search',
  'search-empty',
  'compare',
  'compare-empty',
  'category-filtered',
  'finder',
  'cart',
  'cart-empty',
  'order',
  'missing',
  'parts',
]);

const HOME = /^\/$/;
const LIST = /^\/best\/[^/]+$/;
const REVIEW = /^\/reviews\/[^/]+$/;
const COMPARISON = /^\/compare\/[^/]+$/;
const DEALS = /^\/deals$/;
const CATEGORY = /^\/categories\/[^/]+$/;
const FOLDERS: Partial<Record<Template, RegExp>> = {
  home: HOME,
  'home-priced': HOME,
  list: LIST,
  'list-priced': LIST,
  review: REVIEW,
  'review-priced': REVIEW,
  deals: DEALS,
  'deals-empty': DEALS,
  comparison: COMPARISON,
  'comparison-priced': COMPARISON,
  guide: /^\/guides\/[^/]+$/,
  category: CATEGORY,
  'category-priced': CATEGORY,
  author: /^\/authors\/[^/]+$/,
  page: /^\/(?!(?:deals|shop)$)[^/]+$/,
};
const NO_SUCH_WORD = 'qxzvwkjy';

/** The page of a category that is filtered by what its form offers first, and what its finder answers first. */
async function askedOf(
  baseUrl: string,
  category: string,
): Promise<Partial<Record<Template, string>>> {
  const html = await (await fetch(new URL(category, baseUrl))).text();
  const first = (form: string, type: string) => {
    const [, name, value] =
      new RegExp(`${form}.*?type="${type}"[^>]*name="([^"]+)"[^>]*value="([^"]+)"`, 's').exec(
        html,
      ) ?? [];
    return name && value ? `?${name}=${value}` : undefined;
  };
  const filter = first('data-filters', 'checkbox');
  const answer = first(`action="${category}/finder"`, 'radio');
  return {
    'category-filtered': filter && `${category}${filter}&sort=newest`,
    finder: answer && `${category}/finder${answer}`,
  };
}

/** Words that the search must know, for they name a page. */
function wordsOf(path: string | undefined): string {
  return path?.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
}

/**
 * The pages of each template, of which the first stands for it: in the order of the sitemap of a
 * running site, so that a publisher's own content is looked at.
 */
export async function findTemplates(
  baseUrl: string,
): Promise<ReadonlyMap<Template, readonly string[]>> {
  const urls = await readSitemap(baseUrl);
  const paths = [...new Set(urls.map((url) => new URL(url).pathname))];
  const found = (template: Template) => paths.filter((path) => FOLDERS[template]?.test(path));
  const words = wordsOf([...found('review'), ...found('list'), ...found('page')][0]);
  const slugs = found('review').map((path) => path.split('/').at(-1));
  const fixed: Partial<Record<Template, string>> = {
    ...(await askedOf(baseUrl, found('category')[0] ?? '/')),
    search: `/search?q=${encodeURIComponent(words)}`,
    'search-empty': `/search?q=${NO_SUCH_WORD}`,
    compare: `/compare?items=${slugs.slice(0, 4).join()}`,
    'compare-empty': '/compare',
    missing: '/reviews/no-such-product',
    parts: '/studio/parts',
  };
  return new Map(
    TEMPLATES.map((template) => [template, [fixed[template] ?? found(template)].flat()]),
  );
}
