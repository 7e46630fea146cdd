import { LONGEST_DELAY, type QuotaLimits, slotInterval } from './next-slot';

/** The first requests of a burst set up their connections first, and so arrive later than the rest. */
const SETTING_UP = 150;
/** After so long without a request its connections are closed. Milliseconds, as above. */
const IDLE = 4_000;

export interface SendLog {
  /** From when one more request may be sent, epoch milliseconds. */
  earliest(): number;
  /** A request is sent now, `at`, in the slot that began at `slot`. */
  onSend(slot: number, at: number): void;
  /**
   * Notes slots that somebody else took, or we before we were started: those up to `until`, each of
   * which may have been used as late as it may.
   */
  onForeign(until: number): void;
}

/**
 * Remembers when the last requests were sent. Slots that are used late make up for lost time in a
 * burst; this keeps the burst within what a second allows.
 */
export function createSendLog(limits: QuotaLimits): SendLog {
  const interval = slotInterval(limits);
  const most = Math.max(1, Math.floor(limits.perSecond));
  /** When the last ones arrive at the latest, as far as can be told. */
  let arrivals: number[] = [];
  let lastSlot = 0;
  let lastSend = 0;
  let settingUp = 0;

  function add(times: readonly number[]): void {
    arrivals = [...arrivals, ...times].sort((a, b) => a - b).slice(-most);
  }

  return {
    earliest() {
      const first = arrivals.length < most ? undefined : arrivals[0];
      return first === undefined ? 0 : first + most * interval;
    },
    onSend(slot, at) {
      if (at - lastSend > IDLE) settingUp = most;
      add([settingUp > 0 ? at + SETTING_UP : at]);
      settingUp = Math.max(0, settingUp - 1);
      lastSlot = slot;
      lastSend = at;
    },
    onForeign(until) {
      const slots = Array.from({ length: most }, (_, index) => until - index * interval);
      add(slots.filter((slot) => slot > lastSlot).map((slot) => slot + LONGEST_DELAY));
    },
  };
}
