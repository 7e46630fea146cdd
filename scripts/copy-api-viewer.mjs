// Plain JavaScript for Node 20: it is loaded before the project's own runtime is installed.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './steps.mjs';

/** Puts the viewer of the API's document where the site serves it from. */
export function copyApiViewer() {
  const files = [
    import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
    import.meta.resolve('swagger-ui-dist/swagger-ui.css'),
  ].map(fileURLToPath);
  const target = path.join(ROOT, 'public', 'api-viewer');
  mkdirSync(target, { recursive: true });
  for (const file of files) copyFileSync(file, path.join(target, path.basename(file)));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return `${(bytes / 1000).toFixed(0)} kB`;
}
