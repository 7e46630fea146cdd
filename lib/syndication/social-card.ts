/** Size of the picture that social networks show beside a link, in pixels. */
export const SOCIAL_CARD = { width: 1200, height: 630, type: 'image/png' } as const;

/** Path of the social card of the page at `path`; the home page's is `/og/index.png`. */
export function socialCardPath(path: string): string {
  return `/og${path === '/' ? '/index' : path}.png`;
}
