import { describe, expect, it } from 'vitest';
import { HTML_ELEMENTS } from '@/lib/content/html-elements';
import { MDX_COMPONENT_NAMES } from '@/lib/content/mdx-components';
import { parseBody } from '@/lib/content/parse-body';
import { type MdxForms, mdxToMarkdown } from '@/lib/syndication/markdown/mdx-to-markdown';
import { paragraph, text } from '@/lib/syndication/markdown/nodes';
import { writeMarkdown } from '@/lib/syndication/markdown/write-markdown';
import { linesOf, markupIn, readMarkdown } from '@/tests/support/read-markdown';

const said = (name: string) => (props: object) => [
  paragraph(`${name} ${Object.values(props).join(' ')}`),
];

const FORMS: MdxForms = {
  TopPicks: said('TopPicks'),
  Pick: said('Pick'),
  ProsCons: said('ProsCons'),
  Specs: said('Specs'),
  Compare: said('Compare'),
  Deal: said('Deal'),
  BuyLink: ({ product, merchant }, words) => [
    {
      type: 'link',
      url: `https://shop.example/${product}?at=${merchant ?? 'home'}`,
      children: words.length > 0 ? (words as ReturnType<typeof text>[]) : [text(product)],
    },
  ],
};

function convert(body: string, rank?: 'own' | 'nested'): string {
  const blocks = mdxToMarkdown(parseBody(body), FORMS, rank);
  return writeMarkdown(blocks, { origin: 'https://lamps.example', path: '/guides/light' });
}

describe('what MDX has of its own becomes Markdown', () => {
  it.each([
    ['a component on a line of its own', '<Pick product="lamp" />', 'Pick lamp'],
    ['several, line by line', '<Pick product="a" />\n<Pick product="b" />', 'Pick a\n\nPick b'],
    ['one indented in a list', '- First\n\n  <Specs product="a" />', '- First\n\n  Specs a'],
    [
      'a buy link in a sentence',
      'Buy <BuyLink product="lamp" merchant="shop">the *lamp*</BuyLink> now.',
      'Buy [the _lamp_](https://shop.example/lamp?at=shop) now.',
    ],
    [
      'a buy link alone and without words',
      '<BuyLink product="lamp" />',
      '[lamp](https://shop.example/lamp?at=home)',
    ],
    ['a literal in braces', 'It costs {"5"} and {2 /* a note */}.', 'It costs 5 and 2.'],
    ['a comment', 'One.\n\n{/* not for readers */}\n\nTwo.', 'One.\n\nTwo.'],
    [
      'HTML in a sentence',
      'H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>so</mark>',
      'H2O, `Ctrl`, **so**',
    ],
    [
      'an abbreviation',
      '<abbr title="Active noise canceling">ANC</abbr> helps.',
      'ANC (Active noise canceling) helps.',
    ],
    ['a break', 'One<br />two', 'One\\\ntwo'],
    [
      'a fold',
      '<details>\n<summary>More</summary>\n\nThe *rest*.\n\n</details>',
      '**More**\n\nThe _rest_.',
    ],
    [
      'a list of terms',
      '<dl>\n<dt>Lumen</dt>\n<dd>How bright</dd>\n</dl>',
      '**Lumen**\n\nHow bright',
    ],
    [
      'a picture',
      '![A lamp](/pictures/lamp.svg)',
      '![A lamp](https://lamps.example/pictures/lamp.svg)',
    ],
    [
      'a photograph, in a form that there is',
      '![A lamp](/pictures/lamp.jpg)',
      '![A lamp](https://lamps.example/pictures/lamp.jpg-640.webp)',
    ],
  ])('%s', (_what, body, markdown) => {
    expect(convert(body).trim()).toBe(markdown);
  });
});

it('what is Markdown already says the same', () => {
  const body = [
    '## Light',
    'A *lamp* with **light**, `code` and [a link](/best/lamps#one).',
    '1. one\n2. two\n   - deeper',
    '> said',
    '| A | B |\n| - | - |\n| 1 | \\| |',
    '```js\nconst a = "<b>";\n```',
    'A note.[^1]\n\n[^1]: The note.',
    'A ~~wrong~~ word, 3 \\< 4 \\{5}.',
  ].join('\n\n');
  const text = readMarkdown(body.replace('/best', 'https://lamps.example/best'));
  expect(linesOf(readMarkdown(convert(body)))).toEqual(linesOf(text));
});

it('headings below a heading of the page are one rank lower', () => {
  expect(convert('## One\n\n### Two', 'nested')).toBe('### One\n\n#### Two\n');
  expect(convert('## One', 'own')).toBe('## One\n');
});

describe('nothing is left that Markdown does not know', () => {
  it.each([...MDX_COMPONENT_NAMES])('of <%s>', (name) => {
    const props =
      { TopPicks: 'list="a"', Compare: 'products="a,b"' }[name as string] ?? 'product="a"';
    const tree = readMarkdown(convert(`Before.\n\n<${name} ${props} />\n\nAfter.`));
    expect(markupIn(tree)).toEqual([]);
    expect(linesOf(tree)).toHaveLength(3);
  });

  it.each(Object.entries(HTML_ELEMENTS))('of <%s>', (name, { display }) => {
    const isVoid = name === 'br' || name === 'wbr';
    const element = isVoid ? `<${name} />` : `<${name}>word</${name}>`;
    const body = display === 'block' ? `<${name}>\n\nword\n\n</${name}>` : `A ${element} b`;
    const markdown = convert(body);
    expect(markupIn(readMarkdown(markdown))).toEqual([]);
    expect(markdown).not.toMatch(/[<>]/);
    if (!isVoid) expect(markdown).toContain('word');
  });
});

it('the tree that it is made of stays as it was', () => {
  const tree = parseBody('## A\n\nSee [b](/b) and <Pick product="c" />.\n\n![d](/pictures/d.jpg)');
  const before = JSON.stringify(tree);
  mdxToMarkdown(tree, FORMS, 'nested');
  expect(JSON.stringify(tree)).toBe(before);
});
