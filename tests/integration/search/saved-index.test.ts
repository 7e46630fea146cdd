import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSiteSearch, readSaved, writeTextIndex } from '@/lib/search/open-search.server';
import { readSearchable } from '@/lib/search/read-site';

const FILE = '.contentlayer/search/index.json';
const QUERIES = ['sony', 'wireles headphones', '40 mm', 'without microphone', 'qxzvwkjy'];

async function written(version: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'topshelf-search-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { pages } = await writeTextIndex(readSearchable(), version, folder);
  expect(pages).toBeGreaterThan(10);
  return folder;
}

test('what the build has made finds what is made of the content now, word for word', async () => {
  const saved = readSaved(await written('one'), 'one');
  expect(saved).not.toBeNull();
  const [loaded, built] = [
    createSiteSearch(readSearchable(), saved),
    createSiteSearch(readSearchable()),
  ];
  for (const query of QUERIES) expect(loaded.search(query)).toEqual(built.search(query));
});

test('what was made of another content, was cut off, or is not there, is not taken', async () => {
  const folder = await written('one');
  expect(readSaved(folder, 'two')).toBeNull();
  const file = path.join(folder, FILE);
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -100));
  expect(readSaved(folder, 'one')).toBeNull();
  expect(readSaved(path.join(folder, 'nowhere'), 'one')).toBeNull();
});
