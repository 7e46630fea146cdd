// Plain JavaScript for Node 20: it is loaded before the project's own runtime is installed.
import { statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './steps.mjs';

const NAME = 'search-field.js';

/**
 * Makes one file of the code that the search field loads when it is first used: what stands in
 * components/search/field, and the core of React Query, without React.
 */
export async function bundleSearchField() {
  const { build } = await import('vite');
  const outDir = path.join(ROOT, 'public', 'scripts');
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@/': `${ROOT}/` } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: path.join(ROOT, 'components/search/field/start.ts'),
        formats: ['iife'],
        name: 'topshelfSearchField',
        fileName: () => NAME,
      },
    },
  });
  return `${(statSync(path.join(outDir, NAME)).size / 1000).toFixed(1)} kB`;
}
