import { absoluteUrl } from '@/lib/core/absolute-url';
import { type PictureRaster, pictureRasters } from '@/lib/core/picture-urls';
import type { SyndicationSource } from './library-parts';
import { listArticles } from './list-articles';

/** Readers fetch a feed again and again; older articles are in the sitemap. */
const MAX_ITEMS = 50;

/** One entry of a feed; every URL is absolute, and `url` is its identity for good. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Days, `YYYY-MM-DD`. */
  readonly published: string;
  readonly updated?: string;
  readonly author?: { readonly name: string; readonly url: string };
  readonly categories: readonly string[];
  readonly image: PictureRaster & { readonly url: string };
}

/** A day as the instant at which it begins in UTC: content files record no time of day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The newest articles, latest publication first; those of one day stand in order of their URL. */
export function feedItems(source: SyndicationSource): FeedItem[] {
  const { site, library } = source;
  const authors = new Map(library.authors.map((author) => [author.slug, author]));
  const names = new Map(library.categories.map(({ slug, name }) => [slug, name]));
  return listArticles(source)
    .sort((a, b) => b.published.localeCompare(a.published) || a.path.localeCompare(b.path))
    .slice(0, MAX_ITEMS)
    .map((article) => {
      const author = authors.get(article.author);
      const [image] = pictureRasters(article.picture.src);
      return {
        url: absoluteUrl(site.url, article.path),
        title: article.title,
        summary: article.summary,
        published: article.published,
        updated: article.updated,
        author: author && { name: author.name, url: absoluteUrl(site.url, author.path) },
        categories: article.categories.flatMap((slug) => names.get(slug) ?? []),
        image: { ...image, url: absoluteUrl(site.url, image.path) },
      };
    });
}
