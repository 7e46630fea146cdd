// Plain JavaScript for Node 20: it runs before the project's own runtime is installed.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { INPUTS } from './build.mjs';
import { fingerprint } from './fingerprint.mjs';
import { NODE, ROOT, run, step, tool, WORK, withLock } from './steps.mjs';

/** The same content as a German site, for the browser tests. */
const FOLDER = path.join(WORK, 'german');
const STAMP = path.join(WORK, 'german-built');
const SOURCES = [...INPUTS, 'package.json', 'public', 'server'].filter(
  // Without one of its own, Next takes the folder above for the root and so follows the links.
  (entry) => entry !== 'package-lock.json',
);

/** Links packages one by one: a folder named node_modules that is itself a link is searched for styles. */
function linkPackages() {
  const target = path.join(FOLDER, 'node_modules');
  mkdirSync(target);
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(target, name));
  }
}

/** What a publisher does; a locale would belong to the language that was there before. */
async function changeLanguage() {
  const { parseDocument } = await import('yaml');
  const file = path.join(FOLDER, 'content', 'site.yaml');
  const site = parseDocument(readFileSync(file, 'utf8'));
  site.set('language', 'de');
  site.delete('locale');
  writeFileSync(file, String(site));
}

async function copySite() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const entry of SOURCES) {
    const from = path.join(ROOT, entry);
    if (existsSync(from)) cpSync(from, path.join(FOLDER, entry), { recursive: true });
  }
  linkPackages();
  await changeLanguage();
}

/**
 * Builds the site in German beside the site itself, unless that was done from the very same files.
 * The site must be built first: its pictures serve both.
 */
export async function buildGermanSite() {
  await withLock('build', async () => {
    const wanted = fingerprint([...INPUTS, 'package.json', 'server'], [process.env.SITE_URL ?? '']);
    const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
    if (built === wanted && existsSync(path.join(FOLDER, '.next', 'BUILD_ID'))) return;
    rmSync(STAMP, { force: true });
    await step('Building the site in German, for the tests', async () => {
      await copySite();
      await run(NODE, [tool('contentlayer2'), 'build'], { cwd: FOLDER });
      await run(NODE, [tool('next'), 'build'], { cwd: FOLDER, env: { NODE_ENV: 'production' } });
    });
    writeFileSync(STAMP, wanted);
  });
}
