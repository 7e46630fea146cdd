import { MINUTE } from '@/lib/core/duration';
import { log } from '@/lib/platform/log';

/** After this long, in milliseconds, what is held is read again, though an answer need not wait for it. */
const FRESH_FOR = 15_000;
/** What is older is not answered with while the database may know better. */
const HELD_FOR = MINUTE;
/** How long an answer waits for the database; then it says that prices are away. */
const PATIENCE = 2_000;
/** How long a database that failed is left alone. */
const RESPITE = 5_000;

/** What was made of what the database says. */
export interface Held<Facts, Made> {
  readonly made: Made;
  /** True where the database failed: what is held may lack something. */
  readonly isAway: boolean;
  readonly facts: Facts;
  readonly readAt: number;
  /** How many changes were known when it was read. */
  readonly changes: number;
}

/** How facts are read and what is made of them. */
export interface Making<Facts, Made> {
  /** Names what is held; one name, one kind of thing. */
  readonly name: string;
  /** What is known before anything was read. */
  readonly none: Facts;
  /** Asks the database; may throw. */
  read(): Promise<Facts>;
  make(facts: Facts, now: number): Made;
  /** When what was made must be made anew, epoch milliseconds; infinity where never. */
  changesAt(made: Made): number;
}

interface Holder<Facts, Made> {
  held?: Held<Facts, Made>;
  reading?: { readonly changes: number; readonly result: Promise<Held<Facts, Made>> };
}

interface Shared {
  readonly holders: Map<string, Holder<unknown, unknown>>;
  /** How many times the data are known to have changed. */
  changes: number;
}

/** On `globalThis`: a module is loaded more than once in a process. */
const SHARED = Symbol.for('topshelf.offers');

function shared(): Shared {
  const owner = globalThis as { [SHARED]?: Shared };
  owner[SHARED] ??= { holders: new Map(), changes: 0 };
  return owner[SHARED];
}

/**
 * Tells that offers have changed: the next answer is made from what the database says then. For
 * whoever learns of changes, such as the poll of the change feed.
 */
export function dropHeldOffers(): void {
  shared().changes += 1;
}

function holderOf<Facts, Made>({ name }: Making<Facts, Made>): Holder<Facts, Made> {
  const { holders } = shared();
  const holder = (holders.get(name) ?? {}) as Holder<Facts, Made>;
  holders.set(name, holder as Holder<unknown, unknown>);
  return holder;
}

/** Where the database fails, what was known before still holds until its licences end. */
async function readHeld<Facts, Made>(
  holder: Holder<Facts, Made>,
  making: Making<Facts, Made>,
  now: number,
  changes: number,
): Promise<Held<Facts, Made>> {
  let facts = holder.held?.facts ?? making.none;
  let isAway = false;
  try {
    facts = await making.read();
  } catch (error) {
    isAway = true;
    log.warn('Offers could not be read', { what: making.name, error });
  }
  const held = { made: making.make(facts, now), facts, readAt: now, isAway, changes };
  // One that was begun later may have come first.
  if (changes >= (holder.held?.changes ?? 0)) holder.held = held;
  return held;
}

/** Reads once for all who ask at the same time, and again for who knows of a later change. */
function read<Facts, Made>(
  holder: Holder<Facts, Made>,
  making: Making<Facts, Made>,
  now: number,
): Promise<Held<Facts, Made>> {
  const { changes } = shared();
  if (holder.reading?.changes === changes) return holder.reading.result;
  const reading = {
    changes,
    result: readHeld(holder, making, now, changes).finally(() => {
      if (holder.reading === reading) holder.reading = undefined;
    }),
  };
  holder.reading = reading;
  return reading.result;
}

async function orInTime<Facts, Made>(
  reading: Promise<Held<Facts, Made>>,
  otherwise: () => Held<Facts, Made>,
): Promise<Held<Facts, Made>> {
  const { promise: late, resolve } = Promise.withResolvers<Held<Facts, Made>>();
  const timer = setTimeout(() => resolve({ ...otherwise(), isAway: true }), PATIENCE);
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What was made of the offers as the database last told them, read again when offers changed, when what
 * was made says so, and from time to time. Never throws for a database that is away.
 * @param now epoch milliseconds.
 */
export async function holdFacts<Facts, Made>(
  making: Making<Facts, Made>,
  now: number,
): Promise<Held<Facts, Made>> {
  const holder = holderOf(making);
  const { held } = holder;
  // A clock that was set back makes what is held old too.
  const age = held ? Math.abs(now - held.readAt) : Number.POSITIVE_INFINITY;
  if (held?.isAway && age < RESPITE) return held;
  if (!held || held.changes < shared().changes || age > HELD_FOR) {
    return orInTime(read(holder, making, now), () => {
      if (holder.held) return holder.held;
      const { none: facts } = making;
      return { made: making.make(facts, now), facts, readAt: now, isAway: true, changes: -1 };
    });
  }
  if (held.isAway || age > FRESH_FOR || now >= making.changesAt(held.made)) {
    read(holder, making, now).catch((error: unknown) =>
      log.error('Offers could not be laid out', { what: making.name, error }),
    );
  }
  return held;
}
