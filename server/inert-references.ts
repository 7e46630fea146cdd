import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@/lib/platform/log';

/**
 * Client components that do nothing in a browser until something fails or a link of Next's own is
 * followed: Next's own, and the error pages. A project within a larger one has its folder in front.
 */
const INERT = /^\[project\]\/(?:.*\/)?(?:node_modules\/next\/dist\/|app\/(?:global-)?error\.tsx)/;

interface Manifest {
  readonly clientModules: Readonly<Record<string, { readonly id: number | string }>>;
}

/** A manifest is a script that assigns one value, written as JSON. */
function parseManifest(script: string): Manifest {
  const start = script.search(/\] = \{"/);
  return JSON.parse(script.slice(start + 4).replace(/;\s*$/, ''));
}

/**
 * Ids of the client components that a page can do without, as the build in `dir` numbered them. None
 * where the build cannot be read: every page is then served with all of its scripts.
 */
export async function readInertReferences(dir: string): Promise<ReadonlySet<string>> {
  const inert = new Set<string>();
  const others = new Set<string>();
  const folder = path.join(dir, '.next/server/app');
  try {
    for await (const name of glob('**/*_client-reference-manifest.js', { cwd: folder })) {
      const script = await readFile(path.join(folder, name), 'utf8');
      for (const [module, { id }] of Object.entries(parseManifest(script).clientModules)) {
        (INERT.test(module) ? inert : others).add(String(id));
      }
    }
  } catch (error) {
    log.warn('The client components of the build are not known: pages keep all scripts', { error });
    return new Set();
  }
  return inert.difference(others);
}
