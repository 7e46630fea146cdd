import { MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import type { Access } from '@/lib/db/existing-tables';
import { LONGEST_SEND, type Transport } from './create-transport';
import type { Failure } from './explain-failure';
import { findFault, type Mail } from './mail';
import { retryAt } from './retry-at';
import { claimMail, noteFailed, noteSent, type QueuedMail, readDue } from './store';

/** How long a mail is ours once it is claimed: if we are gone by then, another takes it. */
const LEASE = 5 * MINUTE;

export interface Delivering {
  readonly database: Access;
  readonly transport: Transport;
  /** Writes a queued mail; null where there is nothing left to say. */
  readonly compose: (mail: QueuedMail) => Promise<Mail | null>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** The most mails of one run. */
  readonly limit: number;
}

/** What came of a run, in mails. */
export interface Delivery {
  readonly sent: number;
  /** Nothing was left to say. */
  readonly unneeded: number;
  /** To be tried again. */
  readonly failed: number;
  readonly givenUp: number;
  /** Why the last one failed; null where none did. */
  readonly reason: string | null;
  /** True where more may be due: the limit ended the run, or a mail server that is away. */
  readonly isCutShort: boolean;
}

type Fate = 'sent' | 'unneeded' | 'missed' | Failure;

const ofThis = (reason: string, isFinal: boolean): Failure => ({
  reason,
  isFinal,
  isGeneral: false,
});

async function composeSafely(
  { compose, signal }: Delivering,
  mail: QueuedMail,
): Promise<Mail | Failure | null> {
  try {
    return await compose(mail);
  } catch (error) {
    signal.throwIfAborted();
    // One that cannot be written must not hold up the others.
    const why = error instanceof AppError ? error.message : 'a fault of the program';
    return ofThis(`it could not be written: ${why}`, false);
  }
}

/** Sends one claimed mail. `until` is when the claim ends. */
async function attempt(given: Delivering, queued: QueuedMail, until: number): Promise<Fate> {
  const { transport, clock, signal } = given;
  const mail = await composeSafely(given, queued);
  if (mail === null) return 'unneeded';
  if ('reason' in mail) return mail;
  const fault = findFault(mail);
  if (fault) return ofThis(fault, true);
  // Composed for so long that another could send it too: it is left to that one.
  if (clock() + LONGEST_SEND > until) return 'missed';
  const failure = await transport.send(mail, queued.id, new Date(clock()), signal);
  return failure ?? 'sent';
}

/**
 * Sends the mails that are due, one after the other. Each is claimed first, so that no two processes
 * send one; killed between sending and noting, it is sent once more when the claim ends, with the
 * same Message-ID.
 * @throws what `signal` aborts with, and AppError `unavailable` where the database is away.
 */
export async function deliverDue(given: Delivering): Promise<Delivery> {
  const { database, clock, random, signal, limit } = given;
  const count = { sent: 0, unneeded: 0, failed: 0, givenUp: 0 };
  let reason: string | null = null;
  const due = await readDue(database, clock(), limit);
  for (const found of due) {
    signal.throwIfAborted();
    const until = clock() + LEASE;
    const claimed = await claimMail(database, found, until);
    if (!claimed) continue;
    const fate = await attempt(given, claimed, until);
    if (fate === 'missed') continue;
    const at = clock();
    if (fate === 'sent' || fate === 'unneeded') {
      await noteSent(database, claimed, at);
      count[fate] += 1;
      continue;
    }
    reason = fate.reason;
    const again = fate.isFinal ? null : retryAt(claimed, at, random);
    await noteFailed(database, claimed, { reason, at, retryAt: again });
    count[again === null ? 'givenUp' : 'failed'] += 1;
    if (fate.isGeneral) return { ...count, reason, isCutShort: true };
  }
  return { ...count, reason, isCutShort: due.length === limit };
}
