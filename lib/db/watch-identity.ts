import { statSync } from 'node:fs';

/**
 * Tells later whether a path still leads to the file it leads to now. A process goes on writing
 * into a file that was deleted or replaced, and whatever it acknowledges then is lost.
 */
export function watchIdentity(file: string): () => boolean {
  const identify = () => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev}:${found.ino}`;
  };
  const original = identify();
  return () => identify() === original;
}
