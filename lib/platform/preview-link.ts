import { DAY } from '@/lib/core/duration';
import { isSignatureOf, signed } from './sign';

/** How long a link to a preview may hold, in days. */
export const MOST_PREVIEW_DAYS = 7;
/** Name of the cookie of somebody who previews, beside the one by which Next tells drafts. */
export const PREVIEW_COOKIE = 'topshelf-preview';
/** Name of the cookie by which Next tells that a page is made for one reader. */
export const DRAFT_COOKIE = '__prerender_bypass';

/** A place on this site, without a detour that browsers would take for another host. */
const OWN_PATH = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/;

interface PreviewLink {
  /** From the root of the site, such as /best/lamps. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly expires: number;
  readonly signature: string;
}

/** Whether an end is one that a link may have: in the future, and not far. */
const holds = (expires: number, now: number) =>
  now < expires && expires <= now + MOST_PREVIEW_DAYS * DAY;

/** The address, from the root of the site, that opens the preview of a page until `expires`. */
export function previewAddress(secret: string, path: string, expires: number): string {
  const signature = signed(secret, 'preview', path, expires);
  return `/api/preview?${new URLSearchParams({ path, expires: String(expires), signature })}`;
}

/** Whether a link was made here for this very path, and holds at `now`, epoch milliseconds. */
export function isPreviewLink(
  secret: string,
  { path, expires, signature }: PreviewLink,
  now: number,
): boolean {
  const isOurs = isSignatureOf(signature, secret, 'preview', path, expires);
  return isOurs && OWN_PATH.test(path) && holds(expires, now);
}

/** What the cookie of somebody who previews says, who may until `expires`. */
export function previewTicket(secret: string, expires: number): string {
  return `${expires}.${signed(secret, 'ticket', expires)}`;
}

/** Whether a cookie lets its reader preview at `now`, epoch milliseconds. */
export function isPreviewTicket(secret: string, ticket: string, now: number): boolean {
  const [, end = '', signature = ''] = /^(\d{1,15})\.([\w-]{1,100})$/.exec(ticket) ?? [];
  const expires = Number(end);
  return isSignatureOf(signature, secret, 'ticket', expires) && holds(expires, now);
}
