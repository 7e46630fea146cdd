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

/** Has Next drop the pages that show some products; `revalidatePath` works within a request alone. */
async function dropPages(products: readonly string[]): Promise<void> {
  const { origin = plainNextOrigin(), token } = loopback();
  if (!origin) return;
  const response = await fetch(new URL('/api/internal/changes', origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ products }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`the own route answered ${response.status}`);
}

/**
 * Follows the change feed for as long as the process lives: pages that show what changed are dropped
 * within a second or so. Where that fails they are made anew by their age, a few minutes later.
 * @param priced the products that have prices at the start: the pages of the build show none.
 */
export function followChanges(priced: () => Promise<string[]>): void {
  const poller = createPoller(async (since) => readChanges(await getDb(), since));
  let waiting: string[] | null = null;
  let isTroubled = false;
  const look = async () => {
    try {
      waiting = [
        ...new Set([...(waiting ?? (await priced())), ...(await poller.look(Date.now()))]),
      ];
      if (waiting.length > 0) await dropPages(waiting);
      waiting = [];
      isTroubled = false;
    } catch (error) {
      // Told once: the database may be away for hours.
      if (!isTroubled) log.warn('Changes cannot be followed just now', { error });
      isTroubled = true;
    }
    setTimeout(look, POLL).unref();
  };
  setTimeout(look, POLL).unref();
}
