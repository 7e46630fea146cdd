import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { evaluate, scriptProject, writeFiles } from './script-project';

const ENSURE = `import { ensureBrowser } from './scripts/browser.mjs';
import { exitOnFailure } from './scripts/steps.mjs';
await ensureBrowser().catch(exitOnFailure);`;
const BROWSER = '#!/bin/sh\necho "Chromium 1.2.3"\n';
/** Installs by writing a browser beside itself, and notes how it was called. */
const APT = `#!/bin/sh
echo "$@" >> "\${0%/*}/calls"
[ "$1" = install ] || exit 0
printf '#!/bin/sh\\necho "Chromium 1.2.3"\\n' > "\${0%/*}/chromium"
/bin/chmod +x "\${0%/*}/chromium"
`;
const FAILING_APT = '#!/bin/sh\necho "no mirror" >&2\nexit 100\n';
const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Looks for a browser where PATH holds the given programs alone. */
async function ensureBrowser(
  programs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const root = scriptProject();
  writeFiles(
    root,
    Object.fromEntries(Object.entries(programs).map(([n, text]) => [`bin/${n}`, text])),
  );
  for (const name of Object.keys(programs)) chmodSync(path.join(root, 'bin', name), 0o755);
  const ended = await evaluate(root, ENSURE, { PATH: path.join(root, 'bin'), ...env }).ended;
  return { ...ended, root };
}

it.each([
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
])('a browser named %s is found', async (name) => {
  const { status, lines } = await ensureBrowser({ [name]: BROWSER });
  expect(lines.at(-1)).toContain('Chromium 1.2.3');
  expect(status).toBe(0);
});

it('without a browser, and unable to install one, one line says what to install', async () => {
  const { status, errors } = await ensureBrowser({});
  expect(errors.trim().split('\n')).toEqual([
    '✗ The browser tests found no browser: install Chromium or Chrome, or set CHROMIUM_PATH to one',
  ]);
  expect(status).toBe(1);
});

it('a CHROMIUM_PATH that leads nowhere is named, and no other browser taken for it', async () => {
  const { status, errors } = await ensureBrowser(
    { chromium: BROWSER },
    { CHROMIUM_PATH: '/nowhere/chrome' },
  );
  expect(errors).toMatch(/^✗ CHROMIUM_PATH \(\/nowhere\/chrome\) is no program: install /);
  expect(status).toBe(1);
});

it('a placeholder that is no browser is not taken for one', async () => {
  const { status, errors } = await ensureBrowser({ chromium: '#!/bin/sh\nexit 1\n' });
  expect(errors).toMatch(/bin\/chromium does not start: install /);
  expect(status).toBe(1);
});

it.runIf(canInstall)('on Debian as root the browser is installed', async () => {
  const { status, lines, root } = await ensureBrowser({ 'apt-get': APT });
  expect(lines.at(-1)).toContain('Chromium 1.2.3');
  expect(existsSync(path.join(root, 'bin/chromium'))).toBe(true);
  expect(status).toBe(0);
});

it.runIf(canInstall)(
  'beside a browser the quicker one is installed, if it is to be had',
  async () => {
    const { status, lines, root } = await ensureBrowser({ chromium: BROWSER, 'apt-get': APT });
    expect(readFileSync(path.join(root, 'bin/calls'), 'utf8')).toContain('chromium-headless-shell');
    expect(lines.at(-1)).toContain('Chromium 1.2.3');
    expect(status).toBe(0);
    const without = await ensureBrowser({ chromium: BROWSER, 'apt-get': FAILING_APT });
    expect(without.lines.at(-1)).toContain('Chromium 1.2.3');
    expect(without.status).toBe(0);
  },
);

it.runIf(canInstall)('a failed installation ends in a line that says what to install', async () => {
  const { status, errors } = await ensureBrowser({ 'apt-get': FAILING_APT });
  expect(errors.trim().split('\n').at(-1)).toMatch(
    /^✗ Chromium could not be installed .*: install /,
  );
  expect(status).toBe(1);
});
