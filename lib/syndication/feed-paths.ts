import { absoluteUrl } from '@/lib/core/absolute-url';

/** The formats of a feed, each with the name of its file. */
export const FEED_FILES = { rss: 'feed.xml', json: 'feed.json', atom: 'atom.xml' } as const;

export type FeedFormat = keyof typeof FEED_FILES;

/** Where a feed stands in each format, as paths or as URLs. */
export type FeedPlaces = Readonly<Record<FeedFormat, string>>;

/** Content types of the formats; all of them are UTF-8. */
export const FEED_TYPES: FeedPlaces = {
  rss: 'application/rss+xml',
  json: 'application/feed+json',
  atom: 'application/atom+xml',
};

/** The formats in the order in which pages announce them. */
export const FEED_FORMATS = Object.keys(FEED_FILES) as readonly FeedFormat[];

/** The format of a feed's file; null for another name. */
export function feedFormat(file: string): FeedFormat | null {
  return FEED_FORMATS.find((format) => FEED_FILES[format] === file) ?? null;
}

/** The paths of the feed of a page; of the whole site for `/`. */
export function feedPaths(page: string): FeedPlaces {
  const folder = page === '/' ? '' : page;
  const { rss, json, atom } = FEED_FILES;
  return { rss: `${folder}/${rss}`, json: `${folder}/${json}`, atom: `${folder}/${atom}` };
}

/** The same as URLs. @param origin without a trailing slash. */
export function feedUrls(origin: string, page: string): FeedPlaces {
  const { rss, json, atom } = feedPaths(page);
  return {
    rss: absoluteUrl(origin, rss),
    json: absoluteUrl(origin, json),
    atom: absoluteUrl(origin, atom),
  };
}
