import { describe, expect, it } from 'vitest';
import {
  commonHeaders,
  fallbackHeaders,
  PICTURE_POLICY,
  pagePolicy,
} from '@/lib/platform/security-headers';

const HTTPS = 'https://example.com';
const HTTP = 'http://localhost:3000';
const NONE = { scripts: [], styles: [] };

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('the policy of a page', () => {
  it('runs our own files and the named code, and nothing unsafe', () => {
    const policy = pagePolicy(HTTPS, { scripts: ["'sha256-a='"], styles: ["'sha256-b='"] });
    const named = directives(policy);
    expect(named.get('default-src')).toBe("'none'");
    expect(named.get('script-src')).toBe("'self' 'sha256-a='");
    expect(named.get('style-src')).toBe("'self' 'sha256-b='");
    expect(named.get('frame-ancestors')).toBe("'none'");
    expect(named.get('base-uri')).toBe("'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('asks for https, and HSTS is on, only where the site is reached by https', () => {
    const names = (url: string) => commonHeaders(url).map(([name]) => name);
    expect(names(HTTPS)).toContain('Strict-Transport-Security');
    expect(names(HTTP)).not.toContain('Strict-Transport-Security');
    expect(pagePolicy(HTTPS, NONE)).toContain('upgrade-insecure-requests');
    expect(pagePolicy(HTTP, NONE)).not.toContain('upgrade-insecure-requests');
  });

  it('shows merchants the origin of the site, and no page of it', () => {
    expect(new Map(commonHeaders(HTTPS)).get('Referrer-Policy')).toBe(
      'strict-origin-when-cross-origin',
    );
  });
});

describe('the fallback without the server entry', () => {
  function policyOf(source: string, development = false): string {
    const rule = fallbackHeaders(HTTP, development).find(
      (candidate) => candidate.source === source,
    );
    const header = rule?.headers.find(({ key }) => key === 'Content-Security-Policy');
    return header?.value ?? '';
  }

  it('is the strict policy but for inline scripts, which it cannot name', () => {
    const strict = directives(pagePolicy(HTTP, NONE));
    const fallback = directives(policyOf('/:path*'));
    expect(fallback.get('script-src')).toBe("'self' 'unsafe-inline'");
    for (const [name, sources] of strict) {
      if (name !== 'script-src') expect(fallback.get(name)).toBe(sources);
    }
  });

  it('confines pictures that could hold scripts', () => {
    expect(policyOf('/:path*.svg')).toBe(PICTURE_POLICY);
  });

  it('allows eval in development alone', () => {
    expect(policyOf('/:path*')).not.toContain('unsafe-eval');
    expect(policyOf('/:path*', true)).toContain('unsafe-eval');
  });
});
