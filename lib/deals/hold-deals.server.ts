import { MINUTE } from '@/lib/core/duration';
import { log } from '@/lib/platform/log';
import {
  type BuiltDeals,
  buildDeals,
  type DealContent,
  type DealFacts,
  NO_FACTS,
} from './build-deals';
import { createDealIndex, type DealIndex } from './create-index';
import { readFacts } from './read-facts.server';

/** After this long, in milliseconds, what is held is read again, though an answer need not wait for it. */
const FRESH_FOR = 15_000;
/** What is older is not answered with while the database may know better. */
const HELD_FOR = MINUTE;
/** How long an answer waits for the database; then it says that prices are away. */
const PATIENCE = 2_000;
/** How long a database that failed is left alone. */
const RESPITE = 5_000;

/** All deals of one place, ready for any question. */
export interface HeldDeals {
  readonly built: BuiltDeals;
  readonly index: DealIndex;
  /** True where the database failed: what is held may lack deals. */
  readonly isAway: boolean;
  readonly facts: DealFacts;
  readonly readAt: number;
  /** How many changes were known when it was read. */
  readonly changes: number;
}

interface Holder {
  held?: HeldDeals;
  reading?: { readonly changes: number; readonly result: Promise<HeldDeals> };
}

interface Shared {
  readonly holders: Map<string, Holder>;
  /** How many times the data are known to have changed. */
  changes: number;
}

/** On `globalThis`: a module is loaded more than once in a process. */
const SHARED = Symbol.for('topshelf.deals');

function shared(): Shared {
  const owner = globalThis as { [SHARED]?: Shared };
  owner[SHARED] ??= { holders: new Map(), changes: 0 };
  return owner[SHARED];
}

/**
 * Tells that offers have changed: the next answer is made from what the database says then. For
 * whoever learns of changes, such as the poll of the change feed.
 */
export function dropDeals(): void {
  shared().changes += 1;
}

function holderOf({ place }: DealContent): Holder {
  const { holders } = shared();
  const key = `${place.marketplace} ${place.currency}`;
  const holder = holders.get(key) ?? {};
  holders.set(key, holder);
  return holder;
}

function hold(content: DealContent, facts: DealFacts, now: number) {
  const built = buildDeals(content, facts, now);
  return { built, facts, index: createDealIndex(built.deals), readAt: now };
}

/** Where the database fails, what was known before still holds until its licences end. */
async function readHeld(
  holder: Holder,
  content: DealContent,
  now: number,
  changes: number,
): Promise<HeldDeals> {
  let facts = holder.held?.facts ?? NO_FACTS;
  let isAway = false;
  try {
    facts = await readFacts(content, now);
  } catch (error) {
    isAway = true;
    log.warn('The deals could not be read', { error });
  }
  const held = { ...hold(content, facts, now), isAway, changes };
  // One that was begun later may have come first.
  if (changes >= (holder.held?.changes ?? 0)) holder.held = held;
  return held;
}

/** Reads once for all who ask at the same time, and again for who knows of a later change. */
function read(holder: Holder, content: DealContent, now: number): Promise<HeldDeals> {
  const { changes } = shared();
  if (holder.reading?.changes === changes) return holder.reading.result;
  const reading = {
    changes,
    result: readHeld(holder, content, now, changes).finally(() => {
      if (holder.reading === reading) holder.reading = undefined;
    }),
  };
  holder.reading = reading;
  return reading.result;
}

async function orInTime(
  reading: Promise<HeldDeals>,
  otherwise: () => Omit<HeldDeals, 'isAway'>,
): Promise<HeldDeals> {
  const { promise: late, resolve } = Promise.withResolvers<HeldDeals>();
  const timer = setTimeout(() => resolve({ ...otherwise(), isAway: true }), PATIENCE);
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The deals of a place as the database last told them, read again when offers changed, when the first
 * of them has ended, and from time to time. Never throws for a database that is away. What has ended
 * since it was read is still among it: whoever shows it leaves that out.
 * @param now epoch milliseconds.
 */
export async function heldDeals(content: DealContent, now: number): Promise<HeldDeals> {
  const holder = holderOf(content);
  const { held } = holder;
  // A clock that was set back makes what is held old too.
  const age = held ? Math.abs(now - held.readAt) : Number.POSITIVE_INFINITY;
  if (held?.isAway && age < RESPITE) return held;
  if (!held || held.changes < shared().changes || age > HELD_FOR) {
    const otherwise = () => holder.held ?? { ...hold(content, NO_FACTS, now), changes: -1 };
    return orInTime(read(holder, content, now), otherwise);
  }
  if (held.isAway || age > FRESH_FOR || now >= held.built.changesAt) {
    read(holder, content, now).catch((error: unknown) =>
      log.error('The deals could not be laid out', { error }),
    );
  }
  return held;
}
