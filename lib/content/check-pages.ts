import type { Contents } from './contents';
import type { Fault } from './fault';
import { faultAt } from './parse-source';

/** Pages that every page links to, and that the programmes and the law ask for. */
export const NEEDED_PAGES = ['about', 'disclosure', 'how-we-test', 'privacy'];

/** First path segments that the site uses or will use itself. */
const RESERVED = new Set(
  `account admin api authors best cart categories checkout compare comparisons deals feed feeds go
  guides health icon index-now llms manifest media offline og orders pictures ready reviews robots search shop
  sitemap sitemaps static studio`.split(/\s+/),
);

/** Checks that the pages which must be there are, and that none hides a part of the site. */
export function checkPages(contents: Contents, root: string): Fault[] {
  const missing = NEEDED_PAGES.filter((slug) => !contents.find('page', slug)).map((slug) => ({
    file: `${root}/pages/${slug}.mdx`,
    line: 1,
    field: 'file',
    message: 'is missing: the site links to it from every page',
    remedy: 'Write it, with title, description, published and the text below.',
  }));
  const hiding = contents
    .ofKind('page')
    .filter((page) => RESERVED.has(page.slug))
    .map((page) =>
      faultAt(page, ['slug'], {
        message: `/${page.slug} is a path that the site uses itself`,
        remedy: 'Give the page another slug.',
      }),
    );
  const noSite = contents.ofKind('site').length === 0;
  if (!noSite) return [...missing, ...hiding];
  return [
    ...missing,
    ...hiding,
    {
      file: `${root}/site.yaml`,
      line: 1,
      field: 'file',
      message: 'is missing',
      remedy: 'Write it: docs/content.md lists its fields.',
    },
  ];
}
