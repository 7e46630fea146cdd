import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { cleanHeaders } from '@/server/forwarded-headers';

function cleaned(
  headers: Record<string, string>,
  trustedProxies: number,
  remoteAddress: string | undefined = '::ffff:192.0.2.9',
): Record<string, unknown> {
  const request = { headers: { ...headers }, socket: { remoteAddress } };
  cleanHeaders(request as unknown as IncomingMessage, trustedProxies);
  return request.headers;
}

describe('what the entry lets through of a request', () => {
  it('names the address of the connection, whatever the client claims', () => {
    const claims = {
      'x-forwarded-for': '6.6.6.6',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'true-client-ip': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    expect(cleaned(claims, 0)).toEqual({ 'x-forwarded-for': '192.0.2.9' });
  });

  it('believes as many proxies as it was told to trust, and no more', () => {
    const chain = { 'x-forwarded-for': '6.6.6.6, 192.0.2.1, 10.0.0.1' };
    expect(cleaned(chain, 1)).toEqual({ 'x-forwarded-for': '10.0.0.1' });
    expect(cleaned(chain, 2)).toEqual({ 'x-forwarded-for': '192.0.2.1' });
    expect(cleaned({}, 2)).toEqual({ 'x-forwarded-for': '192.0.2.9' });
  });

  it('hands on the address that readers used where a proxy tells it', () => {
    const told = { 'x-forwarded-host': 'example.com', 'x-forwarded-proto': 'https' };
    expect(cleaned(told, 1)).toMatchObject(told);
  });

  it('holds nothing that only Next says to itself, and all that its pages ask with', () => {
    const internal = {
      'x-middleware-subrequest': 'middleware',
      'x-middleware-rewrite': '/studio',
      'x-nextjs-data': '1',
      'x-matched-path': '/studio',
      'x-now-route-matches': '1',
      'x-invoke-path': '/studio',
      'x-next-revalidated-tags': 'all',
      'next-resume': '1',
    };
    const asked = { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/', 'next-action': 'a' };
    expect(cleaned({ ...internal, ...asked }, 0)).toEqual({
      ...asked,
      'x-forwarded-for': '192.0.2.9',
    });
  });

  it('names no address where the connection is gone', () => {
    const request = { headers: { 'x-forwarded-for': '6.6.6.6' }, socket: {} };
    cleanHeaders(request as unknown as IncomingMessage, 0);
    expect(request.headers).toEqual({});
  });
});
