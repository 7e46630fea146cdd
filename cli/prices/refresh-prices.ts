import { parseArgs } from 'node:util';
import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { withDatabase } from '@/lib/db/with-database';
import { createSources } from '@/lib/jobs/create-sources.server';
import { statusOfPrices } from '@/lib/jobs/price-status.server';
import { pricesRefresh } from '@/lib/jobs/prices-refresh.server';
import { readCatalogue } from '@/lib/jobs/read-catalogue.server';
import { waitAndRun } from '@/lib/jobs/wait-and-run.server';
import { demoIsAbsent, joinDemo } from '../join-demo';
import { createProgressBar } from '../progress-bar';
import { withStopSignal } from '../stop-signal';
import { describeMiss, nameOf } from './price-lines';

const STOPPED = 'Stopped. What was refreshed is kept; the same command goes on from there.';
/** More of them are a matter for "prices status". */
const MOST_NAMED = 20;

/** Names what was not refreshed, with the reason. */
async function nameMisses(database: Database): Promise<string[]> {
  const catalogue = await readCatalogue();
  const sources = await createSources(catalogue, database);
  const { prices } = await statusOfPrices(database, catalogue, sources, Date.now());
  const missed = prices.flatMap((price) => {
    const miss = describeMiss(price);
    return miss ? [`  ${nameOf(price)}: ${miss}`] : [];
  });
  const rest = missed.length - MOST_NAMED;
  if (rest <= 0) return missed;
  const more = `  and ${rest.toLocaleString('en')} more: npm run shelf -- prices status`;
  return [...missed.slice(0, MOST_NAMED), more];
}

/** `prices refresh`. @throws AppError where the refresh failed as a whole, or was stopped. */
export async function refreshPrices(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { all: { type: 'boolean', default: false } },
  });
  if ((await joinDemo()) === 'absent') throw demoIsAbsent();
  const job = pricesRefresh({
    catalogue: readCatalogue,
    sources: createSources,
    isThorough: values.all,
  });
  const bar = createProgressBar();
  return withStopSignal(STOPPED, (signal) =>
    withDatabase({ current: true }, async (database) => {
      let isWaiting = false;
      const onWait = () => {
        if (!isWaiting) bar.say('Another runner is at it; waiting for its end.');
        isWaiting = true;
      };
      const report = await waitAndRun(database, job, { signal, onReport: bar.show, onWait });
      bar.end();
      if (report.kind === 'broken_off') throw new AppError('conflict', STOPPED);
      if (report.kind === 'failed') {
        const { message, nextAt } = report;
        const next = new Date(nextAt).toISOString();
        throw new AppError('unavailable', message, {
          remedy: `The server tries again at ${next}.`,
        });
      }
      process.stdout.write(`${[report.message, ...(await nameMisses(database))].join('\n')}\n`);
      return 0;
    }),
  );
}
