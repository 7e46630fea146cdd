import { describe, expect, it } from 'vitest';
import { hasMarkdown, markdownPath, pagePath } from '@/lib/syndication/markdown/paths';

describe('a page and its Markdown', () => {
  it.each([
    ['/', '/index.md'],
    ['/about', '/about.md'],
    ['/reviews/some-lamp', '/reviews/some-lamp.md'],
    ['/categories/lamps?wired=yes', '/categories/lamps.md?wired=yes'],
    ['/compare?items=a,b', '/compare.md?items=a,b'],
  ])('%s has %s, and the way back', (page, markdown) => {
    expect(markdownPath(page)).toBe(markdown);
    const [path = ''] = markdown.split('.md', 1);
    expect(pagePath(path.slice(1).split('/'))).toBe(page.split('?', 1)[0]);
    expect(hasMarkdown(page.split('?', 1)[0] ?? '')).toBe(true);
  });

  it('the root of the handler is the home page too', () => {
    expect(pagePath([])).toBe('/');
  });
});

it.each(['/deals', '/search', '/shop/some-lamp', '/categories/lamps/finder', '/no-such-page'])(
  '%s may be a page to be read',
  (path) => {
    expect(hasMarkdown(path)).toBe(true);
  },
);

it.each([
  '/cart',
  '/checkout',
  '/checkout/pay',
  '/orders/ord_1',
  '/studio/parts',
  '/api/deals',
  '/feed.xml',
  '/robots.txt',
  '/llms.txt',
  '/about.md',
  '/best/lamps.md',
  '/_next/static/a.js',
  '/pictures/lamp.svg',
  '/og/best/lamps',
  '/md/about',
  '/downloads/a',
])('%s has no Markdown', (path) => {
  expect(hasMarkdown(path)).toBe(false);
});
