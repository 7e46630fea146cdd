import { MARKETPLACES } from '@/lib/affiliate/marketplaces';
import type { AmazonMerchant } from '@/lib/affiliate/merchant-schema';
import type { Database } from '@/lib/db/open-database';
import { leftOfDay, type QuotaLimits } from '../../quota/next-slot';
import { createSlots } from '../../quota/reserve-slot.server';
import { readStanding } from '../../quota/store';
import type { OfferSource, Outcome, Wanted } from '../source';
import { askNext, type Desk } from './ask-batch.server';
import { getItems } from './get-items';
import { createTokenHolder } from './hold-token';
import { createOutbox } from './outbox';
import { BATCH, type Deal, dealBatches } from './plan-batches';
import { requestToken } from './request-token';
import type { AmazonAccess } from './resolve-access';
import { watchFaults } from './watch-faults';
import { watchStanding } from './watch-standing.server';

/**
 * Requests under way or waiting for their slots. At ten a second, answers may take six seconds
 * before slots go unused.
 */
const IN_FLIGHT = 64;
/** Settled batches that may wait for whoever reads them. */
const UNREAD = 64;

export interface AmazonSourceInput {
  readonly database: Database;
  readonly merchant: AmazonMerchant;
  /** Of one region, as `resolveAmazonAccess` gives it. */
  readonly access: AmazonAccess;
  readonly limits: QuotaLimits;
  /** The present in epoch milliseconds; the system's clock unless given. */
  readonly clock?: () => number;
  /** From 0 to 1; chance unless given. */
  readonly random?: () => number;
}

export interface AmazonSource {
  /** Its row in the database, such as `amazon:NA`. */
  readonly account: string;
  /** Whether it is the one to ask for a price. */
  covers(wanted: Wanted): boolean;
  readonly source: OfferSource;
  /** Requests that are left of the UTC day of `now`, and how many prices each may ask for. */
  allowance(now: number): Promise<{ readonly requests: number; readonly batch: number }>;
}

/** Works the batches off in order, several at a time; slots alone set the pace. */
async function workOff(
  desk: Desk,
  deals: Iterator<Deal, undefined>,
  put: (outcomes: readonly Outcome[]) => Promise<void>,
  fail: (error: unknown) => void,
): Promise<void> {
  const next = async (): Promise<boolean> => {
    const outcomes = await askNext(desk, deals);
    if (outcomes !== null) await put(outcomes);
    return outcomes !== null;
  };
  const workWhile = async (isWanted: () => boolean) => {
    try {
      while (isWanted() && (await next()));
    } catch (error) {
      fail(error);
    }
  };
  // An account that was refused is asked with one request at a time until it answers.
  await workWhile(() => !desk.standing.isReady());
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => workWhile(() => true)));
}

/**
 * The source of Amazon's prices for one account. Make it once and keep it: it holds the token.
 * Iterating throws what the signal aborts with, after what was settled before, and AppError
 * `unavailable` while the database is away; what Amazon does comes out as outcomes.
 */
export function createAmazonSource(input: AmazonSourceInput): AmazonSource {
  const { database, merchant, access, limits, clock = Date.now, random = Math.random } = input;
  const { account, region } = access;
  const request = (signal: AbortSignal) => requestToken(access, signal);
  const tokens = createTokenHolder({ request, clock, random });
  const slots = createSlots({ database, account, limits, clock });

  async function* refresh(wanted: Iterable<Wanted>, outer: AbortSignal) {
    outer.throwIfAborted();
    const stop = new AbortController();
    const signal = AbortSignal.any([outer, stop.signal]);
    const deals = dealBatches(wanted, merchant, region);
    const outbox = createOutbox<readonly Outcome[]>(UNREAD);
    const desk: Desk = {
      slots,
      tokens,
      faults: watchFaults(clock, random),
      standing: await watchStanding({ database, account, clock }),
      clock,
      random,
      signal,
      send: (token, batch) => getItems(access, token, batch, signal),
    };
    const fail = (cause: unknown) => {
      outbox.end({ cause });
      stop.abort();
    };
    const onAbort = () => fail(outer.reason);
    outer.addEventListener('abort', onAbort, { once: true });
    const work = workOff(desk, deals, outbox.put, fail).then(() => outbox.end());
    try {
      yield* outbox.read();
    } finally {
      outer.removeEventListener('abort', onAbort);
      stop.abort();
      outbox.end();
      await work;
    }
  }

  return {
    account,
    covers: ({ merchant: slug, marketplace }) =>
      slug === merchant.slug && marketplace !== null && MARKETPLACES[marketplace].region === region,
    source: { refresh },
    async allowance(now) {
      const standing = await readStanding(database, account);
      return { requests: leftOfDay(standing, limits, now), batch: BATCH };
    },
  };
}
