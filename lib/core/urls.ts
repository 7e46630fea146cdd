import { AppError } from './errors';

/** A URL parser silently drops or rewrites these, so what is read would not be what is followed. */
const REWRITTEN = /[\s\p{Cc}\\]/u;
const HTTP_WITH_HOST = /^https?:\/\/[^/?#]/i;
const AUTHORITY = /^https?:\/\/([^/?#]*)/i;
const MAIL_OR_PHONE = /^(?:mailto|tel):./i;

function faultOf(text: string): string | null {
  if (REWRITTEN.test(text)) return 'holds a space, a control character or a backslash';
  if (!text.isWellFormed()) return 'holds half of a Unicode character';
  if (!HTTP_WITH_HOST.test(text)) return 'does not begin with https:// or http:// and a host';
  if (AUTHORITY.exec(text)?.[1]?.includes('@')) return 'holds a user name or password';
  if (!URL.canParse(text)) return 'has no valid host or port';
  return null;
}

/** The absolute http(s) URL that `text` is, or null where `parseHttpUrl` would throw. */
export function readHttpUrl(text: string): URL | null {
  return faultOf(text) === null ? new URL(text) : null;
}

/**
 * Reads an absolute http or https URL as a person or a feed wrote it. Refused: other schemes,
 * protocol-relative and relative URLs, credentials, white space, control characters, backslashes.
 * @throws AppError `bad_request`, naming the fault.
 */
export function parseHttpUrl(text: string): URL {
  const fault = faultOf(text);
  if (fault !== null) {
    throw new AppError('bad_request', `The URL ${JSON.stringify(text.slice(0, 200))} ${fault}.`, {
      remedy: 'Copy the whole address from the browser, such as https://www.example.com/page.',
    });
  }
  return new URL(text);
}

/**
 * True for what may stand in an href: http and https URLs that `parseHttpUrl` accepts, mailto and
 * tel, fragments, and paths from the site's root. An allow-list: whatever is not named is unsafe.
 */
export function isSafeHref(text: string): boolean {
  if (REWRITTEN.test(text) || !text.isWellFormed()) return false;
  if (text.startsWith('#')) return true;
  if (text.startsWith('/')) return !text.startsWith('//');
  return MAIL_OR_PHONE.test(text) || readHttpUrl(text) !== null;
}
