import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What is known of a picture that was exported. */
interface ExportedPicture {
  /** Of its source and of the exporter's version. */
  readonly hash: string;
  /** Of a photograph: the size in pixels of its largest rendering. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What was exported, by the names of the sources. */
export type Manifest = Record<string, ExportedPicture>;

const fileIn = (target: string) => path.join(target, 'exported.json');

/** The manifest of an export; empty where it is missing or was cut short by a kill. */
export function readManifest(target: string): Manifest {
  try {
    return JSON.parse(readFileSync(fileIn(target), 'utf8'));
  } catch {
    return {};
  }
}

/** Writes whole or not at all: a killed export leaves no half file under the real name. */
export async function writeWhole(file: string, data: Buffer | string): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, data);
  await rename(unfinished, file);
}

export async function writeManifest(target: string, manifest: Manifest): Promise<void> {
  await writeWhole(fileIn(target), JSON.stringify(manifest));
}
