import { createId } from '@/lib/core/ids';
import type { Access } from '@/lib/db/existing-tables';
import type { OutboxTable } from '@/lib/db/schema/shop';

/** A mail that is to be sent: what about, not what it says, which is composed as it is sent. */
export interface QueuedMail {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  /** Id of the order. */
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly dueAt: number;
  readonly tries: number;
}

/** What waits, for the operator. */
export interface WaitingMail {
  readonly waiting: number;
  /** Those of `waiting` that failed at least once. */
  readonly failing: number;
  readonly givenUp: number;
  /** When the oldest that waits was queued, epoch milliseconds; null where none waits. */
  readonly oldestAt: number | null;
}

function toQueued(row: OutboxTable): QueuedMail {
  const { id, key, kind, subject, tries } = row;
  return { id, key, kind, subject, tries, createdAt: row.created_at, dueAt: row.due_at };
}

/**
 * Queues a mail within the transaction of `access`, which commits it together with what it tells of.
 * The same key is queued once, whoever asks for it and how often.
 * @returns whether it is new
 */
export async function queueMail(
  { query }: Access,
  mail: { readonly key: string; readonly kind: string; readonly subject: string },
  now: number,
): Promise<boolean> {
  const result = await query
    .insertInto('outbox')
    .values({
      id: createId('mail'),
      ...mail,
      created_at: now,
      due_at: now,
      tries: 0,
      sent_at: null,
      given_up_at: null,
      error: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Mails that are due, those that waited longest first. */
export async function readDue(
  { query }: Access,
  now: number,
  limit: number,
): Promise<QueuedMail[]> {
  const rows = await query
    .selectFrom('outbox')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toQueued);
}

/**
 * Takes a mail that was read for sending: until `until` nobody else finds it due, and where we are
 * gone by then, it is due again.
 * @returns it as it is now, or null where another was faster
 */
export async function claimMail(
  { query }: Access,
  mail: QueuedMail,
  until: number,
): Promise<QueuedMail | null> {
  const tries = mail.tries + 1;
  const result = await query
    .updateTable('outbox')
    .set({ due_at: until, tries })
    .where('id', '=', mail.id)
    .where('due_at', '=', mail.dueAt)
    .where('tries', '=', mail.tries)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0 ? { ...mail, dueAt: until, tries } : null;
}

/** Notes that a mail is out, or that there was nothing left to say: it is not sent again. */
export async function noteSent({ query }: Access, { id }: QueuedMail, now: number): Promise<void> {
  await query
    .updateTable('outbox')
    .set({ sent_at: now, given_up_at: null, error: null })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
}

/** Notes why a claimed mail failed, unless another process holds it by now. */
export async function noteFailed(
  { query }: Access,
  { id, tries }: QueuedMail,
  failure: { readonly reason: string; readonly at: number; readonly retryAt: number | null },
): Promise<void> {
  const { reason, at, retryAt } = failure;
  await query
    .updateTable('outbox')
    .set({ error: reason, ...(retryAt === null ? { given_up_at: at } : { due_at: retryAt }) })
    .where('id', '=', id)
    .where('tries', '=', tries)
    .where('sent_at', 'is', null)
    .execute();
}

/** How much mail waits, for the operator. */
export async function countWaiting({ query }: Access): Promise<WaitingMail> {
  const { fn } = query;
  const open = query
    .selectFrom('outbox')
    .select([fn.countAll<number>().as('count'), fn.min<number | null>('created_at').as('oldest')])
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null);
  const waiting = await open.executeTakeFirstOrThrow();
  const failing = await open.where('error', 'is not', null).executeTakeFirstOrThrow();
  const givenUp = await query
    .selectFrom('outbox')
    .select(fn.countAll<number>().as('count'))
    .where('given_up_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return {
    waiting: Number(waiting.count),
    failing: Number(failing.count),
    givenUp: Number(givenUp.count),
    oldestAt: waiting.oldest === null ? null : Number(waiting.oldest),
  };
}
