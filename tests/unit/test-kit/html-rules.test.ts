import { describe, expect, test } from 'vitest';
import {
  fragmentsOf,
  headFaults,
  headingFaults,
  internalLinks,
  linkTextFaults,
  markupFaults,
  sharedTexts,
  titleOf,
} from '@/tests/support/html-rules';
import { changed } from './sample-page';

test('a sound page has no fault', async () => {
  const page = await changed('', '');
  expect(await markupFaults(page)).toEqual([]);
  expect(headFaults(page)).toEqual([]);
  expect(headingFaults(page)).toEqual([]);
  expect(linkTextFaults(page)).toEqual([]);
});

describe('a head that leaves something out is a fault', () => {
  test.each([
    ['<title>Best x</title>', '<title></title>', /no title/],
    ['<meta name="description" content="d">', '', /description/],
    ['content="d"><meta name="robots"', 'content=""><meta name="robots"', /description/],
    [
      '<meta property="og:type"',
      '<meta property="og:image" content="j"><meta property="og:type"',
      /og:image/,
    ],
    [
      'rel="canonical" href="https://shelf.example/best/x"',
      'rel="canonical" href="/best/x"',
      /canonical/,
    ],
    [
      'rel="canonical" href="https://shelf.example/best/x"',
      'rel="canonical" href="https://shelf.example/"',
      /canonical/,
    ],
    [
      'property="og:url" content="https://shelf.example/best/x"',
      'property="og:url" content="https://shelf.example/"',
      /og:url/,
    ],
    ['max-image-preview:large', 'noindex', /forbid the index/],
    ['max-image-preview:large', 'index', /no large pictures/],
    ['summary_large_image', 'summary', /no large Twitter card/],
    ['type="application/rss+xml"', 'type="text/xml"', /rss\+xml/],
    [' lang="en"', '', /no language/],
  ])('%s', async (from, to, fault) => {
    expect(headFaults(await changed(from, to)).join('\n')).toMatch(fault);
  });
});

describe('markup that browsers must repair is a fault', () => {
  test.each([
    [
      'a block in a paragraph',
      '<p><a href="/">Home</a></p>',
      '<p><a href="/">Home</a><div>x</div></p>',
      /./,
    ],
    ['an id twice', '<h2>One</h2>', '<h2 id="a">One</h2><p id="a">x</p>', /no-dup-id/],
    [
      'an unknown attribute value',
      '<h2>One</h2>',
      '<button type="go">x</button>',
      /attribute-allowed-values/,
    ],
    ['a picture without alt', '<h2>One</h2>', '<img src="/x.svg">', /h37|alt/],
    ['an unknown character', 'Shops pay us.', 'Shops &pay; us.', /unrecognized-char-ref/],
  ])('%s', async (_name, from, to, fault) => {
    expect((await markupFaults(await changed(from, to))).join('\n')).toMatch(fault);
  });
});

test('two main headings, none, and a skipped rank are faults', async () => {
  expect(headingFaults(await changed('<h2>One</h2>', '<h1>One</h1>'))).toHaveLength(1);
  expect(headingFaults(await changed('<h1>Best x</h1>', ''))).not.toEqual([]);
  expect(headingFaults(await changed('<h2>One</h2>', '<h3>One</h3>'))).toHaveLength(1);
});

test('a link without words is a fault', async () => {
  expect(linkTextFaults(await changed('>Home<', '><'))).toEqual(['the link to / has no text']);
});

test('pages that share a title are found', async () => {
  const page = await changed('', '');
  const other = await changed('<title>Best x</title>', '<title>Best y</title>');
  expect(sharedTexts([page, other], titleOf)).toEqual([]);
  expect(sharedTexts([page, other, page], titleOf)).toEqual(['Best x']);
});

test('links and their fragments are read as a browser resolves them', async () => {
  const page = await changed('href="/"', 'href="../guides/a?b=1#c%20d" id="e"');
  expect(internalLinks(page)).toEqual([{ path: '/guides/a?b=1', fragment: 'c d' }]);
  expect(fragmentsOf(page)).toEqual(new Set(['e']));
});
