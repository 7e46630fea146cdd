import { DAY, MINUTE } from '@/lib/core/duration';
import type { Miss, Wanted } from './sources/source';

/** What is known of a wanted price. Instants are epoch milliseconds. */
export interface PriceFacts {
  readonly wanted: Wanted;
  /** How long its merchant lets a price be shown, in milliseconds. */
  readonly showFor: number;
  /** The observation that is kept, if there is one. */
  readonly observedAt: number | null;
  readonly showUntil: number | null;
  /** When it was last asked for; null where it never was. */
  readonly triedAt: number | null;
  /** What came of it; null where nothing is noted. */
  readonly outcome: 'ok' | Miss | null;
  /** Clicks on it in the last days: what shoppers see most, they click most. */
  readonly views: number;
}

/** What is left of a source's allowance: requests, and how many prices of one shop each may ask for. */
export interface Allowance {
  readonly requests: number;
  readonly batch: number;
}

export interface PlanOptions {
  readonly now: number;
  /**
   * For prices that have been asked for before; null for as many as are due. The first time is not
   * put off: a new product would have no price for hours.
   */
  readonly allowance: Allowance | null;
  /** Asks again at once for what failed, as a person who waits for it wants. */
  readonly isEager?: boolean;
  /** Asks for what is not due, too. */
  readonly isThorough?: boolean;
  /** Asks for nothing that was tried since, epoch milliseconds: it belongs to the same run. */
  readonly since?: number;
}

export interface RefreshPlan {
  /** In the order in which to ask. */
  readonly ask: readonly Wanted[];
  /** Due, and beyond the allowance. */
  readonly putOff: readonly Wanted[];
  /** When the first of the others becomes due; infinite where there are none. */
  readonly nextDue: number;
}

/**
 * How long to leave a price alone after a miss, in milliseconds. What the merchant does not have it
 * will hardly have in an hour; what was over the budget was never asked for.
 */
const PAUSES: Readonly<Record<Exclude<Miss, 'no_offer'>, number>> = {
  not_found: DAY,
  throttled: 5 * MINUTE,
  failed: 5 * MINUTE,
  over_budget: 0,
  ineligible: 15 * MINUTE,
  refused: 15 * MINUTE,
};
/** Further ahead than clocks differ: a note of a clock that was set back since says nothing. */
const CLOCK_TOLERANCE = 5 * MINUTE;
/** Half of a licence is left for the refresh to succeed in. */
const LICENCE_SHARE = 2;

interface Judged {
  readonly wanted: Wanted;
  readonly dueAt: number;
  readonly isNew: boolean;
  readonly urgency: number;
}

function pauseAfter({ outcome, showFor }: PriceFacts, isEager: boolean): number {
  if (outcome === null || outcome === 'ok') return 0;
  if (outcome === 'no_offer') return showFor;
  return isEager && outcome !== 'not_found' ? 0 : PAUSES[outcome];
}

/** Since when the price is as it is: seen, or at least asked for. */
function since(facts: PriceFacts, now: number): number | null {
  const { observedAt, triedAt } = facts;
  const tried = triedAt !== null && triedAt > now + CLOCK_TOLERANCE ? null : triedAt;
  return observedAt ?? tried;
}

/**
 * A price is due when half of its licence is over, or when it ends by itself before, as with a deal;
 * after a miss not before its pause is over.
 */
function dueAt(facts: PriceFacts, base: number, isEager: boolean): number {
  const { showFor, observedAt, showUntil, triedAt } = facts;
  const half = showFor / LICENCE_SHARE;
  const pause = pauseAfter(facts, isEager);
  const isMiss = facts.outcome !== null && facts.outcome !== 'ok';
  if (observedAt === null) return isMiss ? base + pause : base + half;
  const byLicence = Math.min(base + half, showUntil ?? Number.POSITIVE_INFINITY);
  return isMiss && triedAt !== null ? Math.max(byLicence, triedAt + pause) : byLicence;
}

/** From 1 upwards, slowly: a hundred times the views count seven times as much, so that all have a turn. */
const weight = (views: number) => 1 + Math.log2(1 + views);

function judge(facts: PriceFacts, { now, isEager = false }: PlanOptions): Judged {
  const { wanted, views, showFor, outcome } = facts;
  const base = since(facts, now);
  if (base === null) return { wanted, dueAt: 0, isNew: true, urgency: views };
  const isAbsent = outcome === 'not_found' || outcome === 'no_offer';
  const period = isAbsent ? pauseAfter(facts, isEager) : showFor / LICENCE_SHARE;
  const due = dueAt(facts, base, isEager);
  return { wanted, dueAt: due, isNew: false, urgency: (weight(views) * (now - base)) / period };
}

/** Fills requests of one shop each, in order, until all requests are opened and full. */
function fill(judged: readonly Judged[], { requests, batch }: Allowance) {
  const counts = new Map<string, number>();
  const taken: Judged[] = [];
  const left: Judged[] = [];
  let opened = 0;
  for (const one of judged) {
    const shop = JSON.stringify([one.wanted.merchant, one.wanted.marketplace]);
    const count = counts.get(shop) ?? 0;
    const opens = count % batch === 0;
    if (opens && opened >= requests) {
      left.push(one);
      continue;
    }
    if (opens) opened += 1;
    counts.set(shop, count + 1);
    taken.push(one);
  }
  return { taken, left };
}

/**
 * Which prices to ask for now, and in which order. First those never asked for, by views. Then those
 * that are due, by views and by how many of their periods have passed: what expires soonest among
 * what shoppers see most, and in the end every one of them, since what waits grows more urgent.
 */
export function planRefresh(facts: readonly PriceFacts[], options: PlanOptions): RefreshPlan {
  const {
    now,
    allowance,
    isThorough = false,
    since: runStart = Number.POSITIVE_INFINITY,
  } = options;
  const open = facts.filter(({ triedAt, observedAt }) => {
    const last = Math.max(triedAt ?? -1, observedAt ?? -1);
    return last < runStart || last > now + CLOCK_TOLERANCE;
  });
  const judged = open.map((one) => judge(one, options));
  const byUrgency = (a: Judged, b: Judged) => b.urgency - a.urgency;
  const fresh = judged.filter(({ isNew }) => isNew).sort(byUrgency);
  const known = judged.filter(({ isNew }) => !isNew);
  const due = known.filter(({ dueAt }) => dueAt <= now).sort(byUrgency);
  const later = known.filter(({ dueAt }) => dueAt > now);
  const wanted = isThorough ? [...due, ...later.toSorted((a, b) => a.dueAt - b.dueAt)] : due;
  const { taken, left } = allowance ? fill(wanted, allowance) : { taken: wanted, left: [] };
  // With nothing left at all, the first time has to wait as well.
  const isUsedUp = allowance?.requests === 0;
  return {
    ask: [...(isUsedUp ? [] : fresh), ...taken].map((one) => one.wanted),
    putOff: [...(isUsedUp ? fresh : []), ...left].map((one) => one.wanted),
    nextDue: later.reduce((first, { dueAt }) => Math.min(first, dueAt), Number.POSITIVE_INFINITY),
  };
}
