import { AppError } from '@/lib/core/errors';
import { type BackupCounts, type BackupHeader, readBackup } from './backup-format';
import { MIGRATIONS } from './migrations/all-migrations';
import type { Migration } from './migrations/migration';

export interface BackupFacts {
  readonly header: BackupHeader;
  readonly counts: BackupCounts;
}

/** The migrations that a backup was taken after, which must be the first ones that we know. */
function checkMigrations(header: BackupHeader, file: string, known: readonly Migration[]): void {
  const foreign = header.migrations.find((name, index) => known[index]?.name !== name);
  if (foreign === undefined) return;
  throw new AppError('invalid_content', `The backup is of another version: it has ${foreign}`, {
    where: file,
    remedy: 'Restore it with the version that made it, or a later one.',
  });
}

/**
 * Reads a backup through and checks its checksum, its counts and that this version can restore it.
 * @throws AppError `not_found` or `invalid_content`, saying what is wrong with the file.
 */
export async function verifyBackup(
  file: string,
  options: { signal?: AbortSignal; known?: readonly Migration[] } = {},
): Promise<BackupFacts> {
  let header: BackupHeader | undefined;
  let counts: BackupCounts = {};
  for await (const part of readBackup(file)) {
    options.signal?.throwIfAborted();
    if (part.kind === 'header') {
      header = part.header;
      checkMigrations(header, file, options.known ?? MIGRATIONS);
    }
    if (part.kind === 'footer') counts = part.counts;
  }
  if (header === undefined) throw new AppError('invalid_content', `${file} is empty`);
  return { header, counts };
}
