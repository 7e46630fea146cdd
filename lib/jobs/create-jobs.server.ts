import { checkoutRepair } from './checkout-repair.server';
import { createSources } from './create-sources.server';
import { feedsImport } from './feeds-import.server';
import { indexNow } from './index-now.server';
import type { Job } from './job';
import { mailDelivery } from './mail-delivery.server';
import { ordersRetention } from './orders-retention.server';
import { pricesRefresh } from './prices-refresh.server';
import { purge } from './purge.server';
import { readCatalogue, readMailSite, readPublishedSite } from './read-catalogue.server';

let jobs: readonly Job[] | undefined;

/** The jobs of this process, in the order in which they are listed. */
export function createJobs(): readonly Job[] {
  jobs ??= [
    pricesRefresh({ catalogue: readCatalogue, sources: createSources }),
    feedsImport({ catalogue: readCatalogue }),
    purge({ catalogue: readCatalogue }),
    mailDelivery(readMailSite),
    checkoutRepair(),
    indexNow(readPublishedSite),
    ordersRetention(async () => (await readMailSite())?.shop ?? null),
  ];
  return jobs;
}
