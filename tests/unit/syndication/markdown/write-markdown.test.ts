import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  heading,
  link,
  list,
  paragraph,
  quote,
  strong,
  table,
} from '@/lib/syndication/markdown/nodes';
import { writeMarkdown } from '@/lib/syndication/markdown/write-markdown';
import { markupIn, ofType, readMarkdown } from '@/tests/support/read-markdown';

const STANDING = { origin: 'https://lamps.example', path: '/best/lamps' };

const write = (...blocks: Block[]) => writeMarkdown(blocks, STANDING);
const reread = (...blocks: Block[]) => readMarkdown(write(...blocks));

/** What Markdown has signs of, HTML, JSX, addresses that GFM links by itself, and breaks, between words. */
const SIGNS = [
  ...'\\`*_{}[]()#+-.!|<>&~^$:;=/@"\'?%,',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '<b>',
  '</td>',
  '<!--',
  '<Pick product="x" />',
  '&amp;',
  '&#124;',
  'https://shop.example/a_b',
  'www.shop.example',
  'me@shop.example',
  '1.',
  '- ',
  '[x]',
  '[^1]',
  '---',
  '~~',
  '“',
  'ß',
  '漢字',
  '😀',
  '\u00a0',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.stringMatching(/^[a-z0-9]{1,6}$/)), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
  .filter((value) => value.trim() !== '');

/** As readers see words: white space of any kind is one space, and none at the ends. */
const seen = (value: string) => value.replace(/\s+/g, ' ').trim();

const runs = { numRuns: 400 };

describe('whatever words say, a reader of the Markdown sees these words and no markup', () => {
  it('in a paragraph', () => {
    fc.assert(
      fc.property(words, (value) => {
        const tree = reread(paragraph(value));
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
        expect([seen(textOf(tree)), markupIn(tree)]).toEqual([seen(value), []]);
      }),
      runs,
    );
  });

  it('in a heading', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(1, 2, 3, 4, 5, 6), (value, depth) => {
        const tree = reread(heading(depth as 1, value));
        expect(tree.children).toMatchObject([{ type: 'heading', depth }]);
        expect([seen(textOf(tree)), markupIn(tree)]).toEqual([seen(value), []]);
      }),
      runs,
    );
  });

  it('in the cells of a table, which keeps its shape', () => {
    const row = fc.tuple(words, words, words);
    fc.assert(
      fc.property(row, fc.array(row, { minLength: 1, maxLength: 3 }), (head, rows) => {
        const tree = reread(...table(head, rows));
        const written = ofType(tree, 'tableRow').map(({ children }) =>
          children.map((cell) => seen(textOf(cell))),
        );
        expect(written).toEqual([head, ...rows].map((cells) => cells.map(seen)));
        expect(markupIn(tree)).toEqual([]);
      }),
      runs,
    );
  });

  it('in a list, a quotation and bold', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const tree = reread(
          ...list([one, { line: strong(other), below: [paragraph(one)] }]),
          quote([other]),
        );
        expect(tree.children.map(({ type }) => type)).toEqual(['list', 'blockquote']);
        expect(ofType(tree, 'listItem')).toHaveLength(2);
        const texts = ofType(tree, 'paragraph').map((node) => seen(textOf(node)));
        expect(texts).toEqual([one, other, one, other].map(seen));
        expect(markupIn(tree)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a link keeps its words and its address', () => {
  it('whatever they are, in a sentence and in a table', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        words,
        (url, label) => {
          const tree = reread(
            paragraph(['so: ', link(url, label), '.']),
            ...table(['head'], [[link(url, label)]]),
          );
          // What GFM would link of itself within the words is no link in a link.
          const links = ofType(tree, 'link').map((one) => [one.url, seen(textOf(one))]);
          expect(links).toEqual([
            [url, seen(label)],
            [url, seen(label)],
          ]);
        },
      ),
      runs,
    );
  });

  it.each([
    'https://www.amazon.com/s?k=1MORE%20In-Ear&tag=site-20',
    'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fshop.example%2Fa_b*c',
  ])('an affiliate’s stands there as it is, sign by sign: %s', (url) => {
    expect(write(paragraph(link(url, 'Buy')))).toBe(`[Buy](${url})\n`);
  });

  it.each([
    'https://shop.example/a?b=1&copy;=2',
    'https://shop.example/a(b',
    'https://shop.example/a|b',
    'https://shop.example/a b',
  ])('one that Markdown would read otherwise is written so that it is read right: %s', (url) => {
    const [found] = ofType(reread(...table(['head'], [[link(url, 'Buy')]])), 'link');
    expect(found?.url).toBe(url);
  });

  it('within the site leads to the site from wherever the Markdown is read', () => {
    const tree = reread(
      paragraph([
        link('/reviews/a', 'a'),
        link('#picks', 'b'),
        link('/', 'c'),
        link('//x.example', 'd'),
      ]),
    );
    expect(ofType(tree, 'link').map(({ url }) => url)).toEqual([
      'https://lamps.example/reviews/a',
      'https://lamps.example/best/lamps#picks',
      'https://lamps.example/',
      '//x.example',
    ]);
  });
});

it('what has nothing in it is not written', () => {
  expect([list([]), table(['head'], [])]).toEqual([[], []]);
});
