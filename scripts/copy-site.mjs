// Plain JavaScript for Node 20: it runs before the project's own runtime is installed.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { INPUTS } from './build.mjs';
import { ROOT } from './steps.mjs';

const SERVES = ['scripts/serve.mjs', 'server'];
const SOURCES = [...INPUTS, 'package.json', 'public', 'cli', ...SERVES, '.topshelf/goods'].filter(
  // Without one of its own, Next takes the folder above for the root and so follows the links.
  (entry) => entry !== 'package-lock.json',
);

/** Links packages one by one: a folder named node_modules that is itself a link is searched for styles. */
function linkPackages(folder) {
  const target = path.join(folder, 'node_modules');
  mkdirSync(target);
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(target, name));
  }
}

/** Copies all that a build needs into a folder, which is made anew: to build another site beside this one. */
export function copySite(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of SOURCES) {
    const from = path.join(ROOT, entry);
    if (existsSync(from)) cpSync(from, path.join(folder, entry), { recursive: true });
  }
  linkPackages(folder);
}
