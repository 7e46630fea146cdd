import path from 'node:path';
import { expect, it } from 'vitest';
import { scriptProject, startNode } from './script-project';

const TESTS = `import { describe, expect, it } from 'vitest';`;
const PASSING = `${TESTS} it('holds', () => expect(1).toBe(1)); it('holds too', () => expect(2).toBe(2));`;
const FAILING = `${TESTS} it('breaks', () => expect(1).toBe(2)); it('holds', () => expect(1).toBe(1));`;
const SKIPPING = `${TESTS}
it('asks', (context) => context.skip('no network'));
describe.skip('clicks (postgres: skipped, no PostgreSQL)', () => { it('a', () => {}); it('b', () => {}); });`;

async function runTests(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const root = scriptProject(files);
  return startNode(root, ['scripts/run-tests.mjs', ...args]).ended;
}

it('a run without a failure ends with its numbers and exit code 0', async () => {
  const { status, lines } = await runTests({ 'a.test.ts': PASSING });
  expect(lines.at(-1)).toBe('2 passed, 0 failed, 0 skipped');
  expect(status).toBe(0);
});

it('a failed test fails the run', async () => {
  const { status, lines } = await runTests({ 'a.test.ts': PASSING, 'b.test.ts': FAILING });
  expect(lines.at(-1)).toBe('3 passed, 1 failed, 0 skipped');
  expect(status).toBe(1);
});

it('skipped tests are counted and the reasons stand before the closing line', async () => {
  const { status, lines } = await runTests({ 'a.test.ts': PASSING, 'b.test.ts': SKIPPING });
  expect(lines.slice(-3).toSorted()).toEqual([
    '1 skipped: no network',
    '2 passed, 0 failed, 3 skipped',
    '2 skipped: no PostgreSQL',
  ]);
  expect(lines.at(-1)).toBe('2 passed, 0 failed, 3 skipped');
  expect(status).toBe(0);
});

it.each([
  ['a file that does not load', `import './no-such-file'; ${PASSING}`],
  ['a file that throws', `${TESTS} throw new Error('at load');`],
  ['a file without a test', 'export const nothing = 1;'],
  [
    'a failed set-up',
    `import { beforeAll, it } from 'vitest'; beforeAll(() => { throw new Error('set-up'); }); it('x', () => {});`,
  ],
  [
    'an error that no test awaits',
    `${TESTS} it('holds', async () => { Promise.reject(new Error('stray')); expect(1).toBe(1); });`,
  ],
])('%s counts as failed', async (_name, source) => {
  const { status, lines } = await runTests({ 'a.test.ts': PASSING, 'b.test.ts': source });
  expect(lines.at(-1)).toMatch(/^[23] passed, [1-9]\d* failed, \d skipped$/);
  expect(status).toBe(1);
});

it('a run that finds no test fails', async () => {
  const { status, lines } = await runTests({ 'a.test.ts': PASSING }, ['no-such-file']);
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(status).toBe(1);
});

it('a run that skips everything fails', async () => {
  const { status, lines } = await runTests({ 'a.test.ts': SKIPPING });
  expect(lines.at(-1)).toBe('0 passed, 0 failed, 3 skipped');
  expect(status).toBe(1);
});

it('arguments reach the test runner, a reporter among them', async () => {
  const files = { 'a.test.ts': PASSING, 'b.test.ts': FAILING };
  const { status, lines } = await runTests(files, ['a.test.ts', '--reporter=tap-flat']);
  expect(lines.at(-1)).toBe('2 passed, 0 failed, 0 skipped');
  expect(lines.join('\n')).toContain('TAP version');
  expect(status).toBe(0);
});

it('a run that is told to stop ends as failed, with its closing line', async () => {
  const slow = `${TESTS} it('waits', () => new Promise((done) => setTimeout(done, 60000)), 90000);`;
  const root = scriptProject({ 'a.test.ts': slow });
  const { child, ended } = startNode(root, ['scripts/run-tests.mjs']);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.kill('SIGTERM');
  const { status, lines } = await ended;
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(status).toBe(1);
});

it('a console.error that no unit test expects fails it', async () => {
  const setup = path.resolve(import.meta.dirname, '../../support/console-error.ts');
  const { lines } = await runTests({
    'vitest.config.ts': `export default { test: { setupFiles: [${JSON.stringify(setup)}] } };`,
    'a.test.ts': `import { expect, it, vi } from 'vitest';
it('expects it', () => {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {});
  console.error('expected');
  expect(spy).toHaveBeenCalledOnce();
});
it('does not', () => { console.error('a surprise'); expect(1).toBe(1); });
it('says nothing', () => expect(1).toBe(1));`,
  });
  expect(lines.at(-1)).toBe('2 passed, 1 failed, 0 skipped');
});
