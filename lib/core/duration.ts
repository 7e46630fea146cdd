/** Milliseconds in each unit that people write. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const UNITS: Readonly<Record<string, number>> = { min: MINUTE, h: HOUR, days: DAY, day: DAY };
const WRITTEN = /^(\d{1,4}) (min|h|days?)$/;

/** Reads a length of time as editors write it: "30 min", "24 h", "90 days"; null for another form. */
export function parseDuration(text: string): number | null {
  const [, count, unit = ''] = WRITTEN.exec(text.trim()) ?? [];
  const milliseconds = UNITS[unit];
  return count === undefined || milliseconds === undefined ? null : Number(count) * milliseconds;
}
