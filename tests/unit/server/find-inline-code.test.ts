import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInlineCode } from '@/server/find-inline-code';

function scripts(html: string): string[] {
  return [...findInlineCode(html).scripts];
}

describe('the inline scripts of a page', () => {
  it.each([
    ['<script>a()</script>', ['a()']],
    ['<SCRIPT>a()</ScRiPt >', ['a()']],
    ['<script >a()</script\n>', ['a()']],
    ['<script/>a()</script>', ['a()']],
    ['<script id="x" data-a=\'>\' data-b=">">a()</script>', ['a()']],
    ['<script data-a=b>c()</script><script data-a=b/>d()</script>', ['c()', 'd()']],
    ['<script nomodule type>a()</script>', ['a()']],
    ['<script type="">a()</script>', ['a()']],
    ['<script type=" Text/JavaScript ">a()</script>', ['a()']],
    ['<script type=module>a()</script>', ['a()']],
    ['<script type="importmap">{}</script>', ['{}']],
    ['<script type="speculationrules">{}</script>', ['{}']],
    ['<script language="JavaScript">a()</script>', ['a()']],
    ['<script type="module" type="application/json">a()</script>', ['a()']],
    ['<script>"<script>"</script>', ['"<script>"']],
    ['<script>"</scriptx>"</script>', ['"</scriptx>"']],
    ['<script>a()', ['a()']],
    ['<script>a()</script><script>a()</script>', ['a()']],
    ['<script>a("é")</script>', ['a("é")']],
  ])('are found in %s', (html, found) => {
    expect(scripts(html)).toEqual(found);
  });

  it.each([
    '<script src="/a.js"></script>',
    '<script src="/a.js">a()</script>',
    '<script></script>',
    '<script type="application/ld+json">{"@type":"Thing"}</script>',
    '<script type="application/json">{}</script>',
    '<script type="text/template">a()</script>',
    '<!-- <script>a()</script> -->',
    '<!--><!-- <script>a()</script>',
    '<!-- --!><!-- <script>a()</script> -->',
    '<p title="<script>a()</script>">x</p>',
    "<p title='<script>a()</script>'>x</p>",
    '<textarea><script>a()</script></textarea>',
    '<title><script>a()</script></title>',
    '<style><script>a()</script></style>',
    '<noscript><script>a()</script></noscript>',
    '<iframe><script>a()</script></iframe>',
    '<scripty>a()</scripty>',
    '< script>a()</script>',
    '<p <script>a()</p>',
    '<!doctype <script>a()',
    '</ <script>a()</script>',
    '<script',
    '<script a="',
  ])('are not seen in %s', (html) => {
    expect(scripts(html)).toEqual([]);
  });

  it('end where a browser ends them, also with markup in comments', () => {
    expect(scripts('<script><!-- a() </script>b')).toEqual(['<!-- a() ']);
    expect(scripts('<script><!-- <script> </script> a() --></script>b')).toEqual([
      '<!-- <script> </script> a() -->',
    ]);
    expect(scripts('<script><!-- <script> --></script><script>b()</script>')).toEqual([
      '<!-- <script> -->',
      'b()',
    ]);
    expect(scripts('<script><!--><script></script>')).toEqual(['<!--><script>']);
  });

  it('are found after an SVG whose elements close themselves, and in it', () => {
    expect(scripts('<svg><title/><style/></svg><script>a()</script>')).toEqual(['a()']);
    expect(scripts('<svg><title>b</title><script>a()</script></svg>')).toEqual(['a()']);
    expect(scripts('<svg><![CDATA[<script>a()</script>]]></svg><script>b()</script>')).toEqual([
      'b()',
    ]);
    expect(scripts('<svg/><title><script>a()</script></title>')).toEqual([]);
  });

  it('have their line ends normalised, as browsers do before they hash', () => {
    expect(scripts('<script>a\r\nb\rc</script>')).toEqual(['a\nb\nc']);
  });

  it('are found around anything that is escaped', () => {
    const escaped = (text: string) =>
      text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.string(), fc.string(), (attribute, text) => {
        const html = `<p title="${escaped(attribute)}">${escaped(text)}</p><script>a()</script>`;
        expect(scripts(html)).toEqual(['a()']);
      }),
    );
  });

  it('are searched without a throw or an endless loop in any text', () => {
    const pieces = ['<', '>', '/', '!', '-', '--', 'script', 'svg', '"', "'", '=', ' ', 'a', ']]>'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        findInlineCode(parts.join(''));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are searched in time that grows with the page, not with its square', () => {
    const hostile = ['<', '<a ', '<!--', '</', '<a b="', '<title>', '<script><!--<script>', '<a /'];
    for (const piece of hostile) {
      const page = piece.repeat(200_000);
      const started = performance.now();
      findInlineCode(page);
      expect(performance.now() - started, piece).toBeLessThan(2_000);
    }
  });
});

describe('the inline styles of a page', () => {
  it('are found, in SVG too', () => {
    const { styles } = findInlineCode('<style>a{}</style><svg><style>b{}</style></svg>');
    expect([...styles]).toEqual(['a{}', 'b{}']);
  });
});
