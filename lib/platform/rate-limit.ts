const MINUTE = 60_000;
/** Absorbs what adding an interval up many times rounds off, in milliseconds. */
const ROUNDING = 0.5;

/** Part of the keys that goes at once when there are too many: makes eviction cheap on average. */
const EVICTED_SHARE = 4;

export interface RateLimit {
  /**
   * Takes one token for a key (a client address, or any other text) at `now`, epoch milliseconds.
   * All addresses of an IPv6 /64 are one key, as one subscriber holds them all.
   */
  take(key: string, now: number): Taken;
}

/** What became of a try to take a token. */
export interface Taken {
  readonly allowed: boolean;
  /** After how long there is a token again; 0 where one was taken. */
  readonly retryAfterSeconds: number;
  /** Tokens that are left. */
  readonly remaining: number;
  /** After how long all tokens are there again. */
  readonly resetSeconds: number;
}

/** The /64 network of a compressed IPv6 address; any other text as it is. */
function networkOf(key: string): string {
  if (!key.includes(':')) return key;
  const [head = '', tail] = key.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const gap =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...gap, ...right].slice(0, 4).join(':')}::/64`;
}

/**
 * A token bucket for each key: `perMinute` tokens at first, refilled evenly over a minute.
 * At most `maxKeys` are remembered. When there are more, the fullest buckets are forgotten, so a
 * client that has used up its tokens gets a new bucket only once most others have used up theirs.
 */
export function createRateLimit(options: { perMinute: number; maxKeys: number }): RateLimit {
  const { perMinute, maxKeys } = options;
  const interval = MINUTE / perMinute;
  /** When the bucket of a key will be full again: all that a bucket needs to remember. */
  const fullAt = new Map<string, number>();

  function forgetFullest(): void {
    const byFullness = [...fullAt].sort(([, a], [, b]) => a - b);
    const surplus = Math.ceil(maxKeys / EVICTED_SHARE);
    for (const [key] of byFullness.slice(0, surplus)) fullAt.delete(key);
  }

  return {
    take(key, now) {
      const network = networkOf(key);
      const known = fullAt.get(network);
      // The clock may be set back: no bucket is ever more than a minute from full.
      const start = known === undefined ? now : Math.min(Math.max(known, now), now + MINUTE);
      const wait = start + interval - MINUTE - now;
      if (wait > ROUNDING) {
        fullAt.set(network, start);
        return {
          allowed: false,
          retryAfterSeconds: Math.ceil(wait / 1000),
          remaining: 0,
          resetSeconds: Math.ceil((start - now) / 1000),
        };
      }
      if (known === undefined && fullAt.size >= maxKeys) forgetFullest();
      const full = start + interval;
      fullAt.set(network, full);
      return {
        allowed: true,
        retryAfterSeconds: 0,
        remaining: Math.max(0, Math.floor((now + MINUTE + ROUNDING - full) / interval)),
        resetSeconds: Math.ceil((full - now) / 1000),
      };
    },
  };
}
