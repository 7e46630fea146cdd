import { absoluteUrl } from '@/lib/core/absolute-url';
import { pictureRasters } from '@/lib/core/picture-urls';
import type { SyndicatedSite, SyndicationSource } from './library-parts';
import { lastChange, listArticles, newestChange } from './list-articles';

/** One page of the sitemap, in the form that Next's `MetadataRoute.Sitemap` takes. */
export interface SitemapEntry {
  readonly url: string;
  /** Only a true date; absent where nothing dated stands on the page. */
  readonly lastModified?: string;
  readonly images?: string[];
}

interface Listed {
  readonly path: string;
  readonly changed?: string;
  readonly picture?: { readonly src: string };
}

function entry(site: SyndicatedSite, { path, changed, picture }: Listed): SitemapEntry {
  return {
    url: absoluteUrl(site.url, path),
    ...(changed ? { lastModified: changed } : {}),
    ...(picture ? { images: [absoluteUrl(site.url, pictureRasters(picture.src)[0].path)] } : {}),
  };
}

/**
 * Every page that search engines may show. The home page changed when its newest article did, a
 * category or an author when one of theirs did. No `priority` and no `changefreq`: search engines
 * ignore both.
 */
export function sitemapEntries(source: SyndicationSource): SitemapEntry[] {
  const { site, library } = source;
  const { categories, authors, pages, goods = [] } = library;
  const articles = listArticles(source);
  const ofCategory = (slug: string) => articles.filter((one) => one.categories.includes(slug));
  const byAuthor = (slug: string) => articles.filter((one) => one.author === slug);
  const listed: Listed[] = [
    { path: '/', changed: newestChange(articles) },
    // Prices change by the minute: a day says nothing of them.
    { path: '/deals' },
    // So does the stock.
    ...(goods.length > 0 ? [{ path: '/shop' }] : []),
    ...goods.map((good) => ({ ...good, changed: lastChange(good) })),
    ...articles.map((article) => ({ ...article, changed: lastChange(article) })),
    ...categories.map((one) => ({ ...one, changed: newestChange(ofCategory(one.slug)) })),
    ...categories.flatMap(({ path, slug, landings = [] }) =>
      landings.map(({ filter }) => ({
        path: `${path}?${filter}`,
        changed: newestChange(ofCategory(slug)),
      })),
    ),
    ...authors.map((one) => ({ ...one, changed: newestChange(byAuthor(one.slug)) })),
    ...pages.map((page) => ({ path: page.path, changed: lastChange(page) })),
  ];
  return listed.map((one) => entry(site, one));
}
