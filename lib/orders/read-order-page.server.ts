import { z } from 'zod';
import { DAY } from '@/lib/core/duration';
import { isId } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import type { Access } from '@/lib/db/existing-tables';
import { readKey } from './keys/store';
import type { Order, PlacedLine } from './order';
import { downloadPath, isOrderToken } from './order-links';
import { findOrder, type Refund, readDownloads, readEvents, readRefunds } from './store';

/** A link to a file is good for so long, in milliseconds; the page gives a new one. */
const LINK_LASTS = DAY;

/** A file that the buyer of an order may load. */
export interface OrderFile {
  readonly line: PlacedLine;
  /** Path and query; null once it is used up or over. */
  readonly path: string | null;
  /** How often it can still be loaded. */
  readonly left: number;
  /** Until when, epoch milliseconds. */
  readonly endsAt: number;
}

/** An order as its buyer may see it. */
export interface OrderPage {
  readonly order: Order;
  readonly refunds: readonly Refund[];
  readonly files: readonly OrderFile[];
  /** Whether it was paid otherwise than ordered, and all of that given back. */
  readonly isReturned: boolean;
}

const ReturnedSchema = z.object({ resolution: z.literal('refunded') });

async function wasReturned(access: Access, id: string): Promise<boolean> {
  const events = await readEvents(access, id);
  return events.some(
    ({ kind, detail }) => kind === 'resolved' && ReturnedSchema.safeParse(detail).success,
  );
}

/**
 * The order that a link opens; null where the token is not its own, is of before it was erased, or
 * where there is no such order: whoever guesses is told nothing.
 * @throws AppError `unavailable` while the database is away.
 */
export async function readOrderPage(
  id: string,
  token: string,
  now: number,
): Promise<OrderPage | null> {
  if (!isId('ord', id) || token === '') return null;
  const database = await getDb();
  const key = await readKey(database, 'order', now);
  const order = await findOrder(database, 'id', id);
  if (!order || order.erasedAt !== null || !isOrderToken(token, key, order)) return null;
  const downloadKey = await readKey(database, 'download', now);
  const files = (await readDownloads(database, id)).flatMap((row): OrderFile[] => {
    const line = order.lines.find(({ sku }) => sku === row.sku);
    if (!line) return [];
    const left = Math.max(0, row.most - row.used);
    const until = Math.min(now + LINK_LASTS, row.ends_at);
    const isOpen = left > 0 && row.ends_at > now;
    const path = isOpen ? downloadPath(downloadKey, { id: row.id, until }) : null;
    return [{ line, path, left, endsAt: row.ends_at }];
  });
  const isReturned = order.state === 'expired' && (await wasReturned(database, id));
  return { order, refunds: await readRefunds(database, id), files, isReturned };
}
