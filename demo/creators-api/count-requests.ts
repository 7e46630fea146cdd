import { utcDay } from '@/lib/core/dates';
import { DAY } from '@/lib/core/duration';
import type { Behaviour } from './options';

const SECOND = 1000;
/** On its way when the pause began. */
const UNDER_WAY = 50;

/** What an account was seen to do. */
export interface Tally {
  /** Requests to the catalogue, with whatever came of them. */
  requests: number;
  /** By UTC day. */
  readonly days: Map<string, number>;
  /** The most within any one second, less what the way may differ. */
  mostInASecond: number;
  /** Requests beyond what a second or a day allows. */
  overQuota: number;
  /** Requests during a pause that the account had been asked for. */
  impatient: number;
  /** When the first and the last came, epoch milliseconds. */
  firstAt: number;
  lastAt: number;
  /** How long it was asked to rest, in milliseconds, overlaps counted once. */
  rested: number;
}

interface Counted extends Tally {
  readonly recent: number[];
  pauseBegins: number;
  pauseEnds: number;
}

function emptyTally(): Counted {
  return {
    requests: 0,
    days: new Map(),
    mostInASecond: 0,
    overQuota: 0,
    impatient: 0,
    firstAt: 0,
    lastAt: 0,
    rested: 0,
    recent: [],
    pauseBegins: 0,
    pauseEnds: 0,
  };
}

/** Counts the requests of each account, and refuses those beyond its quota. */
export function createCounter(clock: () => number) {
  const tallies = new Map<string, Counted>();

  function tallyOf(account: string): Counted {
    const known = tallies.get(account) ?? emptyTally();
    tallies.set(account, known);
    return known;
  }

  return {
    tally: (account: string): Tally => tallyOf(account),
    accounts: () => [...tallies.keys()],
    /** Notes a request; where it is one too many, for how many seconds to send no other. */
    count(account: string, { quota, travel }: Behaviour): number | null {
      const now = clock();
      const tally = tallyOf(account);
      const day = utcDay(now);
      const ofDay = (tally.days.get(day) ?? 0) + 1;
      tally.requests += 1;
      tally.days.set(day, ofDay);
      tally.firstAt ||= now;
      tally.lastAt = now;
      tally.recent.push(now);
      while ((tally.recent[0] ?? now) <= now - SECOND + travel) tally.recent.shift();
      tally.mostInASecond = Math.max(tally.mostInASecond, tally.recent.length);
      if (now > tally.pauseBegins + UNDER_WAY + travel && now < tally.pauseEnds)
        tally.impatient += 1;
      const isOver = tally.recent.length > quota.perSecond || ofDay > quota.perDay;
      if (!isOver) return null;
      tally.overQuota += 1;
      return ofDay > quota.perDay ? Math.ceil((DAY - (now % DAY)) / SECOND) : 1;
    },
    /** Notes that an account was asked to rest. */
    onPause(account: string, seconds: number): void {
      const now = clock();
      const tally = tallyOf(account);
      const ends = now + seconds * SECOND;
      tally.rested += Math.max(0, ends - Math.max(now, tally.pauseEnds));
      if (now >= tally.pauseEnds) tally.pauseBegins = now;
      tally.pauseEnds = Math.max(tally.pauseEnds, ends);
    },
  };
}
