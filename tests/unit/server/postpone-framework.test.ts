import { describe, expect, it } from 'vitest';
import { postponeFramework } from '@/server/postpone-framework';

const PRELOAD =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>';
const script = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const OLD = '<script src="/_next/static/chunks/old.js" noModule=""></script>';
const OWN = '<script src="/page.js" defer=""></script><script>self.__next_f.push([1,"x"])</script>';
const page = (head: string, body = '<p>Read me</p>') =>
  `<html><head>${head}</head><body>${body}${OLD}${OWN}${script('b')}</body></html>`;

describe('a page with the framework', () => {
  it('loads its scripts later, all of them, each once, and keeps everything else', () => {
    const html = postponeFramework(page(PRELOAD + script('a')));
    expect(html).not.toContain(PRELOAD);
    expect(html).not.toContain('async=""');
    expect(html).toContain('(["/_next/static/chunks/a.js","/_next/static/chunks/b.js"])</script>');
    expect(html.endsWith('</script></body></html>')).toBe(true);
    expect(html).toContain(`<p>Read me</p>${OLD}${OWN}`);
  });

  it.each([
    [
      'a part is still to come',
      page(script('a'), '<!--$?--><template id="B:0"></template><!--/$-->'),
    ],
    ['a part failed', page(script('a'), '<!--$!--><template data-dgst="1"></template>')],
    ['it failed as a whole', page(script('a'), '<div id="__next_error__"></div>')],
    ['it has no scripts of the framework', '<html><body><p>Read me</p></body></html>'],
    ['its end is missing', `<html><body>${script('a')}`],
  ])('is left as it is where %s', (_, html) => {
    expect(postponeFramework(html)).toBe(html);
  });
});
