import { vi } from 'vitest';
import type { Database } from '@/lib/db/open-database';
import type { Trigger } from '@/lib/jobs/job';
import type { PricedSource } from '@/lib/jobs/priced-source';
import { pricesRefresh } from '@/lib/jobs/prices-refresh.server';
import type { Catalogue } from '@/lib/jobs/read-catalogue.server';
import { type RunOptions, runJob } from '@/lib/jobs/run-job.server';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import { found } from './fake-source';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

interface Sample {
  readonly content: Catalogue;
  readonly source: PricedSource;
  readonly isThorough?: boolean;
}

/** Runs the job once, whether it is due or not. */
export function refresh(
  database: Database,
  { content, source, isThorough }: Sample,
  trigger: Trigger = 'request',
  more: Partial<RunOptions> = {},
) {
  const job = pricesRefresh({
    catalogue: async () => content,
    sources: async () => [source],
    isThorough,
  });
  return runJob(database, job, { trigger, isForced: true, ...more });
}

/** A merchant that has all but some products. */
export const miss =
  (kind: Exclude<Outcome['kind'], 'ok'>, ...products: string[]) =>
  (wanted: Wanted): Outcome =>
    products.includes(wanted.product)
      ? { wanted, kind, reason: `${wanted.product}: ${kind}` }
      : found(wanted);

export const offersOf = async ({ query }: Database) =>
  (await query.selectFrom('offers').select('product').orderBy('product').execute()).map(
    ({ product }) => product,
  );
export const triesOf = async ({ query }: Database) =>
  query.selectFrom('refreshes').selectAll().orderBy('product').execute();
export const changesOf = async ({ query }: Database) =>
  (await query.selectFrom('changes').select('subject').execute()).map(({ subject }) => subject);

/** Sets the clock of this process. */
export function at(now: number): void {
  vi.spyOn(Date, 'now').mockReturnValue(now);
}
