import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shedFramework } from '@/server/shed-framework';

/** Client components that a page can do without, and one that it cannot. */
const INERT = new Set(['39756', '8821']);
const ISLAND = '4711';

const row = (id: string) => `1a:I[${id},["/_next/static/chunks/a.js"],"default"]\n`;
const push = (text: string) =>
  `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})</script>`;
const FRAMEWORK_HEAD =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/a.js" async=""></script>';
const OWN =
  '<script>(function(){own()})()</script><script type="application/ld+json">{"a":1}</script><script src="/page.js" defer=""></script>';
const BOOT =
  '<script id="_R_">(globalThis["TURBOPACK"]=[]).push({})</script><script src="/_next/static/chunks/b.js" async=""></script><script src="/_next/static/chunks/c.js" noModule=""></script>';
const START = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';

/** A page as Next writes it, with its content in the given pieces. */
const page = (pieces: readonly string[], body = '<p>Read me</p>') =>
  `<html><head>${FRAMEWORK_HEAD}<link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body>${body}${OWN}${BOOT}${START}${pieces.map(push).join('')}</body></html>`;
const BARE = `<html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body><p>Read me</p>${OWN}</body></html>`;

describe('a page on which React has nothing to do', () => {
  it('loses the scripts of the framework and its copy of the content, and nothing else', () => {
    expect(shedFramework(page([row('39756'), row('8821')]), INERT)).toBe(BARE);
  });

  it('is told wherever the copy of its content was cut into pieces', () => {
    const content = `0:["$","p",null,{"children":"</script> \\"quoted\\""}]\n${row('39756')}${row('8821')}`;
    fc.assert(
      fc.property(fc.array(fc.nat(content.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), content.length];
        const pieces = at.slice(1).map((end, index) => content.slice(at[index], end));
        expect(shedFramework(page(pieces), INERT)).toBe(BARE);
      }),
    );
  });
});

describe('a page is left as it is', () => {
  it('where a component of its own runs in the browser, wherever its content was cut', () => {
    const content = row('39756') + row(ISLAND) + row('8821');
    fc.assert(
      fc.property(fc.nat(content.length), (cut) => {
        const html = page([content.slice(0, cut), content.slice(cut)]);
        expect(shedFramework(html, INERT)).toBe(html);
      }),
    );
  });

  it.each([
    ['a part comes late', '<!--$?--><template id="B:0"></template><!--/$-->'],
    ['a part failed and is left to the browser', '<!--$!--><template data-dgst="1"></template>'],
    ['it failed as a whole', '<div id="__next_error__"></div>'],
  ])('where %s', (_, body) => {
    const html = page([row('39756')], body);
    expect(shedFramework(html, INERT)).toBe(html);
  });

  it.each([
    ['its content names no component', page(['0:{}\n'])],
    ['it has no content of Next', `<p>plain</p>${BOOT}`],
    [
      'its content is not all text',
      page([row('39756')]).replace(
        '</body>',
        '<script>self.__next_f.push([3,"AA"])</script></body>',
      ),
    ],
    [
      'its content cannot be read',
      page([row('39756')]).replace(
        '</body>',
        '<script>self.__next_f.push([1,oops])</script></body>',
      ),
    ],
  ])('where %s', (_, html) => {
    expect(shedFramework(html, INERT)).toBe(html);
  });

  it('where the components of the build are not known', () => {
    const html = page([row('39756')]);
    expect(shedFramework(html, new Set())).toBe(html);
  });
});
