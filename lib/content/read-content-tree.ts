import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors';

export interface ContentFile {
  /** Path below the content folder, with forward slashes. */
  readonly name: string;
  /** Null where the file cannot be read: no right to, or a link that leads nowhere. */
  readonly bytes: Uint8Array | null;
}

/** Dot files belong to editors and systems, and the build skips them too. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.'));
}

async function listNames(root: string): Promise<string[]> {
  try {
    const names = await readdir(root, { recursive: true });
    return names.map((name) => name.split(path.sep).join('/')).filter((name) => !isHidden(name));
  } catch (cause) {
    throw new AppError('invalid_content', 'The content folder cannot be read.', {
      where: root,
      remedy: 'Run the command where the folder "content" stands, or name it with --root.',
      cause,
    });
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function readBytes(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch(() => null);
}

/** No bytes of a file that can be read, null for one that cannot. */
async function reach(file: string): Promise<Uint8Array | null> {
  return access(file, constants.R_OK).then(
    () => new Uint8Array(),
    () => null,
  );
}

/**
 * Every file below a folder, in the order of their names, one at a time: photographs together may
 * be larger than memory. Hidden files are left out.
 * @param isWanted leaves files out by their names.
 * @param isRead leaves files unread by their names: downloads may be of any size.
 * @throws AppError `invalid_content` where the folder cannot be read.
 */
export async function* readContentTree(
  root: string,
  isWanted: (name: string) => boolean = () => true,
  isRead: (name: string) => boolean = () => true,
): AsyncGenerator<ContentFile> {
  for (const name of (await listNames(root)).filter(isWanted).sort()) {
    const file = path.join(root, name);
    if (await isFolder(file)) continue;
    yield { name, bytes: await (isRead(name) ? readBytes(file) : reach(file)) };
  }
}
