import type { PublishedLibrary, SyndicatedCategory } from './library-parts';
import { lastChange, listArticles, newestChange, type SyndicatedArticle } from './list-articles';

/** The parts of the site that a sitemap tells apart. */
export type PageGroup =
  | 'site'
  | 'shop'
  | 'guides'
  | 'comparisons'
  | 'lists'
  | 'reviews'
  | 'categories'
  | 'authors';

/** A page that search engines may show. */
export interface ListedPage {
  readonly group: PageGroup;
  /** Path, with a query where the page has one. */
  readonly path: string;
  /** Day of the last change, `YYYY-MM-DD`; only a true one, absent where nothing dated is on the page. */
  readonly changed?: string;
  /** Names of its pictures, below content/pictures. */
  readonly pictures: readonly string[];
  /** Tells what the page says from what it said before; prices and stock are no part of it. */
  readonly says: string;
}

/** What a page that lists articles says of them. */
function saysOf(articles: readonly SyndicatedArticle[]): string {
  return JSON.stringify(articles.map((one) => [one.path, one.title, one.summary, lastChange(one)]));
}

function sitePages(
  { library }: PublishedLibrary,
  articles: readonly SyndicatedArticle[],
): ListedPage[] {
  const home = { path: '/', changed: newestChange(articles), says: saysOf(articles) };
  return [
    { group: 'site', pictures: [], ...home },
    // Prices change by the minute: a day says nothing of them, nor does a digest.
    { group: 'site', path: '/deals', pictures: [], says: '' },
    ...library.pages.map(
      (page): ListedPage => ({
        group: 'site',
        path: page.path,
        changed: lastChange(page),
        pictures: [],
        says: page.digest,
      }),
    ),
  ];
}

function shopPages({ library: { goods = [] } }: PublishedLibrary): ListedPage[] {
  if (goods.length === 0) return [];
  return [
    // The stock changes as prices do.
    { group: 'shop', path: '/shop', pictures: [], says: goods.map(({ path }) => path).join() },
    ...goods.map(
      (good): ListedPage => ({
        group: 'shop',
        path: good.path,
        changed: lastChange(good),
        pictures: [good.picture, ...(good.pictures ?? [])].map(({ src }) => src),
        says: good.digest,
      }),
    ),
  ];
}

function categoryPages(
  category: SyndicatedCategory,
  articles: readonly SyndicatedArticle[],
): ListedPage[] {
  const { path, picture, digest, landings = [] } = category;
  const changed = newestChange(articles);
  const says = digest + saysOf(articles);
  return [
    { group: 'categories', path, changed, pictures: [picture.src], says },
    ...landings.map(
      ({ filter }): ListedPage => ({
        group: 'categories',
        path: `${path}?${filter}`,
        changed,
        pictures: [],
        says,
      }),
    ),
  ];
}

/**
 * Every page that search engines may show, with its group. The home page changed when its newest
 * article did, a category or an author when one of theirs did.
 */
export function listPages(source: PublishedLibrary): ListedPage[] {
  const { categories, authors } = source.library;
  const articles = listArticles(source);
  const byAuthor = Map.groupBy(articles, ({ author }) => author);
  return [
    ...sitePages(source, articles),
    ...shopPages(source),
    ...articles.map(
      (article): ListedPage => ({
        group: article.kind,
        path: article.path,
        changed: lastChange(article),
        pictures: [article.picture.src],
        says: article.digest,
      }),
    ),
    ...categories.flatMap((category) =>
      categoryPages(
        category,
        articles.filter((one) => one.categories.includes(category.slug)),
      ),
    ),
    ...authors.map((author): ListedPage => {
      const written = byAuthor.get(author.slug) ?? [];
      return {
        group: 'authors',
        path: author.path,
        changed: newestChange(written),
        pictures: [author.picture.src],
        says: author.digest + saysOf(written),
      };
    }),
  ];
}
