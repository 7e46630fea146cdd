import { isCalendarDay } from '@/lib/core/dates';

const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a day or an instant as feeds write it: "2026-11-20", "2026-11-20 13:45:00",
 * "2026-11-20T13:00-0800"; without a zone it is UTC. Epoch milliseconds; null for another form.
 */
export function readTime(text: string): number | null {
  const match = TIME.exec(text.trim());
  const [, day = '', hours = '00', minutes = '00', seconds = '00', zone = 'Z'] = match ?? [];
  if (!match || !isCalendarDay(day)) return null;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const instant = Date.parse(`${day}T${hours}:${minutes}:${seconds}${offset}`);
  return Number.isNaN(instant) ? null : instant;
}

/** Reads "from/to"; null where either end cannot be read or they stand in the wrong order. */
export function readPeriod(text: string): { readonly from: number; readonly to: number } | null {
  const [from = '', to = '', ...others] = text.split('/').map((part) => part.trim());
  const [start, end] = [readTime(from), readTime(to)];
  if (start === null || end === null || end < start || others.length > 0) return null;
  return { from: start, to: end };
}
