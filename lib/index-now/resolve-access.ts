import { isLoopback } from '@/lib/core/loopback';
import { isLocalSite } from '@/lib/platform/demo-mode';
import type { Env } from '@/lib/platform/env';

/** What it takes to tell search engines of pages. */
export interface IndexNowAccess {
  readonly key: string;
  /** Public origin of the site, whose pages alone may be named. */
  readonly origin: string;
  /** Where search engines find the key. */
  readonly keyLocation: string;
  readonly endpoint: string;
}

export type IndexNowSettings = Pick<Env, 'INDEXNOW_KEY' | 'INDEXNOW_URL'>;

/**
 * How search engines are told of changed pages, or why they are not.
 * @param isDemo whether invented prices stand on the site, which search engines must not know of.
 */
export function resolveAccess(
  { INDEXNOW_KEY: key, INDEXNOW_URL: endpoint }: IndexNowSettings,
  origin: string,
  isDemo: boolean,
): IndexNowAccess | { readonly isOff: string } {
  if (!key) return { isOff: 'IndexNow is off: INDEXNOW_KEY is not set.' };
  const isStandIn = isLoopback(new URL(endpoint).hostname);
  if (isLocalSite(origin) && !isStandIn) {
    return { isOff: `IndexNow is off: ${origin} is an address of this machine alone.` };
  }
  if (isDemo) return { isOff: 'IndexNow is off: prices of the demo mode are invented.' };
  return { key, origin, keyLocation: `${origin}/${key}.txt`, endpoint };
}
