import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ContentFolder, contentFolder, VALID_CONTENT } from '@/tests/support/content';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
const PARTS = ['contentlayer.config.ts', 'tsconfig.json', 'package.json', 'lib'];

/** Runs the real content build over a folder of its own, and reads what it made. */
async function build(folder: ContentFolder) {
  const cwd = path.dirname(folder.root);
  for (const part of PARTS) {
    await cp(path.join(PROJECT, part), path.join(cwd, part), { recursive: true });
  }
  await symlink(path.join(PROJECT, 'node_modules'), path.join(cwd, 'node_modules')).catch(() => {});
  const bin = path.join(PROJECT, 'node_modules/contentlayer2/bin/cli.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'build'], {
    cwd,
    encoding: 'utf8',
    // Contentlayer takes its folder from PWD rather than from the process.
    env: { ...process.env, PWD: cwd, NODE_ENV: 'production' },
  });
  return { status, output: stdout + stderr, cwd };
}

async function generated(cwd: string): Promise<Map<string, unknown>> {
  const folder = path.join(cwd, '.contentlayer/generated');
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith('.json') && !name.endsWith('_index.json'),
  );
  const read = async (name: string): Promise<[string, unknown]> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return [name, JSON.parse(text.replaceAll('\\r\\n', '\\n'))];
  };
  return new Map(await Promise.all(names.sort().map(read)));
}

test('the build reads files with CRLF and a byte order mark as it reads the others', async () => {
  // Number, flag, list, quoted text and group as the last field: the build cuts the file off there.
  const unix = await contentFolder();
  const windows = await contentFolder();
  const quoted = (folder: ContentFolder) =>
    folder.edit('products/beta.mdx', '  alt: A lamp\n---', '  alt: "A lamp"\n---');
  const flow = (folder: ContentFolder) =>
    folder.edit(
      'products/alpha.mdx',
      /picture:\n.*\n.*\n---/,
      'picture: { src: lamp.svg, alt: A }\n---',
    );
  for (const folder of [unix, windows]) {
    await quoted(folder);
    await flow(folder);
  }
  for (const name of Object.keys(VALID_CONTENT)) {
    await windows.write(name, `\uFEFF${(await windows.read(name)).replaceAll('\n', '\r\n')}`);
  }
  const plain = await build(unix);
  const marked = await build(windows);
  expect(plain).toMatchObject({ status: 0 });
  expect(marked).toMatchObject({ status: 0 });
  const documents = await generated(plain.cwd);
  expect(documents.size).toBe(Object.keys(VALID_CONTENT).length - 1);
  expect(await generated(marked.cwd)).toEqual(documents);
});

test.each([
  ['code in MDX', 'guides/choosing.mdx', '## What', '{process.exit(0)}\n\n## What'],
  ['an unknown field', 'guides/choosing.mdx', 'author: ada', 'author: ada\nautor: ada'],
  ['a missing field', 'guides/choosing.mdx', 'author: ada\n', ''],
])('the build stops at %s', async (_, file, from, to) => {
  const folder = await contentFolder();
  await folder.edit(file, from, to);
  expect((await build(folder)).status).not.toBe(0);
});

test('the build writes below .contentlayer and nowhere else', async () => {
  const folder = await contentFolder();
  const { cwd } = await build(folder);
  expect((await readdir(cwd)).sort()).toEqual(
    ['.contentlayer', 'content', 'node_modules', ...PARTS].sort(),
  );
  expect(
    (await readdir(folder.root, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort(),
  ).toEqual(Object.keys(VALID_CONTENT).sort());
});
