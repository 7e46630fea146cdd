import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { importProducts } from '@/tests/support/import/import-products';
import { copySite } from '../../scripts/copy-site.mjs';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
export const DATA = path.join(ROOT, 'tests/data/headphones.json');
const OUTPUT = 64 * 1024 * 1024;

export const readData = (): unknown => JSON.parse(readFileSync(DATA, 'utf8'));

/** Builds the site of so many real headphones beside this one, unless it stands there already. */
export async function buildImportedSite(limit: number): Promise<string> {
  const folder = path.join(ROOT, '.topshelf', `bench-search-${limit}`);
  if (existsSync(path.join(folder, '.next/BUILD_ID'))) return folder;
  copySite(folder);
  rmSync(path.join(folder, 'content'), { recursive: true });
  for (const [name, text] of importProducts(readData(), { category: 'Headphones', limit })) {
    const target = path.join(folder, 'content', name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const env = { ...process.env, PWD: folder, NEXT_TELEMETRY_DISABLED: '1' };
  const tool = (name: string, ...args: string[]) =>
    run(path.join(ROOT, 'node_modules/.bin', name), args, { cwd: folder, env, maxBuffer: OUTPUT });
  const shelf = (command: string) => tool('node', '--import', 'tsx', 'cli/main.ts', command);
  await shelf('pictures');
  await tool('contentlayer2', 'build');
  await shelf('search');
  await run(path.join(ROOT, 'node_modules/.bin/next'), ['build'], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    maxBuffer: OUTPUT,
  });
  return folder;
}
