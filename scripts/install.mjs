import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { exitOnFailure, NODE, ROOT, run, StepFailed, step } from './steps.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.topshelf-installed');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Installs packages where they are missing or the lock file has changed. `install --no-save` and not
 * `ci`: npm's `ci` refuses the lock file where the registry lacks a binary for another platform.
 */
export async function install() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new StepFailed(`Node ${process.version} is too old: install Node 20 or newer`);
  const wanted = fingerprint(['package.json', 'package-lock.json', '.npmrc']);
  const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (installed === wanted && existsSync(NODE)) return;
  await step('Installing packages', async () => {
    await run(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev']);
    const version = await run(NODE, ['--version']);
    writeFileSync(STAMP, wanted);
    return `runtime ${version.trim()}`;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await install().catch(exitOnFailure);
