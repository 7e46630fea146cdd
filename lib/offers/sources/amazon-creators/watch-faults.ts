import { backoff } from './backoff';

/** A few faults in a row are chance; more of them mean that the other side has trouble. */
const TOLERATED = 3;
/** So many in a row, with nothing else for so long (milliseconds), end the work. */
const LAST_STRAW = 12;
const PATIENCE = 60_000;

export interface FaultWatch {
  /** An answer came, whatever it says. */
  onAnswer(): void;
  /**
   * A request came to nothing. Says until when to leave the account alone, epoch milliseconds, or
   * that it is time to give up; null where the others may go on.
   * @param sentAt epoch milliseconds.
   */
  onFault(sentAt: number): number | 'give_up' | null;
}

/** Tells an outage from single faults, over all requests of an account. */
export function watchFaults(clock: () => number, random: () => number): FaultWatch {
  let inRow = 0;
  let pauses = 0;
  let pausedAt = 0;
  let lastAnswer = clock();
  return {
    onAnswer() {
      inRow = 0;
      pauses = 0;
      lastAnswer = clock();
    },
    onFault(sentAt) {
      inRow += 1;
      const now = clock();
      if (inRow >= LAST_STRAW && now - lastAnswer >= PATIENCE) return 'give_up';
      // What was on its way before the last pause says nothing on whether the pause was enough.
      if (inRow <= TOLERATED || sentAt < pausedAt) return null;
      pauses += 1;
      pausedAt = now;
      return now + backoff(pauses, random());
    },
  };
}
