import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import type { Fault } from '@/lib/content/fault';
import { type ContentFolder, contentFolder, VALID_CONTENT } from '@/tests/support/content';

async function faultsIn(folder: ContentFolder): Promise<Fault[]> {
  const { faults } = await checkContent(folder.root);
  return faults.map((fault) => ({ ...fault, file: fault.file.replace(`${folder.root}/`, '') }));
}

/** The line (from 1) on which a text stands in a file. */
async function lineOf(folder: ContentFolder, name: string, text: string): Promise<number> {
  const lines = (await folder.read(name)).split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index === -1) throw new Error(`${name} does not hold ${text}`);
  return index + 1;
}

describe('content in which everything is right', () => {
  test('has no fault', async () => {
    const folder = await contentFolder();
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('has none either with CRLF line ends and a byte order mark in every file', async () => {
    const folder = await contentFolder();
    for (const name of Object.keys(VALID_CONTENT)) {
      await folder.write(name, `\uFEFF${(await folder.read(name)).replaceAll('\n', '\r\n')}`);
    }
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('may lie in subfolders, and beside hidden files', async () => {
    const folder = await contentFolder();
    await folder.write('products/old/gamma.mdx', await folder.read('products/beta.mdx'));
    await folder.edit('products/old/gamma.mdx', /Beta/g, 'Gamma');
    await folder.write('.DS_Store', 'x');
    await folder.write('products/.gamma.mdx.swp', 'x');
    expect(await faultsIn(folder)).toEqual([]);
  });
});

test('twelve faults of twelve kinds are all reported in one run, with file, line and remedy', async () => {
  const folder = await contentFolder();
  const copy = async (name: string) => {
    await folder.write(`products/${name}.mdx`, await folder.read('products/beta.mdx'));
    await folder.edit(`products/${name}.mdx`, /Beta/g, name);
  };
  const planted: [file: string, at: string, field: string, plant: () => Promise<void>][] = [];
  const plant = (file: string, at: string, field: string, from: string, to: string) =>
    planted.push([file, at, field, () => folder.edit(file, from, to)]);
  for (const name of ['gtin', 'score', 'enum', 'picture', 'unknown', 'pros', 'date', 'mdx']) {
    await copy(name);
  }
  plant('lists/lamps.mdx', '- product: beta', 'picks.1.award', '    award: Best value\n', '');
  plant('guides/choosing.mdx', 'author:', 'author', 'author: ada', 'author: bob');
  plant('products/alpha.mdx', 'US:', 'asins.US', 'B000000001', '0306406153');
  plant('products/gtin.mdx', 'gtin:', 'gtin', 'brand: Acme', 'gtin: "4006381333932"\nbrand: Acme');
  plant('products/score.mdx', 'light:', 'scores.light', '8.5', '11');
  plant('products/enum.mdx', 'status:', 'status', 'status: current', 'status: curent');
  plant('products/beta.mdx', 'slug:', 'slug', 'name: Beta', 'name: Beta\nslug: alpha');
  plant('products/picture.mdx', 'src:', 'picture.src', 'lamp.svg', 'lmp.svg');
  plant('products/unknown.mdx', 'verdct:', 'verdct', 'bestFor:', 'verdct: x\nbestFor:');
  plant('products/pros.mdx', 'pros:', 'pros', 'cons:\n  - It is heavy\n', '');
  plant('products/date.mdx', 'published:', 'published', '2026-01-10', '2026-02-30');
  plant('products/mdx.mdx', 'Unclosed', 'body', 'Brightly', '<Pick product="alpha">Unclosed');
  for (const [, , , apply] of planted) await apply();

  const faults = await faultsIn(folder);
  for (const [file, at, field] of planted) {
    const line = await lineOf(folder, file, at);
    const found = faults.find((fault) => fault.file === file && fault.field === field);
    expect.soft(found, `${file} ${field}`).toBeDefined();
    expect.soft(found?.line, `${file} ${field}`).toBe(line);
    expect.soft(found?.message).not.toBe('');
    expect.soft(found?.remedy).toMatch(/^[A-Z].+[.?]$/s);
  }
  expect(faults.filter(({ file }) => !planted.some(([name]) => name === file))).toEqual([]);
});

test('many faults in one file are reported together', async () => {
  const folder = await contentFolder();
  await folder.edit('products/alpha.mdx', 'light: 8.5', 'light: "8.5"');
  await folder.edit('products/alpha.mdx', 'status: current', 'status: gone');
  await folder.edit('products/alpha.mdx', 'author: ada', 'author: adda');
  await folder.edit('products/alpha.mdx', 'cons:\n  - It is heavy\n', '');
  await folder.edit('products/alpha.mdx', 'Brightly', '{new Date()} <Lamp /> [x](javascript:x)');
  const fields = (await faultsIn(folder)).map(({ field, message }) => `${field} ${message}`);
  expect(fields).toEqual([
    'author names the author "adda", which does not exist',
    'status "gone" is not one of the choices',
    'scores.light is text, not a number: "8.5"',
    'pros hold fewer than two statements together with "cons"',
    '<Lamp> is not a component that is known',
    'body holds code in braces',
    'body links to "javascript:x", which is no safe address',
  ]);
});

describe('a broken file', () => {
  test.each([
    ['a tab in YAML', 'name: Alpha', 'name:\tAlpha\n\tbrand: x'],
    ['an open quote', 'name: Alpha', 'name: "Alpha'],
    ['front matter without an end', '---\n\n## How', '## How'],
    ['no front matter', '---\nname', 'name'],
  ])('with %s hides no fault of another, nor causes one', async (_, from, to) => {
    const folder = await contentFolder();
    await folder.edit('products/alpha.mdx', from, to);
    await folder.edit('products/beta.mdx', 'light: 8.5', 'light: 11');
    const faults = await faultsIn(folder);
    expect(new Set(faults.map(({ file }) => file))).toEqual(
      new Set(['products/alpha.mdx', 'products/beta.mdx']),
    );
  });

  test('of no text at all is reported with the line of its first bad byte', async () => {
    const folder = await contentFolder();
    await folder.write('products/alpha.mdx', Buffer.from('---\nname: A\n\xff\n---\n', 'latin1'));
    const [fault, ...others] = await faultsIn(folder);
    expect(fault).toMatchObject({ file: 'products/alpha.mdx', line: 3, field: 'file' });
    expect(others).toEqual([]);
  });
});

describe('duplicates are reported on every file concerned, which names the other', () => {
  test.each([
    ['slug', 'slug: lamp\nname:', 'slug: lamp\nname:', 'slug'],
    [
      'ASIN',
      'asins: { GB: "B000000002" }\nname:',
      'asins: { GB: "B000000002" }\nname:',
      'asins.GB',
    ],
    ['GTIN', 'gtin: "0036000291452"\nname:', 'gtin: "036000291452"\nname:', 'gtin'],
  ])('%s', async (_, first, second, field) => {
    const folder = await contentFolder();
    await folder.edit('products/alpha.mdx', /asins:\n {2}US: "B000000001"\n/, '');
    await folder.edit('products/alpha.mdx', 'name:', first);
    await folder.edit('products/beta.mdx', 'name:', second);
    const faults = (await faultsIn(folder)).filter((fault) => fault.field === field);
    expect(faults.map(({ file }) => file)).toEqual(['products/alpha.mdx', 'products/beta.mdx']);
    expect(faults[0]?.message).toContain('products/beta.mdx:');
    expect(faults[1]?.message).toContain('products/alpha.mdx:');
  });

  test('but one slug may serve documents of different kinds', async () => {
    const folder = await contentFolder();
    await folder.write('guides/alpha.mdx', await folder.read('guides/choosing.mdx'));
    expect(await faultsIn(folder)).toEqual([]);
  });
});

describe('what one file says of another', () => {
  test.each([
    ['an unknown category', 'products/alpha.mdx', 'category: lamps', 'category: lamp', 'category'],
    [
      'an unknown home merchant',
      'site.yaml',
      'homeMerchant: amazon',
      'homeMerchant: amazn',
      'homeMerchant',
    ],
    [
      'an unknown merchant',
      'products/beta.mdx',
      'merchant: lampshop',
      'merchant: shop',
      'links.0.merchant',
    ],
    [
      'a shop page of a foreign host',
      'products/beta.mdx',
      'lampshop.example',
      'other.example',
      'links.0.url',
    ],
    [
      'an unsafe shop page',
      'products/beta.mdx',
      'https://lampshop',
      'javascript://lampshop',
      'links.0.url',
    ],
    [
      'an unknown successor',
      'products/beta.mdx',
      'links:',
      'successor: { name: X, product: x }\nlinks:',
      'successor.product',
    ],
    [
      'itself as predecessor',
      'products/beta.mdx',
      'links:',
      'predecessor: { name: X, product: beta }\nlinks:',
      'predecessor.product',
    ],
    ['a score outside the rubric', 'products/beta.mdx', 'price: 7', 'prize: 7', 'scores.prize'],
    ['a score less than the rubric', 'products/beta.mdx', '  price: 7\n', '', 'scores.price'],
    [
      'a product twice in a list',
      'lists/lamps.mdx',
      'product: beta',
      'product: alpha',
      'picks.1.product',
    ],
    [
      'a category twice in a guide',
      'guides/choosing.mdx',
      '[lamps]',
      '[lamps, lamps]',
      'categories.1',
    ],
    [
      'an unknown product in MDX',
      'guides/choosing.mdx',
      'product="alpha"',
      'product="alfa"',
      '<BuyLink product>',
    ],
    [
      'an unknown list in MDX',
      'guides/choosing.mdx',
      'list="lamps"',
      'list="lams"',
      '<TopPicks list>',
    ],
    [
      'an unknown product to compare',
      'guides/choosing.mdx',
      'alpha, beta',
      'alpha, bta',
      '<Compare products>',
    ],
    [
      'a merchant that does not sell it',
      'guides/choosing.mdx',
      'product="alpha"',
      'product="alpha" merchant="lampshop"',
      '<BuyLink merchant>',
    ],
    ['a page that does not exist', 'guides/choosing.mdx', '/reviews/beta', '/reviews/bta', 'body'],
    [
      'a picture that does not exist',
      'guides/choosing.mdx',
      '<TopPicks',
      '![A lamp](/pictures/x.svg)\n\n<TopPicks',
      'body',
    ],
    ['an update before publication', 'guides/choosing.mdx', '2026-02-01', '2025-02-01', 'updated'],
    ['a release after publication', 'products/beta.mdx', '2025-03', '2026-03', 'released'],
    ['weights that do not add up', 'categories/lamps.mdx', 'weight: 60', 'weight: 61', 'rubric'],
    [
      'a tag of another country',
      'merchants/amazon.yaml',
      'lamps-21',
      'lamps-20',
      'marketplaces.GB.tag',
    ],
    [
      'a page where the site has a part of its own',
      'pages/about.mdx',
      'title:',
      'slug: best\ntitle:',
      'slug',
    ],
  ])('%s is a fault', async (_, file, from, to, field) => {
    const folder = await contentFolder();
    await folder.edit(file, from, to);
    const faults = await faultsIn(folder);
    expect(faults.map((fault) => [fault.file, fault.field])).toContainEqual([file, field]);
  });

  test('a list picks from its own category only', async () => {
    const folder = await contentFolder();
    await folder.write('categories/lights.mdx', await folder.read('categories/lamps.mdx'));
    await folder.edit('categories/lights.mdx', 'name: Lamps', 'name: Lights');
    await folder.edit('lists/lamps.mdx', 'category: lamps', 'category: lights');
    expect((await faultsIn(folder)).map(({ field }) => field)).toEqual([
      'picks.0.product',
      'picks.1.product',
    ]);
  });

  test('a slip of the hand is met with the right word', async () => {
    const folder = await contentFolder();
    await folder.edit('lists/lamps.mdx', 'product: beta', 'product: bta');
    const [fault] = await faultsIn(folder);
    expect(fault?.remedy).toContain('Did you mean beta?');
  });
});

test.each([
  ['products/alpha.md', 'products/alpha.md'],
  ['notes.txt', 'notes.txt'],
  ['pictures/lamp.gif', 'pictures/lamp.gif'],
  ['merchants/shop.yml', 'merchants/shop.yml'],
  ['recipes/cake.mdx', 'recipes/cake.mdx'],
])('a file that nobody reads is a fault: %s', async (name, file) => {
  const folder = await contentFolder();
  await folder.write(name, 'x');
  expect(await faultsIn(folder)).toMatchObject([{ file, field: 'file' }]);
});

test.each(['pages/privacy.mdx', 'pages/disclosure.mdx', 'site.yaml'])(
  'a site without %s is a fault',
  async (name) => {
    const folder = await contentFolder();
    await folder.remove(name);
    expect(await faultsIn(folder)).toContainEqual(
      expect.objectContaining({ file: name, field: 'file' }),
    );
  },
);

test('a folder that is not there is said to be so', async () => {
  await expect(checkContent('/nowhere/at/all')).rejects.toMatchObject({ code: 'invalid_content' });
});

test('whatever bytes a file holds, the check reports faults and never fails', async () => {
  const folder = await contentFolder();
  const names = ['products/alpha.mdx', 'site.yaml', 'merchants/lampshop.yaml', 'pictures/lamp.svg'];
  const yamlish = fc.string({ unit: fc.constantFrom(...'ab: -[]{}"\'\n|>&*!#?%\t<>/=$`') });
  const text = fc.oneof(
    yamlish,
    yamlish.map((part) => `---\n${part}\n---\n`),
    yamlish.map((part) => `---\nname: a\n---\n${part}`),
    fc.string({ unit: 'binary' }),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    text.map((part) => Buffer.from(part)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), bytes, async (name, data) => {
      const before = await folder.read(name);
      await folder.write(name, data);
      const faults = await faultsIn(folder);
      await folder.write(name, before);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.every(({ line, message, remedy }) => line >= 1 && message && remedy)).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
});

describe('synonyms', () => {
  test('stand in one list each, and are words', async () => {
    const folder = await contentFolder();
    await folder.edit('site.yaml', /$/, '\nsynonyms:\n  - [lamp, light]\n  - [Light, "…"]\n');
    const faults = await faultsIn(folder);
    expect(faults.map(({ field, message }) => [field, message])).toEqual([
      ['synonyms.1.0', 'names "Light" again'],
      ['synonyms.1.1', 'has neither a letter nor a digit'],
    ]);
  });
});
