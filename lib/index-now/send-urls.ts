import type { IndexNowAccess } from './resolve-access';

/** URLs in one request, by the protocol. */
export const MOST_URLS = 10_000;

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;
const LONGEST_REASON = 200;

/** What came of naming URLs to a search engine. */
export type Sent =
  | { readonly kind: 'taken' }
  /** To be tried again: after so many milliseconds where it says so. */
  | { readonly kind: 'later'; readonly reason: string; readonly after: number | null }
  /** It will say the same next time, unless a person mends something. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Why a request is refused, by status (https://www.indexnow.org/documentation). */
const REFUSALS: Readonly<Record<number, (access: IndexNowAccess) => string>> = {
  400: () => 'It calls the request malformed.',
  403: ({ keyLocation }) =>
    `It does not accept the key: ${keyLocation} must answer with the key alone, also from outside.`,
  422: ({ origin }) => `It says that the URLs or the key do not belong to ${origin}.`,
};

/** Milliseconds to wait by a `Retry-After`, in either of its forms; null where it says nothing. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null;
}

async function readAnswer(response: Response, access: IndexNowAccess): Promise<Sent> {
  const { status, headers } = response;
  const text = (await response.text()).replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  // 202: taken, and the key is looked at later.
  if (status === 200 || status === 202) return { kind: 'taken' };
  const said = `${status}${text ? ` (${text})` : ''}`;
  if (status === 429 || status >= 500) {
    const after = retryAfter(headers.get('retry-after'), Date.now());
    return { kind: 'later', reason: `The search engine answers ${said}.`, after };
  }
  const why = REFUSALS[status]?.(access);
  return {
    kind: 'refused',
    reason: [`The search engine answers ${said}.`, why].filter(Boolean).join(' '),
  };
}

/**
 * Names at most `MOST_URLS` pages of the site to a search engine. Never throws for what it answers.
 * @throws what `signal` aborts with.
 */
export async function sendUrls(
  access: IndexNowAccess,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Sent> {
  const { key, keyLocation, origin, endpoint } = access;
  const urlList = paths.map((path) => origin + path);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ host: new URL(origin).host, key, keyLocation, urlList }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    return await readAnswer(response, access);
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      kind: 'later',
      reason: `The search engine cannot be reached: ${reason}.`,
      after: null,
    };
  }
}
