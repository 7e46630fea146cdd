import { dateFormat } from './formats';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar day that exists, written `YYYY-MM-DD` (2026-02-30 does not). */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The UTC day of an instant in epoch milliseconds, as `YYYY-MM-DD`. */
export function utcDay(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10);
}

/** A day (`YYYY-MM-DD`), a month (`YYYY-MM`) or a year (`YYYY`) for people, in the locale's long form. */
export function formatDay(text: string, locale: string): string {
  const [year = '', month, day] = text.split('-');
  return dateFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  }).format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00.000Z`));
}

/** An instant (epoch milliseconds) for people, in UTC and saying so: `Nov 24, 2026, 3:02 PM UTC`. */
export function formatInstant(epochMilliseconds: number, locale: string): string {
  return dateFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(epochMilliseconds);
}
