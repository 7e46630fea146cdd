/**
 * Name of the feed that invented prices are kept under, so that they never pass for real ones; no
 * merchant's own feed may have it.
 */
export const DEMO_FEED = 'demo';
