/**
 * How long pages with prices live in Next's cache, in seconds: made anew in the background after the
 * first, and before they are sent again after the second (`expireTime` of next.config.js). Pages
 * declare the first as a literal, because Next reads it without running them; a test compares.
 */
export const PRICE_PAGE_REVALIDATE = 60;
export const PAGE_EXPIRE = 240;

/**
 * A price whose licence ends sooner than this is not rendered, in milliseconds: the longest that a
 * page may be sent after it was rendered, and a minute for the rendering and for clocks.
 */
export const LEAST_LICENCE = (PAGE_EXPIRE + 60) * 1000;

/** What ends while an answer is on its way is not in it, in milliseconds. */
export const ON_THE_WAY = 1_000;
