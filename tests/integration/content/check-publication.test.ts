import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { contentFolder, VALID_CONTENT } from '@/tests/support/content';

const LATER = 'publishAt: 2026-12-01T06:00Z';
const SOONER = 'publishAt: 2026-11-30T06:00Z';

/** A valid file with more fields, published on the day that they say. */
function withFields(name: string, fields: string): string {
  const [, day = ''] = /publishAt: (\d{4}-\d\d-\d\d)/.exec(fields) ?? [];
  const text = (VALID_CONTENT[name] ?? '').replace(/^(published: .*)$/m, `$1\n${fields}`);
  return day === ''
    ? text
    : text.replace(/^published: .*$/m, `published: ${day}`).replace(/^updated: .*\n/m, '');
}

async function faultsOf(files: Readonly<Record<string, string>>) {
  const folder = await contentFolder();
  for (const [name, fields] of Object.entries(files)) {
    await folder.write(name, withFields(name, fields));
  }
  const { faults } = await checkContent(folder.root);
  for (const fault of faults) expect(fault.remedy).toMatch(/^[A-Z].+[.?]$/s);
  return faults.map(
    ({ file, field, message }) => `${file.slice(folder.root.length + 1)} ${field} ${message}`,
  );
}

const ALPHA = 'products/alpha.mdx';
const BETA = 'products/beta.mdx';
const LIST = 'lists/lamps.mdx';
const GUIDE = 'guides/choosing.mdx';

describe('nothing may be published before what it names', () => {
  test('a list not before its picks, a text not before what it links to and shows', async () => {
    const faults = await faultsOf({ [BETA]: LATER });
    const from = 'names the product "beta", which readers see from 2026-12-01T06:00Z only';
    expect(faults).toContain(`${LIST} picks.1.product ${from}`);
    expect(faults).toContain(`${GUIDE} body ${from}`);
    expect(faults).toContain(`${GUIDE} <Compare products> ${from}`);
  });

  test('a product that is a draft can be named by drafts alone', async () => {
    const faults = await faultsOf({ [BETA]: 'draft: true', [GUIDE]: 'draft: true' });
    expect(faults).toEqual([`${LIST} picks.1.product names the product "beta", which is a draft`]);
  });

  test('a whole that is published together has no fault, nor one that comes later still', async () => {
    const whole = { [ALPHA]: SOONER, [BETA]: SOONER, [LIST]: SOONER };
    expect(await faultsOf({ ...whole, [GUIDE]: LATER })).toEqual([]);
    expect(await faultsOf({ ...whole, [GUIDE]: 'draft: true' })).toEqual([]);
  });
});

test('a page that every page links to is there from the start', async () => {
  expect(await faultsOf({ 'pages/about.mdx': LATER })).toContain(
    'pages/about.mdx publishAt stands at a page that every page links to',
  );
});

test('the day that readers read is the day of publication', async () => {
  const folder = await contentFolder();
  const text = withFields(GUIDE, LATER).replace(/^published: .*$/m, 'published: 2026-11-02');
  await folder.write(GUIDE, text);
  const { faults } = await checkContent(folder.root);
  expect(faults.map(({ field, message }) => `${field} ${message}`)).toContain(
    'published is not the day of "publishAt", 2026-12-01T06:00Z',
  );
});

test.each([
  ['publishAt: soon', 'publishAt'],
  ['publishAt: 2026-02-30', 'publishAt'],
  ['draft: perhaps', 'draft'],
])('%s is refused', async (fields, field) => {
  const faults = await faultsOf({ [LIST]: fields });
  expect(faults.some((fault) => fault.startsWith(`${LIST} ${field} `))).toBe(true);
});
