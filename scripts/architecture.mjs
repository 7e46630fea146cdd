import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { findEnvReads } from './env-reads.mjs';
import { ROOT } from './steps.mjs';

const FOLDERS = ['app', 'components', 'lib', 'cli', 'server', 'demo', 'tests'];
const FILES = ['contentlayer.config.ts', 'instrumentation.ts', 'proxy.ts'];
/** Where settings come from lib/platform/env.ts alone. */
const WITHOUT_ENV = ['app', 'components', 'lib', 'cli', 'server', ...FILES];

async function findWrongArrows(root, entries) {
  const options = await extractDepcruiseOptions(path.join(ROOT, '.dependency-cruiser.mjs'));
  const { output } = await cruise(entries, { ...options, baseDir: root }, undefined, {
    tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')),
  });
  const comments = new Map(options.ruleSet.forbidden.map(({ name, comment }) => [name, comment]));
  const isOurs = (module) =>
    !module.coreModule && !module.couldNotResolve && !module.matchesDoNotFollow;
  return {
    read: output.modules.filter(isOurs).length,
    faults: output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to} (${comments.get(rule.name)})`,
    ),
  };
}

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: ROOT },
    'at-least': { type: 'string', default: '50' },
  },
});
const here = (entry) => existsSync(path.join(values.root, entry));
const entries = [...FOLDERS, ...FILES].filter(here);
const { read, faults } = entries.length
  ? await findWrongArrows(values.root, entries)
  : { read: 0, faults: [] };
for (const place of findEnvReads(values.root, WITHOUT_ENV.filter(here))) {
  faults.push(`env-in-one-file: ${place} (settings are read in lib/platform/env.ts)`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
// A check that reads nothing finds nothing, and must not pass for it.
const tooFew = read < Number(values['at-least']);
if (tooFew) console.error(`✗ read ${read} modules, expected at least ${values['at-least']}`);
console.log(`${read} modules read, ${faults.length} wrong arrows`);
process.exitCode = faults.length > 0 || tooFew ? 1 : 0;
