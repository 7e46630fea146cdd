import { commonHeaders } from '@/lib/platform/security-headers';
import { chooseEncoding } from '@/server/choose-encoding';
import type { Finisher, HeldResponse } from '@/server/held-response';
import type { Lifecycle } from '@/server/lifecycle';
import { createRepresentations } from '@/server/representations';

/** What a finisher needs to know of a request, as the client sent it. */
export interface Asked {
  readonly isRead: boolean;
  readonly isHead: boolean;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** Text in any form, pages above all: kept back, so that it can be compressed and named by hash. */
const HELD_TYPE =
  /^(?:text\/(?:html|plain|xml|css|csv|markdown|x-component)|application\/(?:[\w.+-]+\+)?(?:json|xml|javascript)|image\/svg\+xml)\b/i;
const BODILESS = [204, 206, 304];
const REPRESENTATION_BYTES = 32 << 20;
/** Within this a finished text must have been read, in milliseconds, or the reader is cut off. */
const READING_TIME = 120_000;

function contentType(response: HeldResponse): string {
  return String(response.getHeader('content-type') ?? '').toLowerCase();
}

/** Weak comparison of RFC 9110 §13.1.2: any of the listed tags, or `*`. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const listed = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return listed.includes('*') || listed.includes(etag.replace(/^W\//, ''));
}

function addVary(response: HeldResponse, name: string): void {
  const present = [response.getHeader('vary') ?? []].flat().join(', ');
  const names = present
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  if (names.includes('*') || names.includes(name.toLowerCase())) return;
  response.setHeader('Vary', present === '' ? name : `${present}, ${name}`);
}

/** Makes what finishes the answers of a site that is reached at `siteUrl`. */
export function createFinishers(siteUrl: string, lifecycle: Lifecycle) {
  const common = commonHeaders(siteUrl);
  const representations = createRepresentations(siteUrl, REPRESENTATION_BYTES);

  function onHead(response: HeldResponse): boolean {
    for (const [name, value] of common) response.setHeader(name, value);
    response.removeHeader('X-Powered-By');
    response.removeHeader('Content-Security-Policy');
    // A stop lets no connection wait for another request.
    if (lifecycle.phase === 'stopping') response.shouldKeepAlive = false;
    if (BODILESS.includes(response.statusCode) || response.hasHeader('content-encoding'))
      return false;
    return HELD_TYPE.test(contentType(response));
  }

  return (asked: Asked): Finisher => ({
    onHead,
    onBody: async (response, body) => {
      const mayTransform = !/\bno-transform\b/i.test(String(response.getHeader('cache-control')));
      const { encoding, bytes, etag, policy } = await representations.represent(
        body,
        contentType(response),
        mayTransform ? chooseEncoding(asked.acceptEncoding) : 'identity',
      );
      if (lifecycle.phase === 'stopping') response.shouldKeepAlive = false;
      response.removeHeader('Accept-Ranges');
      response.removeHeader('Content-Length');
      addVary(response, 'Accept-Encoding');
      if (asked.isRead && response.statusCode === 200) {
        response.setHeader('ETag', etag);
        if (matches(asked.ifNoneMatch, etag)) {
          response.statusCode = 304;
          response.removeHeader('Content-Type');
          return null;
        }
      }
      response.setHeader('Content-Security-Policy', policy);
      if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
      response.setHeader('Content-Length', bytes.length);
      const timer = setTimeout(() => response.destroy(), READING_TIME).unref();
      response.once('close', () => clearTimeout(timer));
      return asked.isHead ? null : bytes;
    },
  });
}
