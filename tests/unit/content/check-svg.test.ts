import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSvg } from '@/lib/content/check-svg';
import { PLACEHOLDER_PICTURE } from '@/lib/content/placeholder-picture';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">';
const svg = (inner: string) => `${OPEN}\n${inner}\n</svg>`;
const messages = (text: string) => checkSvg(text).map(({ message }) => message);

describe('a picture may be', () => {
  test.each([
    ['the placeholder', PLACEHOLDER_PICTURE],
    ['a drawing', svg('<g fill="url(#a)"><path d="M0 0h1"/></g>')],
    [
      'a drawing with an XML declaration and comments',
      `<?xml version="1.0"?>\n<!-- <b> -->\n${svg('')}`,
    ],
    ['one that uses its own parts', svg('<defs><path id="a" d="M0 0"/></defs><use href="#a"/>')],
    ['one with a style of its own', svg('<style>path { fill: url(#a) }</style>')],
    [
      'one that looks different in the dark',
      svg('<style>@media (prefers-color-scheme: dark) { g { filter: url(#a) } }</style>'),
    ],
    [
      'one with the namespaces of an editor',
      svg('').replace('<svg', '<svg xmlns:x="http://x.example"'),
    ],
    ['one with single quotes', svg("<path d='M0 0'/>")],
  ])('%s', (_, text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe('a picture may not hold', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['an event handler', svg('<path onload="x()" d="M0 0"/>')],
    ['an event handler in capitals', svg('<path ONLOAD="x()" d="M0 0"/>')],
    ['foreign content', svg('<foreignObject><p>x</p></foreignObject>')],
    ['a picture from elsewhere', svg('<image href="https://x.example/y.png"/>')],
    ['a part of another file', svg('<use href="other.svg#a"/>')],
    ['a part of another file, the old way', svg('<use xlink:href="https://x.example/#a"/>')],
    ['a script in a reference', svg('<use href="javascript:x"/>')],
    ['a link', svg('<a href="#x"><path d="M0 0"/></a>')],
    ['an animation, which can change references', svg('<animate attributeName="href" to="x"/>')],
    ['a style that fetches', svg('<style>@import "x.css";</style>')],
    ['a style that fetches past CDATA', svg('<style><![CDATA[a{fill:url(//x.example)}]]></style>')],
    ['a style that fetches by escapes', svg('<style>a{fill:\\75rl(x)}</style>')],
    ['a paint that fetches', svg('<path fill="url(https://x.example/#a)"/>')],
    ['a paint that fetches by references', svg('<path style="fill:&#117;rl(x)"/>')],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg('')}`],
    ['a style sheet', `<?xml-stylesheet href="x.css"?>\n${svg('')}`],
    ['an element that is not closed', `${OPEN}<g></svg>`],
    ['elements closed crosswise', svg('<g><path></g></path>')],
    ['an attribute without quotes', svg('<path d=M0/>')],
    ['text outside', `text ${svg('')}`],
    ['two drawings', svg('') + svg('')],
    ['something else', '<html></html>'],
    ['nothing', ''],
    ['a script past an element name', svg('<path/onload=x>')],
  ])('%s', (_, text) => {
    expect(messages(text)).not.toEqual([]);
  });

  test.each(['xmlns', 'viewBox', 'width', 'height'])('no %s', (attribute) => {
    const text = svg('').replace(new RegExp(` ${attribute}="[^"]*"`), '');
    expect(checkSvg(text)).toMatchObject([{ line: 1, field: attribute, message: 'is missing' }]);
  });

  test.each([
    ['width', '0'],
    ['width', '100%'],
    ['height', '10em'],
    ['viewBox', '0 0 10'],
  ])('%s="%s"', (attribute, value) => {
    const text = svg('').replace(new RegExp(` ${attribute}="[^"]*"`), ` ${attribute}="${value}"`);
    expect(checkSvg(text)).toMatchObject([{ field: attribute }]);
  });
});

test('a fault in a picture is reported on its line', () => {
  expect(checkSvg(svg('<path/>\n<!-- two\nlines -->\n<script/>'))[0]?.line).toBe(5);
});

test('whatever the text, the check of a picture ends without an error', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '/',
    'svg',
    'a',
    '"',
    "'",
    '=',
    ' ',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      expect(Array.isArray(checkSvg(parts.join('')))).toBe(true);
    }),
  );
});
