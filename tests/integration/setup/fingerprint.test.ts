import { rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { evaluate, scriptProject, writeFiles } from './script-project';

const FILES = { 'lib/a.ts': '1', 'lib/deep/b.ts': '2', 'next.config.js': '3', 'other.txt': '4' };
let root: string;
let before: string;

async function fingerprint(extra: readonly string[] = []): Promise<string> {
  const code = `import { fingerprint } from './scripts/fingerprint.mjs';
console.log(fingerprint(['lib', 'next.config.js', 'absent.ts'], ${JSON.stringify(extra)}));`;
  const { lines, errors } = await evaluate(root, code).ended;
  expect(errors).toBe('');
  return lines[0] ?? '';
}

beforeEach(async () => {
  root = scriptProject(FILES);
  before = await fingerprint();
});

it('stays as it is while the files do', async () => {
  writeFiles(root, { 'other.txt': '5' });
  expect(await fingerprint()).toBe(before);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
});

it.each<[string, () => void]>([
  ['a changed file', () => writeFiles(root, { 'lib/deep/b.ts': '22' })],
  ['a new file', () => writeFiles(root, { 'lib/c.ts': '' })],
  ['a file that was absent', () => writeFiles(root, { 'absent.ts': '' })],
  ['a removed file', () => rmSync(path.join(root, 'lib/a.ts'))],
  [
    'a renamed file',
    () => {
      rmSync(path.join(root, 'lib/a.ts'));
      writeFiles(root, { 'lib/z.ts': '1' });
    },
  ],
])('%s changes it', async (_name, change) => {
  change();
  expect(await fingerprint()).not.toBe(before);
});

it('an extra word changes it', async () => {
  expect(await fingerprint(['https://example.com'])).not.toBe(before);
});
