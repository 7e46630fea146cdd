import { isbot } from 'isbot';

/** Bounds the memory that invented user agents can take. */
const MAX_REMEMBERED = 1_000;

const verdicts = new Map<string, boolean>();

function isBot(userAgent: string): boolean {
  const known = verdicts.get(userAgent);
  if (known !== undefined) return known;
  if (verdicts.size >= MAX_REMEMBERED) verdicts.clear();
  // A browser always names itself, so nothing in the header is a program.
  const verdict = userAgent === '' || isbot(userAgent);
  verdicts.set(userAgent, verdict);
  return verdict;
}

const PREFETCH = /prefetch|prerender|preview/i;
const PURPOSE_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/**
 * Who is behind a request: a `reader`, a `bot` by its user agent, or a browser that fetches ahead
 * without anybody having clicked (`prefetch`).
 */
export function classifyRequest(headers: Headers): 'reader' | 'bot' | 'prefetch' {
  if (PURPOSE_HEADERS.some((name) => PREFETCH.test(headers.get(name) ?? ''))) return 'prefetch';
  return isBot(headers.get('user-agent') ?? '') ? 'bot' : 'reader';
}
