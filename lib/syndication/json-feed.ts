import type { Feed, FeedItem } from './feed';

const instant = (at: number) => new Date(at).toISOString();

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_text: item.summary,
    summary: item.summary,
    ...(item.image ? { image: item.image.url } : {}),
    ...(item.publishedAt === null ? {} : { date_published: instant(item.publishedAt) }),
    ...(item.updatedAt === null ? {} : { date_modified: instant(item.updatedAt) }),
    ...(item.author ? { authors: [item.author] } : {}),
    ...(item.categories.length > 0 ? { tags: item.categories } : {}),
  };
}

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.places.json,
    description: feed.description,
    icon: feed.logo,
    authors: [feed.publisher],
    language: feed.language,
    items: feed.items.map(jsonItem),
  });
}
