import { randomUUID } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors';

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** A hard link appears whole and never replaces a file; not every file system has them. */
async function place(unfinished: string, file: string, text: string): Promise<void> {
  try {
    await link(unfinished, file);
  } catch (error) {
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
    await writeFile(file, text, { flag: 'wx' });
  }
}

/**
 * Writes a file that is not there yet, whole or not at all.
 * @throws AppError `conflict` where a file of that name exists: it is never overwritten.
 */
export async function writeNewFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`);
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await place(unfinished, file, text);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    throw new AppError('conflict', 'The file exists already, and is left as it is.', {
      where: file,
      remedy: 'Choose another slug, or edit that file.',
      cause: error,
    });
  } finally {
    await rm(unfinished, { force: true });
  }
}
