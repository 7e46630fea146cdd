import { atomFeed } from './atom-feed';
import type { Feed } from './feed';
import { FEED_TYPES, type FeedFormat } from './feed-paths';
import { jsonFeed } from './json-feed';
import { rssFeed } from './rss-feed';

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: rssFeed,
  json: jsonFeed,
  atom: atomFeed,
};

/** A feed in a format, with its content type. */
export function writeFeed(feed: Feed, format: FeedFormat): { body: string; type: string } {
  return { body: WRITERS[format](feed), type: `${FEED_TYPES[format]}; charset=utf-8` };
}
