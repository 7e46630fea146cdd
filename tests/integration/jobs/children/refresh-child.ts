import { writeSync } from 'node:fs';
import { getDb } from '@/lib/db/client';
import { pricesRefresh } from '@/lib/jobs/prices-refresh.server';
import { runJob } from '@/lib/jobs/run-job.server';
import { catalogue, fakeSource } from '../fake-source';

/** Refreshes so many prices, slowly, and says how far it is. */
const [, , count = '0'] = process.argv;
const job = pricesRefresh({
  catalogue: async () => catalogue(Number(count)),
  sources: async () => [fakeSource({ pace: 60 }).source],
});
const database = await getDb();
const { kind } = await runJob(database, job, {
  trigger: 'request',
  isForced: true,
  onReport: ({ done }) => done > 0 && writeSync(1, `done ${done}\n`),
});
writeSync(1, `${kind}\n`);
await database.close();
