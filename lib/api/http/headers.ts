import type { Taken } from '@/lib/platform/rate-limit';

/** How long answers may be kept, in seconds. */
const CONTENT_SECONDS = 300;
const PRICES_SECONDS = 60;
/** Where prices could not be read, they may be there in a moment. */
const AWAY_SECONDS = 5;

/** Headers of every answer: who may read it, and what of it. */
export const COMMON: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Content-Language, ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

export const METHODS = 'GET, HEAD, OPTIONS';

/** What browsers ask before they send a request with headers of its own. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  ...COMMON,
  Allow: METHODS,
  'Access-Control-Allow-Methods': METHODS,
  'Access-Control-Allow-Headers': 'Accept, Accept-Language, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

/** How many requests are left, as the IETF's draft on RateLimit header fields has it. */
export function limitHeaders({ remaining, resetSeconds }: Taken, perMinute: number) {
  return {
    'RateLimit-Policy': `"default";q=${perMinute};w=60`,
    RateLimit: `"default";r=${remaining};t=${resetSeconds}`,
  };
}

/**
 * How long an answer may be kept, by readers and by shared caches: never past the first price in it.
 * @param endsAt epoch milliseconds; infinity where nothing in it ends.
 */
export function cacheControl(
  {
    endsAt,
    isAway,
    reads,
  }: { readonly endsAt: number; readonly isAway: boolean; readonly reads: string },
  now: number,
): string {
  if (reads === 'content') return `public, max-age=${CONTENT_SECONDS}, s-maxage=${CONTENT_SECONDS}`;
  const left = Math.max(0, Math.floor((endsAt - now) / 1_000));
  const seconds = Math.min(left, isAway ? AWAY_SECONDS : PRICES_SECONDS);
  return `public, max-age=${seconds}, s-maxage=${seconds}, must-revalidate`;
}
