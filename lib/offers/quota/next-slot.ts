import { utcDay } from '@/lib/core/dates';
import { DAY, HOUR } from '@/lib/core/duration';

/** How many requests an account may send. */
export interface QuotaLimits {
  readonly perSecond: number;
  /** In a UTC day. */
  readonly perDay: number;
}

/** How much of it is used, as the database has it. */
export interface Usage {
  /** UTC day that `used` counts, YYYY-MM-DD. */
  readonly day: string;
  readonly used: number;
  /** Epoch milliseconds. */
  readonly nextAt: number;
}

/** A request may be sent from `at` on, and `LONGEST_DELAY` after it at most; epoch milliseconds. */
export interface Slot {
  readonly kind: 'slot';
  readonly at: number;
  /** The UTC day that it counts for. */
  readonly day: string;
}

/** Instants are epoch milliseconds. */
export interface SlotRequest {
  readonly now: number;
  /** The slot lies here or later. */
  readonly notBefore: number;
  /** Where it would lie later than this, none is taken. */
  readonly latest: number;
  /** A slot that was taken and surely not used: it is given back in exchange. */
  readonly returns: Slot | null;
}

export type SlotAnswer =
  | Slot
  | { readonly kind: 'over_budget'; readonly until: number }
  /** The merchant asked for a pause that is longer than the caller would wait. */
  | { readonly kind: 'paused'; readonly until: number };

/**
 * Slots lie this much further apart than the limit asks, so that two requests of which the first
 * travels slowly still do not crowd into one second.
 */
const HEADROOM = 1.025;

/** How late a slot may be used, in milliseconds: what a busy machine loses it can so make up for. */
export const LONGEST_DELAY = 400;

/** Around midnight, when our day and the merchant's may differ, nothing is sent. */
const MIDNIGHT_GAP = 1000;

/** No pause is as long: a slot beyond it was reserved by a clock that has been set back since. */
const FURTHEST = 25 * HOUR;

/** Milliseconds from one slot to the next. */
export function slotInterval({ perSecond }: QuotaLimits): number {
  return Math.ceil((1000 / perSecond) * HEADROOM);
}

function awayFromMidnight(at: number): number {
  const sinceMidnight = at % DAY;
  if (sinceMidnight < MIDNIGHT_GAP) return at - sinceMidnight + MIDNIGHT_GAP;
  if (sinceMidnight >= DAY - MIDNIGHT_GAP) return at - sinceMidnight + DAY + MIDNIGHT_GAP;
  return at;
}

/** What of `usage` counts on the day of `at`; a clock set back over midnight begins no new day. */
function countedOn(at: number, usage: Usage): { day: string; used: number } {
  const day = utcDay(at);
  if (usage.day === day || usage.day === utcDay(at + DAY)) return usage;
  return { day, used: 0 };
}

/** When the next slot begins: that of a returned one, where none was taken since. */
function firstFree(usage: Usage, interval: number, request: SlotRequest): number {
  const { now, notBefore, returns } = request;
  const isLast = returns !== null && usage.nextAt === returns.at + interval;
  const free = isLast ? returns.at : usage.nextAt;
  const isSane = free >= now - LONGEST_DELAY && free - now <= FURTHEST;
  return awayFromMidnight(Math.ceil(Math.max(isSane ? free : now, notBefore)));
}

/**
 * Finds the next slot, and how the usage stands once it is taken (null where none is). What a
 * returned slot cost is given back only on the same day.
 */
export function nextSlot(
  usage: Usage,
  limits: QuotaLimits,
  request: SlotRequest,
): { readonly answer: SlotAnswer; readonly usage: Usage | null } {
  const { latest, returns } = request;
  const interval = slotInterval(limits);
  const at = firstFree(usage, interval, request);
  if (at > latest) return { answer: { kind: 'paused', until: at }, usage: null };
  const { day, used } = countedOn(at, usage);
  const before = used - (returns?.day === day && used > 0 ? 1 : 0);
  if (before >= limits.perDay) {
    const until = Date.parse(`${day}T00:00:00Z`) + DAY + MIDNIGHT_GAP;
    return { answer: { kind: 'over_budget', until }, usage: null };
  }
  return {
    answer: { kind: 'slot', at, day },
    usage: { day, used: before + 1, nextAt: at + interval },
  };
}

/** The usage with no slot before an instant. */
export function pausedUntil(usage: Usage, until: number, now: number): Usage {
  const isSane = usage.nextAt - now <= FURTHEST;
  return { ...usage, nextAt: Math.ceil(isSane ? Math.max(usage.nextAt, until) : until) };
}

/** Requests that are left of the UTC day of `now`. */
export function leftOfDay(usage: Usage | null, { perDay }: QuotaLimits, now: number): number {
  return usage === null ? perDay : Math.max(0, perDay - countedOn(now, usage).used);
}
