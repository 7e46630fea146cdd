import type { IncomingMessage } from 'node:http';
import type { Refusal } from '@/server/refusal';

/** Longest request target, in bytes. */
const MAX_URL_LENGTH = 8_192;
/** Most header lines; the server reads one more than that, to tell when there are too many. */
export const MAX_HEADERS = 100;
/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * The path and query of a request target, which may also come as a whole address (RFC 9112 §3.2.2).
 */
export function toPath(target: string): string {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** Why a request whose head has arrived is not let in, or null. */
export function findRefusal(request: IncomingMessage): Refusal | null {
  const url = request.url ?? '';
  if (url.length > MAX_URL_LENGTH) {
    return { status: 414, message: `The address is longer than ${MAX_URL_LENGTH} bytes` };
  }
  if (request.rawHeaders.length > MAX_HEADERS * 2) {
    return { status: 431, message: `There are more than ${MAX_HEADERS} headers` };
  }
  if (!METHODS.includes(request.method ?? '')) {
    const headers = { Allow: METHODS.join(', ') };
    return { status: 405, message: 'This method is not allowed', headers };
  }
  if (!url.startsWith('/')) return { status: 400, message: 'The address is not a path' };
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > MAX_BODY_BYTES) return bodyTooLarge();
  return null;
}

export function bodyTooLarge(): Refusal {
  return { status: 413, message: `The body is larger than ${MAX_BODY_BYTES} bytes` };
}
