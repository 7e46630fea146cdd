import path from 'node:path';
import { exitOnFailure, NODE, ROOT, run, StepFailed, step, tool, withLock } from './steps.mjs';

const lastLine = (text) => text.trim().split('\n').at(-1);
const node = (name, ...args) => run(NODE, [tool(name), ...args]);

/** Types that other steps read and a fresh clone lacks. */
async function generateTypes() {
  await node('contentlayer2', 'build');
  await node('next', 'typegen');
}

const CHECKS = {
  'Format and lint': () => run(tool('biome'), ['ci', '--colors=off', '--error-on-warnings']),
  Types: () => node('tsc', '--noEmit'),
  'Dead code': () => node('knip', '--no-progress'),
  Architecture: () => run(NODE, [path.join(ROOT, 'scripts', 'architecture.mjs')]),
};
/** Checks whose last line is worth showing when they pass. */
const TELLING = new Set(['Architecture']);

async function check() {
  await step('Generating types', () => withLock('build', generateTypes));
  const failed = [];
  for (const [title, work] of Object.entries(CHECKS)) {
    const show = async () => {
      const printed = await work();
      return TELLING.has(title) ? lastLine(printed) : '';
    };
    // One run tells every fault, so a failed check does not keep the next from running.
    await step(title, show).catch((error) => {
      if (!(error instanceof StepFailed)) throw error;
      console.error(`✗ ${title}: ${error.message}`);
      failed.push(title);
    });
  }
  if (failed.length > 0) throw new StepFailed(`Failed: ${failed.join(', ')}`);
}

await check().catch(exitOnFailure);
