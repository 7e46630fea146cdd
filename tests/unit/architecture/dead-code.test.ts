import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { plantTree, ROOT, runNode } from './planted-tree';

function findDeadCode(files: Readonly<Record<string, string>>) {
  const { name, type, scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const root = plantTree({ ...files, 'package.json': JSON.stringify({ name, type, scripts }) });
  cpSync(path.join(ROOT, 'knip.jsonc'), path.join(root, 'knip.jsonc'));
  const knip = path.join(ROOT, 'node_modules/knip/bin/knip.js');
  return runNode([knip, '--no-progress', '--no-config-hints', '--include', 'files,exports'], root);
}

const COMMAND = "import { used } from '@/lib/core/sums';\nused();\n";

it('an export that nobody imports and a file that nobody reaches are found', () => {
  const { status, printed } = findDeadCode({
    'cli/main.ts': COMMAND,
    'lib/core/sums.ts': 'export const used = () => 1;\nexport const unused = () => 2;\n',
    'lib/core/orphan.ts': 'export const alone = 1;\n',
  });
  expect(printed).toMatch(/unused .*lib\/core\/sums\.ts:2/);
  expect(printed).toContain('lib/core/orphan.ts');
  expect(status).toBe(1);
});

it('code in use is let pass', () => {
  const { status, printed } = findDeadCode({
    'cli/main.ts': COMMAND,
    'lib/core/sums.ts': 'export const used = () => 1;\n',
  });
  expect(printed).toBe('');
  expect(status).toBe(0);
});
