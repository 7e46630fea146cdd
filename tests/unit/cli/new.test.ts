import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newCommand } from '@/cli/commands/new';
import { checkContent } from '@/lib/content/check-content';
import { contentFolder } from '@/tests/support/content';
import { shopFolder } from '@/tests/support/shop-content';

let output = '';

beforeEach(() => {
  output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
    return true;
  });
});

const FILES = {
  product: 'products/fresh.mdx',
  list: 'lists/fresh.mdx',
  guide: 'guides/fresh.mdx',
  comparison: 'comparisons/alpha-vs-beta.mdx',
  author: 'authors/fresh.mdx',
  deal: 'deals/fresh.yaml',
  good: 'shop/fresh.mdx',
} as const;
const kinds = Object.entries(FILES);
/** The slug of a comparison is made of those of its products. */
const slugOf = (kind: string) => (kind === 'comparison' ? 'alpha-vs-beta' : 'fresh');

/** A content folder in which a document of a kind can be begun. */
const folderFor = (kind: string) => (kind === 'good' ? shopFolder() : contentFolder());

describe('shelf new', () => {
  test.each(kinds)('begins a %s that passes the check', async (kind, file) => {
    const { root, read } = await folderFor(kind);
    expect(await newCommand.run([kind, slugOf(kind), '--root', root])).toBe(0);
    expect((await checkContent(root)).faults).toEqual([]);
    expect(output).toContain(`${root}/${file}`);
    expect(output).toContain('npm run shelf -- check');
    if (kind !== 'author' && kind !== 'deal') {
      expect(await read(file)).toContain(`published: ${new Date().toISOString().slice(0, 10)}`);
    }
  });

  test.each(kinds)(
    'takes any name for a %s, whatever YAML would make of it',
    async (kind, file) => {
      const name = 'No: "1" {x} #—\'ö <b>';
      const { root, read } = await folderFor(kind);
      await newCommand.run([kind, slugOf(kind), '--name', name, '--root', root]);
      expect((await checkContent(root)).faults).toEqual([]);
      expect(await read(file)).toContain('No: ');
    },
  );

  test.each(kinds)('leaves a %s that exists as it is', async (kind, file) => {
    const { root, read, write } = await folderFor(kind);
    await newCommand.run([kind, slugOf(kind), '--root', root]);
    await write(file, `${await read(file)}\nEdited.\n`);
    const edited = await read(file);
    await expect(newCommand.run([kind, slugOf(kind), '--root', root])).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await read(file)).toBe(edited);
  });

  test('knows a slug that is taken by a file of another name', async () => {
    const { root, edit } = await contentFolder();
    await edit('products/alpha.mdx', 'name: Alpha', 'name: Alpha\nslug: fresh');
    await expect(newCommand.run(['product', 'fresh', '--root', root])).rejects.toMatchObject({
      code: 'conflict',
      where: `${root}/products/alpha.mdx`,
    });
  });

  test('uses a picture that is there, and draws one where there is none', async () => {
    const { root, read, write } = await contentFolder();
    const lamp = await read('pictures/lamp.svg');
    await write('pictures/fresh.svg', lamp);
    await newCommand.run(['product', 'fresh', '--root', root]);
    expect(await read('pictures/fresh.svg')).toBe(lamp);
    await newCommand.run(['product', 'fresher', '--root', root]);
    expect(await read('pictures/fresher.svg')).toContain('<svg');
  });

  test.each([
    ['a kind that is none', ['lamp', 'fresh']],
    ['no slug', ['product']],
    ['too many words', ['product', 'fresh', 'start']],
    ['a slug that is none', ['product', 'Fresh Start']],
    ['a slug that leads elsewhere', ['product', '../fresh']],
    ['a name that is too long', ['product', 'fresh', '--name', 'x'.repeat(81)]],
    ['a name that is taken', ['author', 'fresh', '--name', 'Ada']],
    ['a category that is none', ['product', 'fresh', '--category', 'none']],
    ['a comparison of what is no product', ['comparison', 'alpha-vs-gamma']],
    ['a comparison of one product', ['comparison', 'alpha']],
    ['an author that is none', ['guide', 'fresh', '--author', 'none']],
  ])('refuses %s and writes nothing', async (_, args) => {
    const { root } = await contentFolder();
    const before = await readdir(path.dirname(root), { recursive: true });
    await expect(newCommand.run([...args, '--root', root])).rejects.toMatchObject({
      code: 'bad_request',
    });
    expect(await readdir(path.dirname(root), { recursive: true })).toEqual(before);
  });

  test('says what is needed first where there is nothing to belong to', async () => {
    const { root, remove } = await contentFolder();
    await remove('authors/ada.mdx');
    await expect(newCommand.run(['guide', 'fresh', '--root', root])).rejects.toMatchObject({
      code: 'conflict',
      remedy: expect.stringContaining('new author'),
    });
  });

  test('works while other files have faults', async () => {
    const { root, edit } = await contentFolder();
    await edit('products/alpha.mdx', 'status: current', 'status: gone');
    expect(await newCommand.run(['guide', 'fresh', '--root', root])).toBe(0);
  });
});
