import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { evaluate, scriptProject, writeFiles } from './script-project';

/** Holds the lock for a while, and notes when it had it. */
const HOLD = `import { withLock } from './scripts/steps.mjs';
await withLock('build', async () => {
  console.log('in ' + Date.now());
  await new Promise((resolve) => setTimeout(resolve, 700));
  console.log('out ' + Date.now());
});`;
const LOCK = '.topshelf/build.lock';
/** Linux counts no process this high. */
const NO_PROCESS = '4194305';

const moments = (lines: readonly string[]) =>
  lines.filter((line) => /^(in|out)/.test(line)).map((line) => Number(line.split(' ')[1]));

it('two starts at once work one after the other, and the second says that it waits', async () => {
  const root = scriptProject();
  const both = await Promise.all([evaluate(root, HOLD).ended, evaluate(root, HOLD).ended]);
  const [first, second] = both.toSorted(
    (a, b) => (moments(a.lines)[0] ?? 0) - (moments(b.lines)[0] ?? 0),
  );
  expect(both.map(({ status }) => status)).toEqual([0, 0]);
  expect(moments(second?.lines ?? [])[0]).toBeGreaterThanOrEqual(
    moments(first?.lines ?? [])[1] ?? 0,
  );
  expect(second?.lines[0]).toMatch(/^▸ Waiting for another start \(process \d+\) to finish$/);
  expect(existsSync(path.join(root, LOCK))).toBe(false);
});

it('a lock is waited for as long as its owner lives', async () => {
  const root = scriptProject();
  writeFiles(root, { [LOCK]: String(process.pid) });
  const { child, ended } = evaluate(root, HOLD);
  const quick = await Promise.race([ended, sleep(1500)]);
  expect(quick).toBeUndefined();
  child.kill('SIGKILL');
});

it.each([
  ['dead process', NO_PROCESS],
  ['process killed while it wrote', ''],
])('the lock of a %s is broken', async (_name, owner) => {
  const root = scriptProject();
  writeFiles(root, { [LOCK]: owner });
  const { status, lines } = await evaluate(root, HOLD).ended;
  expect(moments(lines)).toHaveLength(2);
  expect(status).toBe(0);
});

it('work that fails gives the lock back', async () => {
  const root = scriptProject();
  const code = `import { withLock } from './scripts/steps.mjs';
await withLock('build', async () => { throw new Error('broken'); });`;
  const { status, errors } = await evaluate(root, code).ended;
  expect(errors).toContain('broken');
  expect(status).not.toBe(0);
  expect(existsSync(path.join(root, LOCK))).toBe(false);
});
