import { readFileSync, writeSync } from 'node:fs';
import { closeDb, getDb } from '@/lib/db/client';
import { resolveAmazonAccess } from '@/lib/offers/sources/amazon-creators/resolve-access';
import { createAmazonSource } from '@/lib/offers/sources/amazon-creators/source.server';
import type { Wanted } from '@/lib/offers/sources/source';
import { getEnv } from '@/lib/platform/env';
import { amazon } from '@/tests/support/offers';

/** Asks for the prices named in the file that its argument names; writes a line for each that is settled. */
const wanted: readonly Wanted[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const env = getEnv();
const { NA: access } = resolveAmazonAccess(env);
if (!access) throw new Error('AMAZON_API_URL names a stand-in');
const { source } = createAmazonSource({
  database: await getDb(),
  merchant: amazon(),
  access,
  limits: { perSecond: env.AMAZON_REQUESTS_PER_SECOND, perDay: env.AMAZON_REQUESTS_PER_DAY },
});
writeSync(1, 'ready\n');
for await (const outcomes of source.refresh(wanted, new AbortController().signal)) {
  const lines = outcomes.map(({ wanted: { product }, kind }) => `${product} ${kind}\n`);
  writeSync(1, lines.join(''));
}
await closeDb();
