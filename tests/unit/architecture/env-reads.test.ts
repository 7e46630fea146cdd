import { expect, it } from 'vitest';
import { checkArchitecture, plantTree } from './planted-tree';

/** Every way to get at the environment. */
const READS = {
  member: 'export const port = process.env.PORT;',
  optional: 'export const port = process?.env?.PORT;',
  bracket: "export const port = process['env'].PORT;",
  destructured: 'export const { env } = process;',
  nested: 'export const { env: { PORT } } = process;',
  renamed: 'const p = process;\nexport const port = p.env.PORT;',
  global: 'export const port = globalThis.process.env.PORT;',
  imported: "import process from 'node:process';\nexport const port = process.env.PORT;",
  importedName: "import { env } from 'node:process';\nexport const port = env.PORT;",
  importedAs: "import { env as e } from 'process';\nexport const port = e.PORT;",
  importedUnder: "import p from 'node:process';\nexport const port = p.env.PORT;",
  importedAll: "import * as p from 'node:process';\nexport const port = p.env.PORT;",
  reExported: "export { env } from 'node:process';",
  handedOn: 'export const all = Object.keys(process);',
};

const OTHER_USES = `import process, { exit } from 'node:process';
export const pid = process.pid;
export const stop = () => exit(process.exitCode);
export const label = { process: 1, env: 2 };
export const nested = label.process + label.env;
process.on('exit', () => process.stdout.write(typeof process));
`;

it('a read of the environment is found in whatever form', () => {
  const files = Object.entries(READS).map(([name, source]) => [`lib/platform/${name}.ts`, source]);
  const { status, printed } = checkArchitecture(plantTree(Object.fromEntries(files)));
  const missed = files.filter(([file]) => !printed.includes(`✗ env-in-one-file: ${file}:`));
  expect(missed).toEqual([]);
  expect(status).toBe(1);
});

it('other uses of the process, and lib/platform/env.ts, are let pass', () => {
  const files = {
    'lib/platform/log.ts': OTHER_USES,
    'lib/platform/env.ts': READS.member,
    'instrumentation.ts': "export const isNode = process.env.NEXT_RUNTIME === 'nodejs';",
    'scripts/run.mjs': READS.member,
  };
  const { status, printed } = checkArchitecture(plantTree(files), '--at-least', '2');
  expect(printed).toContain('0 wrong arrows');
  expect(status).toBe(0);
});
