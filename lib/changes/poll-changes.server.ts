import { getDb } from '@/lib/db/client';
import { plainNextOrigin } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { loopback } from './loopback';
import { type Change, readChanges } from './store';

/** How often every server looks for changes, in milliseconds. */
const POLL = 1_000;
/** Clocks of writers may differ by this much, and their commits may take as long, in milliseconds. */
const OVERLAP = 120_000;
const PATIENCE = 10_000;

export interface ChangePoller {
  /** Looks once. @returns the subjects that are new since the last look. */
  look(now: number): Promise<string[]>;
}

/**
 * Tells new changes from known ones: it looks back further than the last look, because a change is
 * seen when it is committed, not when it was written.
 */
export function createPoller(read: (since: number) => Promise<readonly Change[]>): ChangePoller {
  const seen = new Map<string, number>();
  return {
    async look(now) {
      const changes = await read(now - OVERLAP);
      const fresh = changes.filter(({ id }) => !seen.has(id));
      for (const { id, at } of fresh) seen.set(id, at);
      for (const [id, at] of seen) if (at < now - 2 * OVERLAP) seen.delete(id);
      return [...new Set(fresh.map(({ subject }) => subject))];
    },
  };
}

/** What may change under the pages of this server. */
export interface Watched {
  /** The products that have prices at the start: the pages of the build show none. */
  priced(): Promise<string[]>;
  /** The edition of the content that readers may see now; asked at every look. */
  edition(): number;
  /** The edition that the pages of the build show. */
  readonly builtEdition: number;
}

/**
 * Has Next drop the pages that show some products, or all; `revalidatePath` works within a request
 * alone. @returns false where this server cannot be reached yet.
 */
async function dropPages(what: { products: readonly string[]; isEdition: boolean }) {
  const { origin = plainNextOrigin(), token } = loopback();
  if (!origin) return false;
  const response = await fetch(new URL('/api/internal/changes', origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(what),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`the own route answered ${response.status}`);
  return true;
}

/**
 * Publishes what is due: no database is needed to know. Pages are dropped twice, a look apart: one that
 * was being made at the first time holds what was before, and is kept after it.
 */
function createPublisher({ edition, builtEdition }: Watched) {
  let shown = builtEdition;
  let isAgain = false;
  return async () => {
    const due = edition();
    if (due === shown && !isAgain) return;
    if (!(await dropPages({ products: [], isEdition: true }))) return;
    isAgain = due !== shown;
    shown = due;
  };
}

/** Looks again and again, as long as the process lives. What fails is told once, not at every look. */
function repeat(look: () => Promise<void>, trouble: string): void {
  let isTroubled = false;
  const again = async () => {
    try {
      await look();
      isTroubled = false;
    } catch (error) {
      // The database may be away for hours.
      if (!isTroubled) log.warn(trouble, { error });
      isTroubled = true;
    }
    setTimeout(again, POLL).unref();
  };
  setTimeout(again, POLL).unref();
}

/**
 * Follows the change feed and the calendar for as long as the process lives: pages that show what
 * changed are dropped within a second or so, and all of them when something is published. Where that
 * fails they are made anew by their age, a few minutes later.
 */
export function followChanges(watched: Watched): void {
  const poller = createPoller(async (since) => readChanges(await getDb(), since));
  let waiting: string[] | null = null;
  let lately: readonly string[] = [];
  repeat(async () => {
    const fresh = await poller.look(Date.now());
    waiting = [...new Set([...(waiting ?? (await watched.priced())), ...fresh])];
    const products = [...new Set([...waiting, ...lately])];
    const isTold = products.length === 0 || (await dropPages({ products, isEdition: false }));
    if (!isTold) return;
    // Once more at the next look, as the publisher does.
    lately = waiting;
    waiting = [];
  }, 'Changes cannot be followed just now');
  repeat(createPublisher(watched), 'What is due cannot be published just now');
}
