import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { contentFolder } from '@/tests/support/content';

const SENTENCE = 'The Alpha is the brighter of the two, and the Beta costs less than half of it. ';
const VALID = `---
title: Alpha or Beta
description: The Alpha against the Beta on what their makers state, and which of them to buy.
published: 2026-03-01
author: ada
products: [alpha, beta]
verdict: The Alpha, unless money is short.
winner: alpha
reasons:
  - { product: alpha, when: Buy it if you read in bed. }
  - { product: beta, when: Buy it if money is short. }
picture:
  src: lamp.svg
  alt: A lamp
---

${SENTENCE.repeat(10)}
`;
const FILE = 'comparisons/alpha-vs-beta.mdx';

/** The faults of content that holds some comparisons, as `file field message`. */
async function faultsOf(files: Readonly<Record<string, string>>) {
  const folder = await contentFolder();
  for (const [name, text] of Object.entries(files)) await folder.write(name, text);
  const { faults } = await checkContent(folder.root);
  for (const fault of faults) expect(fault.remedy).toMatch(/^[A-Z].+[.?]$/s);
  return faults.map(
    ({ file, field, message }) => `${file.slice(folder.root.length + 1)} ${field} ${message}`,
  );
}

test.each([
  ['with a winner', VALID],
  ['that ends in a tie', VALID.replace('winner: alpha', 'winner: tie')],
  ['without a winner', VALID.replace('winner: alpha\n', '')],
])('a comparison %s has no fault', async (_, text) => {
  expect(await faultsOf({ [FILE]: text })).toEqual([]);
});

describe('a comparison is refused', () => {
  test.each([
    ['that is named in another order', VALID.replace('[alpha, beta]', '[beta, alpha]'), 'slug'],
    ['of an unknown product', VALID.replaceAll('beta', 'gamma'), 'products.1 names the product'],
    ['of one product twice', VALID.replace('[alpha, beta]', '[alpha, alpha]'), 'products.1 names'],
    ['of one product', VALID.replace('[alpha, beta]', '[alpha]'), 'products'],
    ['by nobody', VALID.replace('author: ada', 'author: nobody'), 'author names the author'],
    ['whose winner is not compared', VALID.replace('winner: alpha', 'winner: gamma'), 'winner'],
    [
      'with a reason for a stranger',
      VALID.replace('{ product: beta', '{ product: gamma'),
      'reasons',
    ],
    ['with one reason twice', VALID.replace('{ product: beta', '{ product: alpha'), 'reasons.1'],
    ['without a text', VALID.replace(SENTENCE.repeat(10), ''), 'body is empty'],
    ['that says too little', VALID.replace(SENTENCE.repeat(10), SENTENCE), 'body has 17 words'],
    [
      'whose length is all components and addresses',
      VALID.replace(SENTENCE.repeat(10), `${'[it](/reviews/alpha-beta-gamma) '.repeat(140)}`),
      'body has 140 words',
    ],
  ])('%s', async (_, text, fault) => {
    const faults = await faultsOf({ [FILE]: text });
    expect(faults.join('\n')).toContain(`${FILE} ${fault}`);
  });

  test('whose products are compared in another order already', async () => {
    const other = 'comparisons/beta-vs-alpha.mdx';
    const faults = await faultsOf({
      [FILE]: VALID,
      [other]: VALID.replace('[alpha, beta]', '[beta, alpha]'),
    });
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^comparisons\/alpha-vs-beta.mdx products .*beta-vs-alpha\.mdx/);
    expect(faults[1]).toMatch(/^comparisons\/beta-vs-alpha.mdx products .*alpha-vs-beta\.mdx/);
  });
});

test('a text may link to a comparison, and to the page that compares any', async () => {
  const folder = await contentFolder();
  await folder.write(FILE, VALID);
  await folder.edit(
    'guides/choosing.mdx',
    '## What matters',
    '[Both](/compare/alpha-vs-beta), or [any](/compare?items=alpha,beta).\n\n## What matters',
  );
  expect((await checkContent(folder.root)).faults).toEqual([]);
  await folder.edit('guides/choosing.mdx', '/compare/alpha-vs-beta', '/compare/beta-vs-alpha');
  expect((await checkContent(folder.root)).faults.map(({ message }) => message)).toEqual([
    'links to /compare/beta-vs-alpha, which is no page of the site',
  ]);
});
