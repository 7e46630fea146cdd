import { mkdtempSync } from 'node:fs';
import { startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { listWanted } from '@/lib/offers/list-wanted';
import { resolveAmazonAccess } from '@/lib/offers/sources/amazon-creators/resolve-access';
import { createAmazonSource } from '@/lib/offers/sources/amazon-creators/source.server';
import { amazon } from '@/tests/support/offers';
import { catalogue } from '../fake-source';

const api = await startCreatorsApi({
  seed: 's',
  throttles: 0.1,
  faults: 0.05,
  latency: 300,
  tokenLife: { seconds: 20, requests: 200 },
});
const database = await openDatabase(embeddedTarget(mkdtempSync('/tmp/zz-'), 'x'));
await migrate(database, null);
const access = resolveAmazonAccess({ AMAZON_API_URL: api.url }).NA!;
const { source } = createAmazonSource({
  database,
  merchant: amazon(),
  access,
  limits: { perSecond: 10, perDay: 864000 },
});
const c = catalogue(5000);
let n = 0;
for await (const o of source.refresh(
  listWanted(c.products, c.merchants),
  new AbortController().signal,
))
  n += o.length;
const { requests, firstAt, lastAt, recent, days, ...tally } = api.tally('demo-na') as any;
console.log('alone', n, {
  requests,
  seconds: (lastAt - firstAt) / 1000,
  share: requests / (((lastAt - firstAt) / 1000) * 10 + 1),
  ...tally,
  ...api.report(),
});
await api.stop();
await database.close();
