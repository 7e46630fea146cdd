/** Nobody keeps what holds for a time longer than this without asking again, in seconds. */
const LONGEST = 60;

/**
 * How long caches may keep an answer that is the same for all readers, as `Cache-Control` says it: never
 * beyond the first end of what it tells.
 * @param expiresAt epoch milliseconds; null where it tells nothing that ends.
 * @param now epoch milliseconds.
 * @param longest in seconds, whatever it tells.
 */
export function sharedCaching(expiresAt: number | null, now: number, longest = LONGEST): string {
  if (expiresAt === null) return 'public, max-age=0, must-revalidate';
  const left = Math.floor((expiresAt - now) / 1000);
  return `public, max-age=${Math.max(0, Math.min(longest, left))}, must-revalidate`;
}
