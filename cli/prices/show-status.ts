import { parseArgs } from 'node:util';
import { withDatabase } from '@/lib/db/with-database';
import { createSources } from '@/lib/jobs/create-sources.server';
import { statusOfPrices } from '@/lib/jobs/price-status.server';
import { readCatalogue } from '@/lib/jobs/read-catalogue.server';
import { demoIsAbsent, joinDemo } from '../join-demo';
import { describeStatus } from './price-lines';

/** `prices status`. */
export async function showStatus(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      missing: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if ((await joinDemo()) === 'absent') process.stderr.write(`${demoIsAbsent().message}.\n`);
  const catalogue = await readCatalogue();
  const status = await withDatabase({ current: true }, async (database) => {
    const sources = await createSources(catalogue, database);
    return statusOfPrices(database, catalogue, sources, Date.now());
  });
  const prices = status.prices.filter(({ asOf }) => !values.missing || asOf === null);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...status, prices }, null, 2)}\n`
      : `${describeStatus(status, values.missing)}\n`,
  );
  return 0;
}
