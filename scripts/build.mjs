import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundleSearchField } from './bundle-search-field.mjs';
import { copyApiViewer } from './copy-api-viewer.mjs';
import { fingerprint } from './fingerprint.mjs';
import { install } from './install.mjs';
import { exitOnFailure, NODE, ROOT, run, shelf, step, tool, WORK, withLock } from './steps.mjs';

const STAMP = path.join(WORK, 'built');
/** What the built site is made of. */
export const INPUTS = [
  'app',
  'components',
  'content',
  'lib',
  'instrumentation.ts',
  'contentlayer.config.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
];

/** Checks content and builds the site, unless the last build was made from the very same files. */
export async function build() {
  await withLock('build', async () => {
    const wanted = fingerprint(INPUTS, [process.env.SITE_URL ?? '']);
    const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
    if (built === wanted && existsSync(path.join(ROOT, '.next', 'BUILD_ID'))) return;
    rmSync(STAMP, { force: true });
    await step('Checking content', async () => (await shelf('check')).trim().split('\n').at(-1));
    await step('Exporting pictures', async () => (await shelf('pictures')).trim());
    await step('Reading content', async () => {
      await run(NODE, [tool('contentlayer2'), 'build']);
    });
    await step('Indexing for search', async () => (await shelf('search')).trim());
    await step('Bundling the search field', bundleSearchField);
    await step('Copying the viewer of the API', async () => copyApiViewer());
    await step('Making goods', async () => (await shelf('goods')).trim());
    await step('Building the site', async () => {
      await run(NODE, [tool('next'), 'build'], { env: { NODE_ENV: 'production' } });
    });
    mkdirSync(WORK, { recursive: true });
    writeFileSync(STAMP, wanted);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install().then(build).catch(exitOnFailure);
}
