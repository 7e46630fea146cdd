import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { type ContentFolder, contentFolder } from '@/tests/support/content';

const ATTRIBUTES = `attributes:
  - { id: output, name: Output, group: Light, type: number, unit: lm, better: higher, facet: true }
  - { id: dimmable, name: Dimmable, group: Light, type: boolean }
  - { id: weight, name: Weight, group: Size, type: number, unit: g }
order: 1`;

const SPECS = `  - { attribute: output, value: 800 lm, source: maker }
  - { attribute: dimmable, value: yes, source: maker }
  - { attribute: weight, value: 2 kg, source: published }
`;

/** A folder whose category declares what its products give. */
async function declared(): Promise<ContentFolder> {
  const folder = await contentFolder();
  await folder.edit('categories/lamps.mdx', 'order: 1', ATTRIBUTES);
  for (const name of ['alpha', 'beta']) {
    await folder.edit(`products/${name}.mdx`, /( {2}- \{ group.*\n)+/, SPECS);
  }
  return folder;
}

async function faultsOf(folder: ContentFolder): Promise<string[]> {
  const { faults } = await checkContent(folder.root);
  return faults.map(({ file, line, field, message }) => `${file}:${line} ${field} ${message}`);
}

test('products that give what their category declares pass, in units like its own too', async () => {
  expect(await faultsOf(await declared())).toEqual([]);
});

test.each([
  ['attribute: output', 'attribute: outputs', 'names the attribute "outputs"'],
  ['800 lm', '800 W', 'has a unit that is not lm'],
  ['2 kg', '2 mm', 'has a unit that is not g'],
  ['value: yes', 'value: often', 'is neither yes nor no'],
  ['attribute: dimmable, value: yes', 'attribute: output, value: 1 lm', 'names "output" again'],
  ['attribute: weight', 'group: Size, name: Weight', 'declares attributes'],
])('%s given as %s is told with its file, line and remedy', async (from, to, message) => {
  const folder = await declared();
  await folder.edit('products/alpha.mdx', from, to);
  const faults = await faultsOf(folder);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/products\/alpha\.mdx:\d+ specs\.\d/);
  expect(faults[0]).toContain(message);
});

test('a category declares each attribute and each option once', async () => {
  const folder = await declared();
  await folder.edit('categories/lamps.mdx', 'id: dimmable', 'id: output');
  expect(await faultsOf(folder)).toEqual(
    expect.arrayContaining([expect.stringContaining('attributes.1.id names "output" again')]),
  );
});

test('a variant is one of another product of its category, and not of a variant', async () => {
  const folder = await declared();
  await folder.edit(
    'products/beta.mdx',
    'bestFor:',
    'variant: { of: alpha, name: White }\nbestFor:',
  );
  expect(await faultsOf(folder)).toEqual([]);
  await folder.edit('products/alpha.mdx', 'bestFor:', 'variant: { of: beta, name: Red }\nbestFor:');
  expect((await faultsOf(folder)).join('\n')).toContain('which is a variant itself');
  await folder.edit('products/alpha.mdx', 'of: beta', 'of: alpha');
  expect((await faultsOf(folder)).join('\n')).toContain('names the product itself');
});
