import { LONGEST_DELAY, type QuotaLimits, slotInterval } from './next-slot';

/** The first requests of a burst set up their connections first, and so arrive later than the rest. */
const SETTING_UP = 150;
/** After so long without a request its connections are closed. Milliseconds, as above and below. */
const IDLE = 4_000;
/** Most of the last answers took less than what this share of them did. */
const USUAL = 0.9;
const SAMPLES = 40;
const FEWEST_SAMPLES = 10;
/** A request that was held up for longer tells of trouble over there, not of its way. */
const LONGEST_HOLD_UP = 500;

export interface SendLog {
  /** From when one more request may be sent, epoch milliseconds. */
  earliest(): number;
  /** A request is sent now, `at`, in the slot that began at `slot`. */
  onSend(slot: number, at: number): void;
  /**
   * The answer to a request took so many milliseconds. Where that is more than usual, the request
   * itself may have been held up, and come close to those that were sent after it.
   */
  onAnswer(slot: number, took: number): void;
  /**
   * Notes slots that somebody else took, or we before we were started: those up to `until`, each of
   * which may have been used as late as it may.
   */
  onForeign(until: number): void;
}

interface Sent {
  readonly slot: number;
  readonly at: number;
  /** When it arrives at the latest, as far as can be told. */
  arrives: number;
}

/** What nine answers of ten do not exceed; infinite while too few are known. */
function usualOf(samples: readonly number[]): number {
  if (samples.length < FEWEST_SAMPLES) return Number.POSITIVE_INFINITY;
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length * USUAL)] ?? 0;
}

/**
 * Remembers when the last requests were sent, or rather when they arrive. Slots that are used late
 * make up for lost time in a burst; this keeps the burst within what a second allows.
 */
export function createSendLog(limits: QuotaLimits): SendLog {
  const interval = slotInterval(limits);
  const most = Math.max(1, Math.floor(limits.perSecond));
  let sent: Sent[] = [];
  let samples: number[] = [];
  let lastSlot = 0;
  let lastSend = 0;
  let settingUp = 0;

  function add(more: readonly Sent[]): void {
    // Some more than a second's worth, since an answer can still tell that one arrived late.
    sent = [...sent, ...more].slice(-3 * most);
  }

  return {
    earliest() {
      const arrivals = sent.map(({ arrives }) => arrives).sort((a, b) => b - a);
      const first = arrivals[most - 1];
      return first === undefined ? 0 : first + most * interval;
    },
    onSend(slot, at) {
      if (at - lastSend > IDLE) settingUp = most;
      add([{ slot, at, arrives: settingUp > 0 ? at + SETTING_UP : at }]);
      settingUp = Math.max(0, settingUp - 1);
      lastSlot = slot;
      lastSend = at;
    },
    onAnswer(slot, took) {
      const heldUp = Math.min(LONGEST_HOLD_UP, took - usualOf(samples));
      samples = [...samples, took].slice(-SAMPLES);
      const entry = sent.find((one) => one.slot === slot);
      if (entry) entry.arrives = Math.max(entry.arrives, entry.at + heldUp);
    },
    onForeign(until) {
      const slots = Array.from({ length: most }, (_, index) => until - index * interval);
      const theirs = slots.filter((slot) => slot > lastSlot);
      add(theirs.map((slot) => ({ slot, at: slot, arrives: slot + LONGEST_DELAY })));
    },
  };
}
