import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findProgram } from './browser.mjs';

/** Debian keeps the server's programs out of PATH, a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';

function findServer() {
  const inPath = findProgram('postgres');
  if (inPath) return inPath;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(DEBIAN, version, 'bin', 'postgres'))
    .find(existsSync);
}

/** Where the tests get PostgreSQL from, in words; undefined where there is none. */
export function findPostgres() {
  return process.env.TEST_DATABASE_URL ? 'TEST_DATABASE_URL' : findServer();
}
