// Plain JavaScript for Node 20: it is loaded before the project's own runtime is installed.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './steps.mjs';

const FILES = ['swagger-ui-bundle.js', 'swagger-ui.css'];

/** Puts the viewer of the API's document where the site serves it from. */
export function copyApiViewer() {
  const require = createRequire(import.meta.url);
  const target = path.join(ROOT, 'public', 'api-viewer');
  mkdirSync(target, { recursive: true });
  let bytes = 0;
  for (const file of FILES) {
    const from = require.resolve(`swagger-ui-dist/${file}`);
    copyFileSync(from, path.join(target, file));
    bytes += statSync(from).size;
  }
  return `${(bytes / 1000).toFixed(0)} kB`;
}
