import { isbot } from 'isbot';
import { PREVIEW_COOKIE } from '@/lib/platform/preview-link';

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

/** Whether a request comes with the cookie of somebody who looks at unpublished pages. */
function isOfPreview(headers: Headers): boolean {
  const names = (headers.get('cookie') ?? '').split(';').map((pair) => pair.split('=', 1)[0]);
  return names.some((name) => name?.trim() === PREVIEW_COOKIE);
}

/**
 * Who is behind a request: a `reader`, a `bot` by its user agent, a browser that fetches ahead
 * without anybody having clicked (`prefetch`), or somebody who previews unpublished pages (`preview`).
 */
export function classifyRequest(headers: Headers): 'reader' | 'bot' | 'prefetch' | 'preview' {
  if (isOfPreview(headers)) return 'preview';
  if (PURPOSE_HEADERS.some((name) => PREFETCH.test(headers.get(name) ?? ''))) return 'prefetch';
  return isBot(headers.get('user-agent') ?? '') ? 'bot' : 'reader';
}
