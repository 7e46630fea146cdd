import { createSources } from './create-sources.server';
import { feedsImport } from './feeds-import.server';
import type { Job } from './job';
import { pricesRefresh } from './prices-refresh.server';
import { purge } from './purge.server';
import { readCatalogue } from './read-catalogue.server';

let jobs: readonly Job[] | undefined;

/** The jobs of this process, in the order in which they are listed. */
export function createJobs(): readonly Job[] {
  jobs ??= [
    pricesRefresh({ catalogue: readCatalogue, sources: createSources }),
    feedsImport({ catalogue: readCatalogue }),
    purge({ catalogue: readCatalogue }),
  ];
  return jobs;
}
