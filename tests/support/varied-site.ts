import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { INPUTS } from '../../scripts/build.mjs';
import { copySite } from '../../scripts/copy-site.mjs';
import { fingerprint } from '../../scripts/fingerprint.mjs';
import { withLock } from '../../scripts/steps.mjs';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, '.topshelf', 'varied');
const STAMP = path.join(ROOT, '.topshelf', 'varied-built');

/** When the planned documents are published: later than any clock that runs this. */
export const PUBLISHED_AT = '2090-05-01T06:00Z';
const PLANNED = `published: 2090-05-01\npublishAt: ${PUBLISHED_AT}`;
/** A product that is published together with the list that picks it. */
export const PLANNED_PRODUCT = '/reviews/planned-headphones';
export const PLANNED_LIST = '/best/planned-picks';
export const DRAFT_GUIDE = '/guides/drafted-guide';
/** Names that readers must not read before. */
export const PLANNED_NAME = 'Vireo Planned One';
export const PLANNED_TITLE = 'The best planned headphones';
export const DRAFT_TITLE = 'A guide that is a draft';

const read = (file: string) => readFileSync(path.join(FOLDER, 'content', file), 'utf8');

/** A document made of another one: the front matter differs, each field in a line of its own. */
function derive(from: string, to: string, changes: readonly (readonly [RegExp, string])[]): void {
  const text = changes.reduce((left, [line, put]) => left.replace(line, put), read(from));
  writeFileSync(path.join(FOLDER, 'content', to), text);
}

function writeUnpublished(): void {
  derive('products/1more-triple-driver-in-ear.mdx', 'products/planned-headphones.mdx', [
    [/^name: .*$/m, `name: ${PLANNED_NAME}`],
    [/^model: .*$/m, 'model: Planned One'],
    [/^published: .*$/m, PLANNED],
    [/^updated: .*\n/m, ''],
    [/^changes:\n(?: .*\n)*/m, ''],
  ]);
  derive('lists/headphones.mdx', 'lists/planned-picks.mdx', [
    [/^title: .*$/m, `title: ${PLANNED_TITLE}`],
    [/^published: .*$/m, PLANNED],
    [/^changes:\n(?: .*\n)*/m, ''],
    [/product: 1more-triple-driver-in-ear/, 'product: planned-headphones'],
  ]);
  derive('guides/headphones-vs-headsets.mdx', 'guides/drafted-guide.mdx', [
    [/^title: .*$/m, `title: ${DRAFT_TITLE}`],
    [/^published: /m, 'draft: true\npublished: '],
  ]);
}

/** The product that has an ASIN in the USA, Germany and Great Britain; there are no links to Japan. */
export const ABROAD = 'sony-wh-1000xm4';

function writeAbroad(): void {
  const product = `products/${ABROAD}.mdx`;
  derive(product, product, [[/^ {2}US: (.*)$/m, '  US: $1\n  DE: $1\n  GB: $1']]);
  derive('merchants/amazon.yaml', 'merchants/amazon.yaml', [[/^ {2}JP:\n {4}tag: .*\n/m, '']]);
  derive('site.yaml', 'site.yaml', [
    [/^regionLookup: .*\n/m, ''],
    [/^url:/m, 'regionLookup: true\nurl:'],
  ]);
}

async function buildUnlessDone(): Promise<string> {
  const entries = [...INPUTS, 'package.json', 'server', 'cli', 'tests/support/varied-site.ts'];
  const wanted = fingerprint(entries);
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (built === wanted) return FOLDER;
  rmSync(STAMP, { force: true });
  copySite(FOLDER);
  writeUnpublished();
  writeAbroad();
  const env: NodeJS.ProcessEnv = { ...process.env, PWD: FOLDER, NODE_ENV: 'production' };
  const tool = (name: string) => path.join(ROOT, 'node_modules/.bin', name);
  for (const args of [
    ['--import', 'tsx', 'cli/main.ts', 'check'],
    [tool('contentlayer2'), 'build'],
    ['--import', 'tsx', 'cli/main.ts', 'search'],
    [tool('next'), 'build'],
  ]) {
    await run(process.execPath, args, { cwd: FOLDER, env, maxBuffer: 2 ** 26 });
  }
  writeFileSync(STAMP, wanted);
  return FOLDER;
}

/**
 * Builds a copy of the site in which a guide is a draft, a product and a list are published at
 * `PUBLISHED_AT`, and another product is sold in several countries, unless that was done from the very
 * same files. The site must have been built before.
 * @returns its folder.
 */
export function buildVariedSite(): Promise<string> {
  return withLock('varied', buildUnlessDone);
}
