// Plain JavaScript for Node 20: it runs before the project's own runtime is installed.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { INPUTS } from './build.mjs';
import { copySite } from './copy-site.mjs';
import { fingerprint } from './fingerprint.mjs';
import { NODE, run, step, tool, WORK, withLock } from './steps.mjs';

/** The same content as a German site, for the browser tests. */
const FOLDER = path.join(WORK, 'german');
const STAMP = path.join(WORK, 'german-built');

/** What a publisher does; a locale would belong to the language that was there before. */
async function changeLanguage() {
  const { parseDocument } = await import('yaml');
  const file = path.join(FOLDER, 'content', 'site.yaml');
  const site = parseDocument(readFileSync(file, 'utf8'));
  site.set('language', 'de');
  site.delete('locale');
  writeFileSync(file, String(site));
}

/**
 * Builds the site in German beside the site itself, unless that was done from the very same files.
 * The site must be built first: its pictures and its goods serve both.
 */
export async function buildGermanSite() {
  await withLock('build', async () => {
    const wanted = fingerprint([...INPUTS, 'package.json', 'server'], [process.env.SITE_URL ?? '']);
    const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
    if (built === wanted && existsSync(path.join(FOLDER, '.next', 'BUILD_ID'))) return;
    rmSync(STAMP, { force: true });
    await step('Building the site in German, for the tests', async () => {
      copySite(FOLDER);
      await changeLanguage();
      await run(NODE, [tool('contentlayer2'), 'build'], { cwd: FOLDER });
      await run(NODE, ['--import', 'tsx', 'cli/main.ts', 'search'], { cwd: FOLDER });
      await run(NODE, [tool('next'), 'build'], { cwd: FOLDER, env: { NODE_ENV: 'production' } });
    });
    writeFileSync(STAMP, wanted);
  });
}
