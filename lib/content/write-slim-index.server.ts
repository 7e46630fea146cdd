import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSlimIndex } from './build-slim-index';
import { DOCUMENT_KINDS, type KindName } from './document-kinds';
import type { GeneratedDocument } from './generated-document';

const TYPES = `import type { SlimIndex } from '../../lib/content/generated-document';
/** Always the same object, until the content is read anew. */
export function readDocuments(): SlimIndex;
/** Tells these documents from any others. */
export function readVersion(): string;
/** When they were read from their files, epoch milliseconds: no page of the build is older. */
export function readMadeAt(): number;
`;

async function readGenerated(folder: string, typeName: string): Promise<GeneratedDocument[]> {
  const file = path.join(folder, 'generated', typeName, '_index.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A kind without documents has no file.
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return [JSON.parse(text)].flat();
}

/**
 * A text is read much faster than the same as code, and once in a process: bundlers give each kind of
 * route a module of its own.
 */
const moduleOf = (json: string, now: number) => `const KEY = Symbol.for('topshelf.documents');
const VERSION = '${createHash('sha256').update(json).digest('hex')}';
export function readDocuments() {
  if (globalThis[KEY]?.version !== VERSION) {
    globalThis[KEY] = { version: VERSION, documents: JSON.parse(${JSON.stringify(json)}) };
  }
  return globalThis[KEY].documents;
}
export const readVersion = () => VERSION;
export const readMadeAt = () => ${now};
`;

/**
 * Writes the slim index beside what contentlayer has generated, as a module that can be bundled.
 * @param folder that contentlayer writes to, `.contentlayer`.
 */
export async function writeSlimIndex(folder: string): Promise<void> {
  const kinds = Object.entries(DOCUMENT_KINDS).map(
    async ([kind, { typeName }]) =>
      [kind as KindName, await readGenerated(folder, typeName)] as const,
  );
  const json = JSON.stringify(buildSlimIndex(Object.fromEntries(await Promise.all(kinds))));
  const target = path.join(folder, 'slim');
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'index.d.ts'), TYPES);
  await writeFile(path.join(target, 'index.mjs.new'), moduleOf(json, Date.now()));
  // Renamed, so that nobody reads half of it.
  await rename(path.join(target, 'index.mjs.new'), path.join(target, 'index.mjs'));
}
