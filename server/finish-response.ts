import { commonHeaders, pagePolicy } from '@/lib/platform/security-headers';
import { chooseEncoding } from '@/server/choose-encoding';
import type { Finisher, Head, HeaderChanges } from '@/server/finisher';
import { createRepresentations } from '@/server/representations';

/** What a finisher needs to know of a request, as the client sent it. */
export interface Asked {
  readonly isRead: boolean;
  readonly isHead: boolean;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
  /** Whether the answer is tagged by its handler, which then knows its tag without making its body. */
  readonly hasOwnTag?: boolean;
}

/** Text in any form, pages above all: kept back, so that it can be compressed and named by hash. */
const HELD_TYPE =
  /^(?:text\/(?:html|plain|xml|css|csv|javascript|markdown|x-component)|application\/(?:[\w.+-]+\+)?(?:json|xml|javascript)|image\/svg\+xml)\b/i;
const BODILESS = [204, 206, 304];
const REPRESENTATION_BYTES = 16 << 20;
const ALWAYS: HeaderChanges = { 'X-Powered-By': null, 'Content-Security-Policy': null };

function contentType(head: Head): string {
  return String(head.getHeader('content-type') ?? '').toLowerCase();
}

/** Weak comparison of RFC 9110 §13.1.2: any of the listed tags, or `*`. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const listed = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return listed.includes('*') || listed.includes(etag.replace(/^W\//, ''));
}

/** The `Vary` of an answer with some more names. */
function varyWith(head: Head, more: readonly string[]): string {
  const present = [head.getHeader('vary') ?? []].flat().join(', ');
  const names = present.split(',').map((part) => part.trim().toLowerCase());
  if (names.includes('*')) return present;
  const missing = more.filter((name) => !names.includes(name.toLowerCase()));
  return [...(present === '' ? [] : [present]), ...missing].join(', ');
}

/** On what an answer depends: programs are sent the Markdown of a page at the page's own address. */
function dependsOn(type: string): readonly string[] {
  return type.startsWith('text/html') ? ['Accept', 'Accept-Encoding'] : ['Accept-Encoding'];
}

/** A page whose very address is a secret says so itself, and keeps it. */
function stricterReferrer(head: Head): HeaderChanges {
  return head.getHeader('referrer-policy') === 'no-referrer'
    ? { 'Referrer-Policy': 'no-referrer' }
    : {};
}

/**
 * The answer in place of a page whose price has ended. Next makes such pages anew before it sends
 * them, so that this one could not be made.
 */
function outdated({ isHead }: Asked) {
  const body = Buffer.from('This page is being made anew. Please load it again in a moment.');
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Content-Encoding': null,
    'Retry-After': 5,
    ETag: null,
  };
  return { status: 503, headers, body: isHead ? null : body };
}

/**
 * Makes what finishes the answers of a site that is reached at `siteUrl`.
 * @param inert ids of the client components that a page can do without.
 * @param isHidden whether search engines must keep nothing of the site.
 */
export function createFinishers(
  siteUrl: string,
  isLast: () => boolean,
  inert?: ReadonlySet<string>,
  isHidden = false,
) {
  const onAll = {
    ...ALWAYS,
    ...Object.fromEntries(commonHeaders(siteUrl)),
    ...(isHidden ? { 'X-Robots-Tag': 'noindex' } : {}),
  };
  /** A page whose inline code was not read may run none. */
  const unread = { 'Content-Security-Policy': pagePolicy(siteUrl, { scripts: [], styles: [] }) };
  const representations = createRepresentations(siteUrl, REPRESENTATION_BYTES, inert);

  function onHead(head: Head): ReturnType<Finisher['onHead']> {
    const type = contentType(head);
    const onThis = { ...onAll, ...stricterReferrer(head) };
    const isWhole = !BODILESS.includes(head.statusCode) && !head.getHeader('content-encoding');
    if (isWhole && HELD_TYPE.test(type)) return { headers: onThis, keepsBody: true };
    const isPage = type.startsWith('text/html');
    return { headers: isPage ? { ...onThis, ...unread } : onThis, keepsBody: false };
  }

  async function onBody(asked: Asked, head: Head, body: Buffer) {
    const caching = String(head.getHeader('cache-control')).toLowerCase();
    const mayTransform = !caching.includes('no-transform');
    const wanted = mayTransform ? chooseEncoding(asked.acceptEncoding) : 'identity';
    const type = contentType(head);
    const made = await representations.represent(body, type, wanted, !caching.includes('no-store'));
    const { encoding, bytes, policy, expiresAt } = made;
    const own = asked.hasOwnTag ? head.getHeader('etag') : undefined;
    const etag = own === undefined ? made.etag : String(own);
    if (expiresAt !== null && expiresAt <= Date.now()) return outdated(asked);
    const mayRevalidate = asked.isRead && head.statusCode === 200 && !caching.includes('no-store');
    const headers = {
      Vary: varyWith(head, dependsOn(type)),
      'Accept-Ranges': null,
      ETag: mayRevalidate ? etag : null,
    };
    if (mayRevalidate && matches(asked.ifNoneMatch, etag)) {
      const gone = { 'Content-Type': null, 'Content-Length': null };
      return { status: 304, headers: { ...headers, ...gone }, body: null };
    }
    const described = {
      'Content-Security-Policy': policy,
      'Content-Encoding': encoding === 'identity' ? null : encoding,
      'Content-Length': bytes.length,
    };
    const sent = asked.isHead ? null : bytes;
    return { status: head.statusCode, headers: { ...headers, ...described }, body: sent };
  }

  return (asked: Asked): Finisher => ({
    onHead,
    onBody: (head, body) => onBody(asked, head, body),
    isLast,
  });
}
