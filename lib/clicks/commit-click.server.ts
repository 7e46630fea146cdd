import { getDb } from '@/lib/db/client';
import type { ClicksTable } from '@/lib/db/schema/clicks';
import { onStop } from '@/lib/platform/on-stop';
import { createGroupCommits, type GroupCommits } from './group-commits';
import { insertClicks } from './store';

const MAX_ROWS = 500;
const MAX_WAITING = 2_000;

/** On `globalThis`, so that all copies of this module in the process share one queue. */
const QUEUE = Symbol.for('topshelf.click-queue');
const holder = globalThis as { [QUEUE]?: GroupCommits<ClicksTable> };

function queue(): GroupCommits<ClicksTable> {
  if (holder[QUEUE]) return holder[QUEUE];
  const created = createGroupCommits<ClicksTable>({
    commit: async (rows) => insertClicks(await getDb(), rows),
    maxRows: MAX_ROWS,
    maxWaiting: MAX_WAITING,
  });
  onStop('clicks', 'flush', created.flush);
  holder[QUEUE] = created;
  return created;
}

/**
 * Keeps a click, together with those that arrive at the same time.
 * @returns once it is durable: true if it is new, false if its id was there already.
 * @throws AppError `unavailable` where it could not be kept; the same click may be sent again.
 */
export async function commitClick(click: ClicksTable): Promise<boolean> {
  return queue().add(click);
}
