import type { Database } from '@/lib/db/open-database';
import { wait } from '@/lib/platform/wait';
import {
  LONGEST_DELAY,
  type QuotaLimits,
  type Slot,
  type SlotAnswer,
  type SlotRequest,
  slotInterval,
} from './next-slot';
import { createSendLog } from './send-log';
import { type Changed, pauseAccount, takeSlot } from './store';

/** The longest wait for a slot, in milliseconds: a longer pause ends the work. */
const PATIENCE = 120_000;

export interface Slots {
  /**
   * Reserves the next slot and resolves when it may be used, which must be at once. Whoever asks
   * waits for those who asked before. Null where `prepare`, called when it is their turn, says that
   * none is needed any more.
   * @throws what `signal` aborts with; AppError `unavailable` while the database is away.
   */
  take(signal: AbortSignal, prepare: () => Promise<boolean>): Promise<SlotAnswer | null>;
  /** The request of a slot was answered after so many milliseconds. */
  onAnswer(slot: Slot, took: number): void;
  /** No slot of the account begins before `until` (epoch milliseconds), in any process. */
  pause(until: number): Promise<void>;
}

interface SlotsInput {
  readonly database: Database;
  readonly account: string;
  readonly limits: QuotaLimits;
  /** The present in epoch milliseconds. */
  readonly clock: () => number;
}

/** Waits until an instant; a clock that is set back meanwhile does not make it wait for longer. */
async function waitUntil(at: number, clock: () => number, signal: AbortSignal): Promise<void> {
  for (let left = at - clock(), longest = left; left > 0 && left <= longest; left = at - clock()) {
    longest = left;
    await wait(left, signal);
  }
}

/** Runs tasks one after the other, in the order in which they are given. */
function createLine() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * The slots of an account for this process. Each is reserved in the database before it is used, so
 * that no crash and no second process leads over the quota. One that could not be used in time is
 * exchanged for another.
 */
export function createSlots({ database, account, limits, clock }: SlotsInput): Slots {
  const inTurn = createLine();
  const inDatabase = createLine();
  const log = createSendLog(limits);
  let pauseEnd = 0;
  /** Where the next slot begins, if nobody else takes one. */
  let expected = 0;

  async function change<T>(write: () => Promise<Changed<T>>): Promise<T> {
    return inDatabase(async () => {
      const { answer, before, after } = await write();
      if (before.nextAt !== expected) log.onForeign(before.nextAt - slotInterval(limits));
      expected = after.nextAt;
      return answer;
    });
  }

  async function takeNow(signal: AbortSignal): Promise<SlotAnswer> {
    let returns: Slot | null = null;
    for (;;) {
      signal.throwIfAborted();
      const now = clock();
      const notBefore = Math.max(pauseEnd, log.earliest() - LONGEST_DELAY / 2);
      const request: SlotRequest = { now, notBefore, latest: now + PATIENCE, returns };
      const slot: SlotAnswer = await change(() => takeSlot(database, account, limits, request));
      if (slot.kind !== 'slot') return slot;
      await waitUntil(Math.max(slot.at, log.earliest()), clock, signal);
      const delay = clock() - slot.at;
      if (delay >= 0 && delay <= LONGEST_DELAY && slot.at >= pauseEnd) {
        log.onSend(slot.at, clock());
        return slot;
      }
      returns = slot;
    }
  }

  return {
    take: (signal, prepare) =>
      inTurn(async () => {
        signal.throwIfAborted();
        return (await prepare()) ? takeNow(signal) : null;
      }),
    onAnswer: ({ at }, took) => log.onAnswer(at, took),
    async pause(until) {
      pauseEnd = Math.max(pauseEnd, until);
      await change(() => pauseAccount(database, account, until, clock()));
    },
  };
}
