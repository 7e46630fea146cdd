import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Builds a copy of the project. Its pictures are those of the site, which must have been built before. */
export async function buildCopy(folder: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PWD: folder,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  for (const [program, ...args] of [
    ['contentlayer2', 'build'],
    ['next', 'build'],
  ]) {
    const tool = path.join(ROOT, 'node_modules/.bin', String(program));
    await run(process.execPath, [tool, ...args], { cwd: folder, env, maxBuffer: 2 ** 26 });
  }
}
