import { isCalendarDay } from './dates';

const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?Z$/;

/**
 * Reads a moment as people write it: a time in UTC ("2026-11-27T18:00Z", seconds allowed) or a day
 * ("2026-11-27"), which is its first moment. Epoch milliseconds; null for any other form.
 */
export function readInstant(text: string): { readonly at: number; readonly isDay: boolean } | null {
  if (isCalendarDay(text)) return { at: Date.parse(`${text}T00:00:00Z`), isDay: true };
  const [, day = '', hours, minutes, seconds = '00'] = TIME.exec(text) ?? [];
  if (!isCalendarDay(day)) return null;
  return { at: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`), isDay: false };
}
