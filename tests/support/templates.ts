/** Every kind of page that the site has, by the name that reports and file names use. */
export const TEMPLATES = [
  'home',
  'list',
  'review',
  'guide',
  'category',
  'author',
  'page',
  'search',
  'search-empty',
  'missing',
  'parts',
] as const;

export type Template = (typeof TEMPLATES)[number];

/** Settings under which a production server shows the page of parts too. */
export const WITH_PARTS: Readonly<Record<string, string>> = { STUDIO_PARTS: '1' };

/** Pages that search engines are told to leave out. */
export const UNLISTED: ReadonlySet<Template> = new Set<Template>([
  'search',
  'search-empty',
  'missing',
  'parts',
]);

const FOLDERS: Partial<Record<Template, RegExp>> = {
  home: /^\/$/,
  list: /^\/best\/[^/]+$/,
  review: /^\/reviews\/[^/]+$/,
  guide: /^\/guides\/[^/]+$/,
  category: /^\/categories\/[^/]+$/,
  author: /^\/authors\/[^/]+$/,
  page: /^\/[^/]+$/,
};
const NO_SUCH_WORD = 'qxzvwkjy';

async function sitemapPaths(baseUrl: string): Promise<string[]> {
  const response = await fetch(new URL('/sitemap.xml', baseUrl));
  const xml = await response.text();
  if (!response.ok || !xml.includes('<loc>')) throw new Error('The sitemap lists no page.');
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/** Words that the search must know, for they name a page. */
function wordsOf(path: string | undefined): string {
  return path?.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
}

/**
 * The page that stands for each template: the first of its kind in the sitemap of a running site, so
 * that a publisher's own content is looked at. A kind of which the site has no page is left out.
 */
export async function findTemplates(baseUrl: string): Promise<ReadonlyMap<Template, string>> {
  const paths = await sitemapPaths(baseUrl);
  const found = (template: Template) => paths.find((path) => FOLDERS[template]?.test(path));
  const words = wordsOf(found('review') ?? found('list') ?? found('page'));
  const fixed: Partial<Record<Template, string>> = {
    search: `/search?q=${encodeURIComponent(words)}`,
    'search-empty': `/search?q=${NO_SUCH_WORD}`,
    missing: '/reviews/no-such-product',
    parts: '/studio/parts',
  };
  const entries = TEMPLATES.flatMap((template) => {
    const path = fixed[template] ?? found(template);
    return path ? [[template, path] as const] : [];
  });
  return new Map(entries);
}
