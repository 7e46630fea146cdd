/** Pages with an address of one part, and those with a section before their name. */
const PAGE =
  /^\/(?:[a-z0-9-]+|(?:best|reviews|guides|compare|categories|authors|shop)\/[^/.]+|categories\/[^/.]+\/finder)?$/;

/** Addresses of one part that are no pages to be read: a reader's own, and those of programs. */
const NO_PAGE = /^\/(?:cart|checkout|orders|studio|api|md|og|downloads)$/;

/** Whether an address is one at which a page may be, and so its Markdown. */
export function hasMarkdown(path: string): boolean {
  return PAGE.test(path) && !NO_PAGE.test(path);
}

/** Where the Markdown of a page stands: its own address and an ending; what is asked of it stays. */
export function markdownPath(path: string): string {
  const [page = '', search] = path.split('?', 2);
  const name = page === '/' ? '/index.md' : `${page}.md`;
  return search === undefined ? name : `${name}?${search}`;
}

/** The path of the page whose Markdown was asked for, by the parts of its address without the ending. */
export function pagePath(parts: readonly string[]): string {
  const path = `/${parts.join('/')}`;
  return path === '/index' ? '/' : path;
}
