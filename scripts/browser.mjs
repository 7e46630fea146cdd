import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run, StepFailed, step } from './steps.mjs';

/** Chromium without windows, which opens pages in little more than half the time. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const NAMES = [SHELL, ...WHOLE];
const PACKAGES = ['chromium', 'fonts-liberation'];
const REMEDY = 'install Chromium or Chrome, or set CHROMIUM_PATH to one';

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Full path of a program in PATH, or undefined. */
export function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

function find(names) {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return isExecutable(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return names.map(findProgram).find(Boolean);
}

/** Path of the browser that the tests drive: CHROMIUM_PATH, else the first found in PATH. */
export function findBrowser() {
  return find(NAMES);
}

/** Path of the browser as readers have it, for what is measured. */
export function findWholeBrowser() {
  return find(WHOLE) ?? findBrowser();
}

/** Some distributions ship a placeholder that only tells where to get the browser. */
function versionOf(browser) {
  const { status, stdout } = spawnSync(browser, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && findProgram('apt-get');
}

/** Installs packages of a Debian-like system; one retry, for mirrors have bad moments. */
async function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const attempt = async () => {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  };
  await attempt().catch(attempt);
}

/**
 * Makes sure that there is a browser for the tests, installing one where the system lets us.
 * @throws StepFailed with one line that says what to install.
 */
export async function ensureBrowser() {
  if (process.env.CHROMIUM_PATH && !findBrowser()) {
    throw new StepFailed(`CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) is no program: ${REMEDY}`);
  }
  if (!findBrowser() && canInstall()) {
    await step('Installing Chromium', () => installPackages(PACKAGES)).catch((error) => {
      throw new StepFailed(`Chromium could not be installed (${error.message}): ${REMEDY}`);
    });
  }
  // The tests run without it too, only slower.
  if (!process.env.CHROMIUM_PATH && !findProgram(SHELL) && canInstall()) {
    const install = async () =>
      installPackages([SHELL]).catch(() => 'not to be had here: the tests take longer');
    await step(`Installing ${SHELL}`, install);
  }
  const browser = findBrowser();
  if (!browser) throw new StepFailed(`The browser tests found no browser: ${REMEDY}`);
  await step('Looking for a browser', async () => {
    const version = versionOf(browser);
    if (!version) throw new StepFailed(`${browser} does not start: ${REMEDY}`);
    return version;
  });
}
