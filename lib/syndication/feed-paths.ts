/** Where the feeds stand; pages announce them, and each feed names itself. */
export const RSS_PATH = '/feed.xml';
export const JSON_FEED_PATH = '/feed.json';
