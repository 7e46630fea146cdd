import { type FileHandle, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors';
import type { FeedBytes } from './feed-bytes';

const PIECE_BYTES = 65_536;

function cannotRead(file: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('not_found', `There is no file ${file}`, {
      remedy: 'Put the feed there, or name the file that you mean.',
      cause: error,
    });
  }
  return new AppError('unavailable', `${file} cannot be read (${code || error})`, {
    remedy: 'Give the user that runs this the right to read it.',
    cause: error,
  });
}

/**
 * The path of a feed that content names; it lies in the folder of feeds, links included.
 * @throws AppError `not_found`, or `forbidden` for a link that leads out of the folder.
 */
export async function feedFile(dataDir: string, name: string): Promise<string> {
  const folder = path.join(dataDir, 'feeds');
  const file = path.join(folder, name);
  try {
    const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(file)]);
    if (realFile.startsWith(realFolder + path.sep)) return file;
  } catch (error) {
    throw cannotRead(file, error);
  }
  throw new AppError('forbidden', `${file} leads out of the folder of feeds`, {
    remedy: 'Put the file itself there; a link to another folder is not followed.',
  });
}

async function* readPieces(handle: FileHandle): AsyncGenerator<Uint8Array> {
  yield* handle.createReadStream({ highWaterMark: PIECE_BYTES, autoClose: false });
}

/**
 * Opens a feed in a file.
 * @throws AppError `not_found`, or `unavailable` where it cannot be read.
 */
export async function openFile(file: string): Promise<FeedBytes> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw cannotRead(file, 'not a file');
    return {
      pieces: readPieces(handle),
      size: before.size,
      madeAt: Math.floor(before.mtimeMs),
      // One that is still being written may end anywhere.
      isWhole: async () => {
        const after = await handle.stat();
        return after.size === before.size && after.mtimeMs === before.mtimeMs;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
