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

const MODULE_HEAD = `import { readFileSync } from 'node:fs';
import path from 'node:path';

const KEY = Symbol.for('topshelf.documents');`;

/**
 * Reads the documents from a file, once in a process: bundlers give each kind of route a module of its own, and
 * each would hold the source of the documents beside them.
 */
const moduleOf = (version: string, now: number) => `${MODULE_HEAD}
const VERSION = '${version}';
export function readDocuments() {
  if (globalThis[KEY]?.version !== VERSION) {
    const json = readFileSync(path.join('.contentlayer', 'slim', 'documents.json'), 'utf8');
    globalThis[KEY] = { version: VERSION, documents: JSON.parse(json) };
  }
  return globalThis[KEY].documents;
}
export const readVersion = () => VERSION;
export const readMadeAt = () => ${now};
`;

/**
 * Writes the slim index beside what contentlayer has generated, as data and a module that reads it. The module
 * changes with any document, its text too, so that bundlers see that the content is another.
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
  const files = {
    'index.d.ts': TYPES,
    'documents.json': json,
    'index.mjs': moduleOf(createHash('sha256').update(json).digest('hex'), Date.now()),
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(target, `${name}.new`), text);
    // Renamed, so that nobody reads half of it.
    await rename(path.join(target, `${name}.new`), path.join(target, name));
  }
}
