import { z } from 'zod';
import { HOUR, MINUTE } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import { priceKey } from '@/lib/offers/list-wanted';
import { type PriceFacts, planRefresh, type RefreshPlan } from '@/lib/offers/plan-refresh';
import { noteTries, type Try } from '@/lib/offers/refreshes/store';
import { shareAllowance } from '@/lib/offers/share-allowance';
import { askSource } from './ask-source.server';
import { describeRefresh } from './describe-refresh';
import { gatherFacts } from './gather-facts.server';
import type { Job, JobResult, JobRun } from './job';
import { createOutcomeKeeper } from './keep-outcomes.server';
import type { PricedSource } from './priced-source';
import type { Catalogue } from './read-catalogue.server';

const INTERVAL = 5 * MINUTE;
/** After a long pause a run takes at most the allowance of this long, in milliseconds. */
const LONGEST_STRETCH = HOUR;
/** What a run saves at most so often, in milliseconds. */
const SAVE_EVERY = 1_000;
/** The part of a licence for which prices that fall due one by one may gather to fill requests. */
const GATHERING_SHARE = 8;
const PUT_OFF = 'Put off: what is left of the day’s allowance is shared out over the day.';
const USED_UP = 'The day’s allowance is used up.';

const ProgressSchema = z.object({
  /** When the run began that this one goes on with. */
  since: z.number(),
  /** When it was last planned what to ask for. */
  plannedAt: z.number(),
  /** Asks for prices that are not due, too. */
  isThorough: z.boolean(),
  asked: z.number(),
  total: z.number(),
  misses: z.record(z.string(), z.number()),
});
type RefreshProgress = z.infer<typeof ProgressSchema>;

export interface RefreshParts {
  readonly catalogue: () => Promise<Catalogue>;
  readonly sources: (catalogue: Catalogue, database: Database) => Promise<readonly PricedSource[]>;
  /** Asks for prices that are not due, too. */
  readonly isThorough?: boolean;
}

function startProgress(run: JobRun, isThorough: boolean): RefreshProgress {
  const saved = ProgressSchema.safeParse(run.progress);
  if (saved.success) return { ...saved.data, isThorough: saved.data.isThorough || isThorough };
  const now = Date.now();
  const plannedAt = run.lastEndedAt ?? now - INTERVAL;
  return { since: now, plannedAt, isThorough, asked: 0, total: 0, misses: {} };
}

interface Parcel {
  readonly source: PricedSource;
  readonly plan: RefreshPlan;
  /** Why the plan puts prices off. */
  readonly reason: string;
}

/** A person who waits gets all that the day allows; the others share it out. */
async function planFor(
  run: JobRun,
  progress: RefreshProgress,
  source: PricedSource,
  facts: readonly PriceFacts[],
): Promise<Parcel> {
  const now = Date.now();
  const isEager = run.trigger === 'person';
  const left = isEager ? null : await source.allowance(now);
  const stretch = Math.min(LONGEST_STRETCH, Math.max(0, now - progress.plannedAt));
  const plan = planRefresh(
    facts.filter(({ wanted }) => source.covers(wanted)),
    {
      now,
      isEager,
      isThorough: progress.isThorough,
      since: isEager || progress.isThorough ? progress.since : undefined,
      allowance: left && { ...left, requests: shareAllowance(left.requests, stretch, now) },
    },
  );
  return { source, plan, reason: left?.requests === 0 ? USED_UP : PUT_OFF };
}

/** Names what is put off, unless it is named so already. */
async function notePutOff(run: JobRun, { plan, reason }: Parcel, facts: readonly PriceFacts[]) {
  const known = facts.filter(({ outcome }) => outcome === 'over_budget');
  const named = new Set(known.map(({ wanted }) => priceKey(wanted)));
  const fresh = plan.putOff.filter((wanted) => !named.has(priceKey(wanted)));
  const tries = fresh.map(
    ({ product, merchant, marketplace }): Try => ({
      product,
      merchant,
      marketplace,
      outcome: 'over_budget',
      reason,
    }),
  );
  await noteTries(run.database, tries, Date.now());
}

/** Keeps count of what came in, shows it at once and saves it now and then. */
function counter(run: JobRun, progress: RefreshProgress) {
  let savedAt = Date.now();
  const standing = () => ({
    done: progress.asked,
    total: progress.total,
    missed: Object.values(progress.misses).reduce((sum, count) => sum + count, 0),
  });
  run.report(standing());
  return async (tries: readonly Try[]) => {
    progress.asked += tries.length;
    for (const { outcome } of tries) {
      if (outcome === 'ok') continue;
      progress.misses[outcome] = (progress.misses[outcome] ?? 0) + 1;
    }
    run.report(standing());
    if (Date.now() - savedAt < SAVE_EVERY) return;
    savedAt = Date.now();
    await run.save(progress);
  };
}

/** When to look again: as the next price falls due, but late enough for others to come with it. */
function nextAt(facts: readonly PriceFacts[], plans: readonly RefreshPlan[]): number {
  const now = Date.now();
  const showFor = Math.min(...facts.map((fact) => fact.showFor));
  const nextDue = Math.min(now + showFor / 2, ...plans.map((plan) => plan.nextDue));
  return Math.max(nextDue, now + Math.min(INTERVAL, showFor / GATHERING_SHARE));
}

async function refresh(run: JobRun, parts: RefreshParts): Promise<JobResult> {
  const catalogue = await parts.catalogue();
  const sources = await parts.sources(catalogue, run.database);
  if (sources.length === 0) return { message: 'No source of prices is set up.' };
  const progress = startProgress(run, parts.isThorough ?? false);
  const facts = await gatherFacts(run.database, catalogue, Date.now());
  const parcels = await Promise.all(sources.map((source) => planFor(run, progress, source, facts)));
  progress.plannedAt = Date.now();
  const plans = parcels.map(({ plan }) => plan);
  progress.total = plans.reduce((sum, { ask }) => sum + ask.length, progress.asked);
  const keeper = createOutcomeKeeper(run.database, catalogue, counter(run, progress));
  await run.save(progress);
  for (const parcel of parcels) await notePutOff(run, parcel, facts);
  const ends = await Promise.allSettled(
    parcels.map(({ source, plan }) => askSource(run, keeper, source, plan.ask)),
  );
  // What came in before something went wrong is kept all the same.
  await keeper.flush();
  run.signal.throwIfAborted();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const isComplete = ends.every((end) => end.status === 'fulfilled' && end.value);
  const putOff = plans.reduce((sum, plan) => sum + plan.putOff.length, 0);
  const message = describeRefresh({ ...progress, putOff });
  if (!isComplete) await run.save(progress);
  return { message, isComplete, nextAt: nextAt(facts, plans) };
}

/** Asks APIs for the prices of the products, what expires soonest among what shoppers see most first. */
export function pricesRefresh(parts: RefreshParts): Job {
  return {
    name: 'prices-refresh',
    summary: 'Asks merchants’ APIs for prices that are due',
    interval: INTERVAL,
    run: (run) => refresh(run, parts),
  };
}
