import type { TestProject } from 'vitest/node';
import { findPostgresBinaries, startPostgres } from './postgres-server';
import { settings } from './settings';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which tests may create databases; null: there is none, and `postgresGap` says why. */
    postgresUrl: string | null;
    postgresGap: string;
  }
}

/** One PostgreSQL server for all tests of a run: the one that was named, or a private one. */
export default async function setUpPostgres(project: TestProject) {
  project.provide('postgresGap', '');
  if (settings.postgresUrl) {
    project.provide('postgresUrl', settings.postgresUrl);
    return undefined;
  }
  const binaries = findPostgresBinaries();
  if (binaries === null) {
    project.provide('postgresUrl', null);
    project.provide('postgresGap', 'no TEST_DATABASE_URL and no local PostgreSQL');
    return undefined;
  }
  const server = await startPostgres(binaries, { isDurable: false });
  project.provide('postgresUrl', server.url);
  return () => server.remove();
}
