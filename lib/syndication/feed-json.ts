import { absoluteUrl } from '@/lib/core/absolute-url';
import { LOGO_RASTER } from '@/lib/core/picture-urls';
import { type FeedItem, feedItems, startOfDay } from './feed-items';
import { JSON_FEED_PATH } from './feed-paths';
import type { SyndicationSource } from './library-parts';

function jsonItem(item: FeedItem) {
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    content_text: item.summary,
    summary: item.summary,
    image: item.image.url,
    date_published: startOfDay(item.published).toISOString(),
    ...(item.updated ? { date_modified: startOfDay(item.updated).toISOString() } : {}),
    ...(item.author ? { authors: [item.author] } : {}),
    tags: item.categories,
  };
}

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function feedJson(source: SyndicationSource): string {
  const { site } = source;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: absoluteUrl(site.url, '/'),
    feed_url: absoluteUrl(site.url, JSON_FEED_PATH),
    description: site.description,
    icon: absoluteUrl(site.url, LOGO_RASTER),
    language: site.language,
    items: feedItems(source).map(jsonItem),
  });
}
