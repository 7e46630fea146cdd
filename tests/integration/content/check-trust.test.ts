import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { type ContentFolder, contentFolder } from '@/tests/support/content';

type Edit = readonly [file: string, from: string | RegExp, to: string];

async function edited(...edits: readonly Edit[]): Promise<ContentFolder> {
  const folder = await contentFolder();
  for (const [file, from, to] of edits) await folder.edit(file, from, to);
  return folder;
}

/** Faults as people read them: file, line, field, what is wrong and how to mend it. */
async function faultsIn({ root }: ContentFolder): Promise<string[]> {
  const { faults } = await checkContent(root);
  return faults.map(
    ({ file, line, field, message, remedy }) =>
      `${file.replace(`${root}/`, '')}:${line} ${field} ${message} → ${remedy}`,
  );
}

const GUIDE = 'guides/choosing.mdx';
const LIST = 'lists/lamps.mdx';
const ALPHA = 'products/alpha.mdx';

const changes = (...entries: readonly (readonly [on: string, what: string])[]) =>
  `changes:\n${entries.map(([on, what]) => `  - { on: ${on}, what: ${what} }\n`).join('')}author:`;

const considered = (...entries: readonly string[]) =>
  `considered:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}verdict:`;

describe('what a page says of its changes', () => {
  test.each<[string, Edit[]]>([
    ['the newest first', [[GUIDE, 'author:', changes(['2026-02-01', 'B'], ['2026-01-20', 'A'])]]],
    ['the newest last', [[GUIDE, 'author:', changes(['2026-01-20', 'A'], ['2026-02-01', 'B'])]]],
    ['two on one day', [[GUIDE, 'author:', changes(['2026-02-01', 'A'], ['2026-02-01', 'B'])]]],
    [
      'the same on two days',
      [[GUIDE, 'author:', changes(['2026-01-20', 'Prices'], ['2026-02-01', 'Prices'])]],
    ],
    [
      'one on the day of publication, without a day of its update',
      [
        [GUIDE, 'updated: 2026-02-01\n', ''],
        [GUIDE, 'author:', changes(['2026-01-12', 'A'])],
      ],
    ],
    ['a list, too', [[LIST, 'author:', changes(['2026-01-12', 'A'])]]],
    ['a review, too', [[ALPHA, 'author:', changes(['2026-01-12', 'A'])]]],
    [
      'a page of the site, too',
      [['pages/about.mdx', /---\n\nSome/, 'changes: [{ on: 2026-01-11, what: A }]\n---\n\nSome']],
    ],
  ])('may be %s', async (_, edits) => {
    expect(await faultsIn(await edited(...edits))).toEqual([]);
  });

  test.each<[string, Edit[], string]>([
    [
      'happens before it is published',
      [
        [GUIDE, 'updated: 2026-02-01\n', ''],
        [GUIDE, 'author:', changes(['2026-02-01', 'A'], ['2026-01-11', 'B'])],
      ],
      `${GUIDE}:7 changes.1.on 2026-01-11 is before "published", 2026-01-12 → Correct one of the two days: a page cannot change before it is published.`,
    ],
    [
      'stands there twice',
      [[GUIDE, 'author:', changes(['2026-02-01', 'A'], ['2026-01-20', 'B'], ['2026-02-01', 'A'])]],
      `${GUIDE}:9 changes.2 says the same as changes.0 → Remove one of the two.`,
    ],
    [
      'is newer than the day of the update',
      [[GUIDE, 'author:', changes(['2026-01-20', 'A'], ['2026-03-01', 'B'])]],
      `${GUIDE}:5 updated 2026-02-01 is not the day of the newest change, 2026-03-01 → Remove "updated", which then follows from "changes", or add what changed on 2026-02-01.`,
    ],
    [
      'is older than the day of the update',
      [[GUIDE, 'author:', changes(['2026-01-20', 'A'])]],
      `${GUIDE}:5 updated 2026-02-01 is not the day of the newest change, 2026-01-20 → Remove "updated", which then follows from "changes", or add what changed on 2026-02-01.`,
    ],
    [
      'has no day',
      [[GUIDE, 'author:', 'changes:\n  - { what: A }\nauthor:']],
      `${GUIDE}:7 changes.0.on is missing → Add it. Give text (Day of the change, YYYY-MM-DD; not before "published").`,
    ],
    [
      'does not say what changed',
      [[GUIDE, 'author:', 'changes:\n  - { on: 2026-02-01 }\nauthor:']],
      `${GUIDE}:7 changes.0.what is missing → Add it. Give text of at most 240 characters (What changed, in a sentence that readers see).`,
    ],
    [
      'has a day that does not exist, of which nothing else is said',
      [[GUIDE, 'author:', changes(['2026-02-30', 'A'])]],
      `${GUIDE}:7 changes.0.on "2026-02-30" is not a day of the calendar → Write a day that exists as YYYY-MM-DD, such as 2026-11-05.`,
    ],
  ])('is refused where a change %s', async (_, edits, fault) => {
    expect(await faultsIn(await edited(...edits))).toEqual([fault]);
  });
});

