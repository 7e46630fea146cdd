import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fingerprint } from './fingerprint.mjs';
import { NODE, ROOT, tool, WORK } from './steps.mjs';

const REPORTER = path.join(ROOT, 'tests', 'support', 'closing-line.ts');
const PARTS = path.join(WORK, 'long');
const GERMAN = path.join(WORK, 'german', '.next', 'BUILD_ID');
const SOURCES = [
  'app',
  'cli',
  'components',
  'content',
  'lib',
  'scripts',
  'server',
  'tests',
  'contentlayer.config.ts',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'vitest.config.ts',
];

/** What a test file says that repeats more under the long switch. */
const LONG_SWITCH = /\b(?:settings\.isLong|LOOKED_AT)\b/;

let isStopped = false;

/** Runs Vitest and waits for its end; a signal to stop reaches it too. */
function spawnVitest(args, env) {
  return new Promise((resolve) => {
    const child = spawn(NODE, [tool('vitest'), 'run', ...args], {
      cwd: process.cwd(),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const stop = () => {
      isStopped = true;
      child.kill('SIGTERM');
    };
    process.once('SIGTERM', stop).once('SIGINT', stop);
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve(code ?? 1);
    });
  });
}

/** Runs tests and counts them. A run that ends badly without a failed test counts as one failed. */
async function runTests(args, env = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-tally-'));
  const file = path.join(folder, 'tally.json');
  const shown = args.some((arg) => arg.startsWith('--reporter')) ? [] : ['--reporter=default'];
  try {
    const code = await spawnVitest([...args, ...shown, `--reporter=${REPORTER}`], {
      ...env,
      TEST_TALLY: file,
    });
    const tally = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { passed: 0, failed: 0, skipped: 0, reasons: {} };
    if (code !== 0 && tally.failed === 0) tally.failed = 1;
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function close({ passed, failed, skipped, reasons }) {
  for (const [reason, times] of Object.entries(reasons)) console.log(`${times} skipped: ${reason}`);
  if (passed + failed === 0) console.log('No test ran');
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function add(sum, tally) {
  for (const key of ['passed', 'failed', 'skipped']) sum[key] += tally[key];
  for (const [reason, times] of Object.entries(tally.reasons)) {
    sum.reasons[reason] = (sum.reasons[reason] ?? 0) + times;
  }
}

/** The test files with a stress count, which only the long run takes to the full. */
function longFiles() {
  return readdirSync(path.join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.test.ts'))
    .map((item) => path.relative(ROOT, path.join(item.parentPath, item.name)))
    .filter((file) => LONG_SWITCH.test(readFileSync(path.join(ROOT, file), 'utf8')))
    .sort();
}

/** Those files one by one, then all browser tests on the German site, where it was built. */
function longParts(filters) {
  const parts = longFiles().map((name) => ({ name, args: [path.join(ROOT, name)] }));
  if (existsSync(GERMAN)) {
    parts.push({ name: 'tests/browser in German', args: ['--project', 'browser-german'] });
  }
  return parts.filter(
    ({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)),
  );
}

async function runPart({ name, args }, state) {
  const record = path.join(PARTS, `${name.replaceAll(/[^a-z0-9.-]/gi, '_')}.json`);
  const done = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;
  if (done?.state === state) return { ...done, again: true };
  const start = performance.now();
  const tally = await runTests(args, { TEST_LONG: '1' });
  const part = { state, seconds: Math.round((performance.now() - start) / 1000), tally };
  if (tally.failed === 0 && tally.passed > 0) writeFileSync(record, JSON.stringify(part));
  return part;
}

async function runLong(filters) {
  mkdirSync(PARTS, { recursive: true });
  const state = fingerprint(SOURCES);
  const parts = longParts(filters);
  const sum = { passed: 0, failed: 0, skipped: 0, reasons: {} };
  for (const [index, part] of parts.entries()) {
    const name = `Part ${index + 1} of ${parts.length}: ${part.name}`;
    console.log(`▸ ${name}`);
    const { tally, seconds, again } = await runPart(part, state);
    add(sum, tally);
    const sign = tally.failed === 0 ? '✓' : '✗';
    console.log(`${sign} ${name}  ${seconds} s${again ? ', passed before and unchanged' : ''}`);
    if (isStopped) break;
  }
  return sum;
}

const [first, ...rest] = process.argv.slice(2);
close(await (first === '--long' ? runLong(rest) : runTests(process.argv.slice(2))));
