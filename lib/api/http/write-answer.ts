import { createHash } from 'node:crypto';
import { API_PATH } from '../resources/links';
import { disclosurePart } from '../resources/offers';
import { writeCursor } from './cursor';
import type { Answered, Endpoint } from './endpoint';
import type { ReadRequest } from './read-request';

const EXPIRY = /"expiresAt":"([^"]+)"/g;

/** When the first price in a body ends, epoch milliseconds; infinity for a body without prices. */
function firstExpiry(json: string): number {
  let first = Number.POSITIVE_INFINITY;
  for (const [, instant = ''] of json.matchAll(EXPIRY))
    first = Math.min(first, Date.parse(instant));
  return first;
}

/** A resource with no more than the wanted fields of it. */
function pickFields(resource: unknown, fields: readonly string[]): unknown {
  const wanted = new Set(['id', 'type', ...fields]);
  return Object.fromEntries(
    Object.entries(resource as object).filter(([name]) => wanted.has(name)),
  );
}

function wantedOf(data: unknown, fields: readonly string[] | null): unknown {
  if (fields === null) return data;
  return Array.isArray(data)
    ? data.map((resource) => pickFields(resource, fields))
    : pickFields(data, fields);
}

/** The address of the next page. */
function nextAddress(siteUrl: string, pathname: string, search: URLSearchParams, cursor: string) {
  const asked = new URLSearchParams(search);
  asked.set('cursor', cursor);
  return `${siteUrl}${pathname}?${asked}`;
}

/** Where a request was made, for what its answer says of it. */
export interface Place {
  readonly pathname: string;
  readonly search: URLSearchParams;
  readonly version: string;
  readonly isAway: boolean;
}

/** The text of an answer, with its tag and the end of its first price. */
export function writeAnswer(
  endpoint: Endpoint,
  { fields, question }: ReadRequest,
  { data, context, page, more }: Answered,
  { pathname, search, version, isAway }: Place,
): { readonly body: Buffer<ArrayBuffer>; readonly etag: string; readonly expiresAt: number } {
  const json = JSON.stringify(wantedOf(data, fields));
  const expiresAt = firstExpiry(json);
  const cursor = page && page.next !== null ? writeCursor(question, page.next) : null;
  const { site, language, marketplace, merchants } = context;
  const meta = {
    version,
    language,
    marketplace: endpoint.reads === 'content' ? null : marketplace,
    disclosure: endpoint.reads === 'content' ? [] : disclosurePart(merchants, context),
    hasAllPrices: !isAway,
    validUntil: Number.isFinite(expiresAt) ? new Date(expiresAt).toISOString() : null,
    ...more,
  };
  const paging = page && {
    page: { limit: page.limit, total: page.total, next: cursor },
    links: {
      self: `${site.url}${pathname}${search.size > 0 ? `?${search}` : ''}`,
      next: cursor === null ? null : nextAddress(site.url, pathname, search, cursor),
    },
  };
  const rest = JSON.stringify({ ...paging, meta }).slice(1);
  const body = Buffer.from(`{"data":${json},${rest}`);
  const hash = createHash('sha256').update(API_PATH).update(body).digest('base64url');
  return { body, etag: `W/"${hash.slice(0, 22)}"`, expiresAt };
}
