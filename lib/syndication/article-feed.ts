import { absoluteUrl } from '@/lib/core/absolute-url';
import { pictureRasters } from '@/lib/core/picture-urls';
import type { Feed, FeedItem } from './feed';
import { feedFrame } from './feed-frame';
import type { SyndicatedCategory, SyndicationSource } from './library-parts';
import { listArticles, newestChange, type SyndicatedArticle } from './list-articles';

/** Readers fetch a feed again and again; older articles are in the sitemap. */
const MAX_ITEMS = 50;

/** A day (`YYYY-MM-DD`) as the instant at which it begins in UTC: content files record no time of day. */
const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

function toItem({ site, library }: SyndicationSource, article: SyndicatedArticle): FeedItem {
  const author = library.authors.find(({ slug }) => slug === article.author);
  const names = new Map(library.categories.map(({ slug, name }) => [slug, name]));
  const [image] = pictureRasters(article.picture.src);
  const url = absoluteUrl(site.url, article.path);
  return {
    id: url,
    url,
    title: article.title,
    summary: article.summary,
    publishedAt: startOfDay(article.published),
    updatedAt: article.updated ? startOfDay(article.updated) : null,
    author: author && { name: author.name, url: absoluteUrl(site.url, author.path) },
    categories: article.categories.flatMap((slug) => names.get(slug) ?? []),
    image: { ...image, url: absoluteUrl(site.url, image.path) },
  };
}

/**
 * The newest articles of the site, or of one category: latest publication first, those of one day in
 * order of their URL.
 */
export function articleFeed(source: SyndicationSource, category?: SyndicatedCategory): Feed {
  const newest = listArticles(source)
    .filter(({ categories }) => !category || categories.includes(category.slug))
    .sort((a, b) => b.published.localeCompare(a.published) || a.path.localeCompare(b.path))
    .slice(0, MAX_ITEMS);
  const changed = newestChange(newest);
  return {
    ...feedFrame(source, { path: category?.path ?? '/', about: category ?? null }),
    changedAt: changed ? startOfDay(changed) : null,
    items: newest.map((article) => toItem(source, article)),
  };
}
