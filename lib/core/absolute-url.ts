/**
 * The absolute form of a path of the site: `/` becomes the origin with its slash, which is how a
 * browser and a search engine write the home page.
 * @param origin without a trailing slash, as `site.url`
 */
export function absoluteUrl(origin: string, path: string): string {
  return `${origin}${path}`;
}
