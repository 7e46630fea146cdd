/** Name of the feed that invented prices are kept under, so that they never pass for real ones. */
export const DEMO_FEED = 'demo';