describe('what a list considered', () => {
  const withGamma = async (...edits: readonly Edit[]) => {
    const folder = await edited(...edits);
    await folder.write(
      'products/gamma.mdx',
      (await folder.read('products/beta.mdx')).replaceAll('Beta', 'Gamma'),
    );
    return folder;
  };

  test('may be reviewed here or not', async () => {
    const entries = considered('name: Gamma, product: gamma, why: Dim', 'name: Delta, why: New');
    expect(await faultsIn(await withGamma([LIST, 'verdict:', entries]))).toEqual([]);
  });

  test.each<[string, string[], string]>([
    [
      'a product that does not exist',
      ['name: Gamma, product: gama, why: Dim'],
      `${LIST}:8 considered.0.product names the product "gama", which does not exist → Did you mean gamma? Else write it first.`,
    ],
    [
      'one of its picks',
      ['name: Delta, why: New', 'name: The Beta, product: beta, why: Dim'],
      `${LIST}:9 considered.1.product names "beta", which is picks.1 of this list → Remove it here, or from the picks.`,
    ],
    [
      'one of its picks by name',
      ['name: ALPHA, why: Dim'],
      `${LIST}:8 considered.0.name names "ALPHA", which is picks.0 of this list → Remove it here, or from the picks.`,
    ],
    [
      'a product twice',
      ['name: Gamma, product: gamma, why: Dim', 'name: Gamma II, product: gamma, why: Dim'],
      `${LIST}:9 considered.1.product names "gamma" again → Remove one.`,
    ],
    [
      'a name twice',
      ['name: Delta, why: New', 'name: Delta, why: Old'],
      `${LIST}:9 considered.1.name names "Delta" again → Remove one.`,
    ],
    [
      'something without a reason',
      ['name: Delta'],
      `${LIST}:8 considered.0.why is missing → Add it. Give text of at most 300 characters (Why it is no pick, in one or two sentences).`,
    ],
  ])('is refused where it names %s', async (_, entries, fault) => {
    const folder = await withGamma([LIST, 'verdict:', considered(...entries)]);
    expect(await faultsIn(folder)).toEqual([fault]);
  });
});

describe('a figure that we measured', () => {
  const measured: Edit = [ALPHA, 'value: 800 lm, source: maker', 'value: 790 lm, source: measured'];

  test('is refused on a product that we have not used', async () => {
    expect(await faultsIn(await edited(measured))).toEqual([
      `${ALPHA}:22 specs.0.source is "measured", but "assessment" says that the product was not used → Name where the figure comes from, maker or published; or, if you have used and measured the product, set "assessment: hands-on".`,
    ]);
  });

  test('stands on a product that we have used, with its day', async () => {
    const folder = await edited(
      [ALPHA, 'assessment: specifications', 'assessment: hands-on'],
      [ALPHA, 'value: 800 lm, source: maker', 'value: 790 lm, source: measured, on: 2026-01-09'],
    );
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('is refused with a day that does not exist', async () => {
    const folder = await edited([ALPHA, 'source: maker }', 'source: maker, on: 2026-13-01 }']);
    expect(await faultsIn(folder)).toEqual([
      `${ALPHA}:22 specs.0.on "2026-13-01" is not a day of the calendar → Write a day that exists as YYYY-MM-DD, such as 2026-11-05.`,
    ]);
  });
});

describe('the credentials of an author', () => {
  const ADA = 'authors/ada.mdx';
  const credentials = (...lines: readonly string[]): Edit => [
    ADA,
    'role: Writer\n',
    `role: Writer\ncredentials:\n${lines.map((line) => `  - ${line}\n`).join('')}`,
  ];

  test('are statements, as many as there are', async () => {
    const folder = await edited(credentials('Built lamps for ten years', 'Owns none of them'));
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('are refused where one is too long', async () => {
    expect(await faultsIn(await edited(credentials('x'.repeat(121))))).toEqual([
      `${ADA}:7 credentials.0 is 121 characters long, more than 120 → Give text of at most 120 characters.`,
    ]);
  });

  test('are refused where one stands twice', async () => {
    expect(await faultsIn(await edited(credentials('Built lamps', 'Built lamps')))).toEqual([
      `${ADA}:8 credentials.1 names "Built lamps" again → Remove one.`,
    ]);
  });
});

test('flaws that are too long are refused', async () => {
  const folder = await edited([
    LIST,
    'case: It costs less.',
    `case: A\n    flaws: ${'x'.repeat(401)}`,
  ]);
  expect(await faultsIn(folder)).toEqual([
    `${LIST}:17 picks.1.flaws is 401 characters long, more than 400 → Give text of at most 400 characters (Flaws but not dealbreakers, in one or two sentences; the cons of the product unless given).`,
  ]);
});

test('files that have none of these fields stay valid', async () => {
  const folder = await contentFolder();
  const texts = await Promise.all([GUIDE, LIST, ALPHA, 'authors/ada.mdx'].map(folder.read));
  expect(texts.join('')).not.toMatch(/^ *(?:changes|considered|flaws|credentials):/m);
  expect(await faultsIn(folder)).toEqual([]);
});
