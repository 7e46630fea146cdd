import { expect, it } from 'vitest';
import { scriptProject, startNode, writeFiles } from './script-project';

/** A part that says in its name how often it would repeat. */
const part = (extra = '') => `import { expect, it } from 'vitest';
// settings.isLong
it('repeats', () => { expect(process.env.TEST_LONG).toBe('1'); ${extra} });`;
const FILES = {
  'tests/a.test.ts': part(),
  'tests/b.test.ts': part("throw new Error('broken');"),
  'tests/c.test.ts': `import { it } from 'vitest'; it('has no stress count', () => {});`,
};

const runLong = (root: string) => startNode(root, ['scripts/run-tests.mjs', '--long']).ended;
const ends = (lines: readonly string[]) => lines.filter((line) => /^[✓✗] Part/.test(line));

it('the long run takes each file with a stress count as a part and sums up', async () => {
  const { status, lines } = await runLong(scriptProject(FILES));
  expect(ends(lines)).toEqual([
    expect.stringMatching(/^✓ Part 1 of 2: tests\/a\.test\.ts {2}\d+ s$/),
    expect.stringMatching(/^✗ Part 2 of 2: tests\/b\.test\.ts {2}\d+ s$/),
  ]);
  expect(lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
  expect(status).toBe(1);
});

it('a second long run repeats only what has not passed, unless the sources have changed', async () => {
  const root = scriptProject(FILES);
  await runLong(root);
  const again = await runLong(root);
  expect(ends(again.lines)).toEqual([
    expect.stringMatching(/a\.test\.ts .*passed before/),
    expect.not.stringMatching(/passed before/),
  ]);
  expect(again.lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');

  writeFiles(root, { 'tests/b.test.ts': part() });
  const mended = await runLong(root);
  expect(mended.lines.join('\n')).not.toContain('passed before');
  expect(mended.lines.at(-1)).toBe('2 passed, 0 failed, 0 skipped');
  expect(mended.status).toBe(0);
});

it('a long run that is told to stop begins no further part', async () => {
  const slow = part('await new Promise((done) => setTimeout(done, 60000));').replace(
    '() =>',
    'async () =>',
  );
  const root = scriptProject({ 'tests/a.test.ts': slow, 'tests/b.test.ts': part() });
  const { child, ended } = startNode(root, ['scripts/run-tests.mjs', '--long']);
  let printed = '';
  child.stdout?.on('data', (text: string) => {
    printed += text;
  });
  await expect.poll(() => printed, { timeout: 20_000 }).toContain('RUN');
  child.kill('SIGTERM');
  const { status, lines } = await ended;
  expect(ends(lines)).toEqual([expect.stringMatching(/^✗ Part 1 of 2/)]);
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(status).toBe(1);
});
