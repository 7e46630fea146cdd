import { spawn } from 'node:child_process';
import process from 'node:process';
import { bundleSearchField } from './bundle-search-field.mjs';
import { copyApiViewer } from './copy-api-viewer.mjs';
import { ENV, exitOnFailure, NODE, ROOT, run, shelf, step, tool } from './steps.mjs';

const port = process.env.PORT || '3000';

try {
  await step('Exporting pictures', async () => (await shelf('pictures')).trim());
  await step('Reading content', async () => {
    await run(NODE, [tool('contentlayer2'), 'build']);
  });
  await step('Indexing for search', async () => (await shelf('search')).trim());
  await step('Bundling the search field', bundleSearchField);
  await step('Copying the viewer of the API', async () => copyApiViewer());
  await step('Making goods', async () => (await shelf('goods')).trim());
} catch (error) {
  exitOnFailure(error);
}

const children = [
  [tool('contentlayer2'), 'dev'],
  [tool('next'), 'dev', '--port', port],
].map((args) =>
  spawn(NODE, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...ENV, NODE_ENV: 'development' },
  }),
);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill('SIGTERM');
  });
}
// Either of them alone is of no use, so the first to end takes the other along.
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill('SIGTERM');
    process.exitCode ||= code ?? 0;
  });
}
