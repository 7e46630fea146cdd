import { getDb } from '@/lib/db/client';
import { createSources } from '@/lib/jobs/create-sources.server';
import { pricesRefresh } from '@/lib/jobs/prices-refresh.server';
import { waitAndRun } from '@/lib/jobs/wait-and-run.server';
import { catalogue } from '../fake-source';

const db = await getDb();
const job = pricesRefresh({ catalogue: async () => catalogue(5000), sources: createSources });
const r = await waitAndRun(db, job, {
  signal: new AbortController().signal,
  onReport: (s) => process.stdout.write(`done ${s.done} ${s.total}\n`),
  onWait: () => process.stdout.write('wait\n'),
});
process.stdout.write(JSON.stringify(r) + '\n');
await db.close();
