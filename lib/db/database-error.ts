import { AppError } from '@/lib/core/errors';

interface Fault {
  readonly message: string;
  readonly remedy: string;
}

const LOCKED: Fault = {
  message: 'The database is locked by another process',
  remedy: 'Try again; if it stays so, end the program that holds it open (a copy, a viewer).',
};
const DISK_FULL: Fault = {
  message: 'The disk of the database is full',
  remedy: 'Free some space on the disk; nothing has to be restarted.',
};
const READ_ONLY: Fault = {
  message: 'The database cannot be written',
  remedy: 'Give the user that runs the site the right to write there.',
};
const DAMAGED: Fault = {
  message: 'The database is damaged',
  remedy: 'Stop the site and restore the last backup with "npm run shelf -- restore".',
};
const DISK_BROKEN: Fault = {
  message: 'The disk of the database reports errors',
  remedy: 'Check the disk and the file system, then "npm run shelf -- verify".',
};
const CANNOT_OPEN: Fault = {
  message: 'The database cannot be opened',
  remedy: 'Check that DATA_DIR is a folder that the user running the site may write.',
};
const NOT_REACHED: Fault = {
  message: 'The database server cannot be reached',
  remedy: 'Check that it runs and that DATABASE_URL names it; no restart of the site is needed.',
};
const CROWDED: Fault = {
  message: 'The database server has no room for more work',
  remedy: 'Raise its limits (connections, memory, disk) or close what else uses it.',
};
const NOT_LET_IN: Fault = {
  message: 'The database server refuses this user or database',
  remedy: 'Check user, password and database name in DATABASE_URL, and the rights of the user.',
};
const TRY_AGAIN: Fault = {
  message: 'The database gave up because of other work on the same rows',
  remedy: 'Try again.',
};

const NO_LOG: Fault = {
  message: 'The file system of the database cannot be used',
  remedy: 'Use a local disk (no network share), or PostgreSQL through DATABASE_URL.',
};

/** By the beginning of the engine's error code; the first that fits counts. */
const FAULTS: readonly (readonly [prefix: string, fault: Fault])[] = [
  ['SQLITE_BUSY', LOCKED],
  ['SQLITE_LOCKED', LOCKED],
  ['SQLITE_PROTOCOL', LOCKED],
  ['SQLITE_FULL', DISK_FULL],
  ['SQLITE_READONLY', READ_ONLY],
  ['SQLITE_PERM', READ_ONLY],
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_NOTADB', DAMAGED],
  ['SQLITE_IOERR', DISK_BROKEN],
  ['SQLITE_CANTOPEN', CANNOT_OPEN],
  ['NO_WRITE_AHEAD_LOG', NO_LOG],
  ['ENOSPC', DISK_FULL],
  ['EDQUOT', DISK_FULL],
  ['EROFS', READ_ONLY],
  ['EACCES', CANNOT_OPEN],
  ['EPERM', CANNOT_OPEN],
  ['ENOTDIR', CANNOT_OPEN],
  ['EEXIST', CANNOT_OPEN],
  ['EMFILE', CANNOT_OPEN],
  ['EIO', DISK_BROKEN],
  ['ECONN', NOT_REACHED],
  ['EPIPE', NOT_REACHED],
  ['ETIMEDOUT', NOT_REACHED],
  ['ENOTFOUND', NOT_REACHED],
  ['ENOENT', NOT_REACHED],
  ['EAI_', NOT_REACHED],
  ['EHOSTUNREACH', NOT_REACHED],
  ['ENETUNREACH', NOT_REACHED],
  ['08', NOT_REACHED],
  ['57P', NOT_REACHED],
  ['57014', TRY_AGAIN],
  ['53100', DISK_FULL],
  ['53', CROWDED],
  ['55P03', LOCKED],
  ['40', TRY_AGAIN],
  ['25006', READ_ONLY],
  ['28', NOT_LET_IN],
  ['3D000', NOT_LET_IN],
  ['42501', NOT_LET_IN],
  ['58', DISK_BROKEN],
  ['XX001', DAMAGED],
  ['XX002', DAMAGED],
];

/** The driver of PostgreSQL reports a lost connection in words only. */
const LOST_CONNECTION =
  /connection (?:terminated|error|timeout)|timeout exceeded|read timeout|thread of the database/i;

function faultOf(error: Error): Fault | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = FAULTS.find(([prefix]) => code.startsWith(prefix));
  if (known) return known[1];
  return code === '' && LOST_CONNECTION.test(error.message) ? NOT_REACHED : undefined;
}

/**
 * What an engine or the file system threw, in our words: an `AppError` `unavailable` with the
 * original as its cause where the database cannot serve now, and the original itself where the
 * query or the row is at fault.
 * @param where names the setting or file for people; it is shown to the public, so no address.
 */
export function toDatabaseError(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const fault = faultOf(error);
  if (fault === undefined) return error;
  return new AppError('unavailable', fault.message, { where, remedy: fault.remedy, cause: error });
}
