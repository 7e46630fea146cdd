import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { isSafeHref, parseHttpUrl, readHttpUrl } from '@/lib/core/urls';

const GOOD = [
  'https://example.com',
  'http://example.com/a?b=c#d',
  'HTTPS://Example.COM/',
  'https://example.com:8443/x',
  'https://bücher.example/ä?ö=ü',
  'https://example.com/@user?mail=a@b.example',
];

const BAD: [text: string, fault: RegExp][] = [
  ['', /https:\/\//],
  ['example.com', /https:\/\//],
  ['//example.com/x', /https:\/\//],
  ['/path', /https:\/\//],
  ['https:example.com', /https:\/\//],
  ['https:///example.com', /https:\/\//],
  ['https://?x', /https:\/\//],
  ['javascript:alert(1)', /https:\/\//],
  ['data:text/html,x', /https:\/\//],
  ['ftp://example.com/', /https:\/\//],
  [' https://example.com', /space/],
  ['https://example.com/a b', /space/],
  ['https://example.com\n', /space/],
  ['https://exa\tmple.com', /space/],
  ['https://example.com/\u0000', /control/],
  ['https://example.com\\@evil.example', /backslash/],
  ['\uFEFFhttps://example.com', /space/],
  ['https://user:pass@example.com/', /user name/],
  ['https://@example.com/', /user name/],
  ['https://example.com:99999/', /host or port/],
  ['https://exa<mple.com/', /host or port/],
  ['https://example.com/\uD800', /half of a Unicode/],
];

describe('reading a URL', () => {
  it.each(GOOD)('%s is read as an http URL', (text) => {
    expect(parseHttpUrl(text).href).toBe(new URL(text).href);
    expect(readHttpUrl(text)?.href).toBe(new URL(text).href);
  });

  it.each(BAD)('%j is refused, with its fault and a remedy', (text, fault) => {
    expect(readHttpUrl(text)).toBeNull();
    const error = (() => {
      try {
        return parseHttpUrl(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'bad_request', message: expect.stringMatching(fault) });
    expect((error as AppError).remedy).toBeTruthy();
  });

  it('never yields another scheme, credentials, or a host that the text does not show', () => {
    const pieces = fc.constantFrom(
      ...['https:', 'http:', 'javascript:', '//', '/', '\\', '@', ':', 'a.example', 'b.example'],
      ...['?', '#', '\t', '\n', ' ', '%00', '.', '..', '%2f'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        const url = readHttpUrl(text);
        if (!url) return;
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(text.slice(url.protocol.length + 2).startsWith(url.hostname)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hrefs in content', () => {
  it.each([
    ...GOOD,
    '#top',
    '/',
    '/best/headphones?x=1#y',
    'mailto:jude@example.com',
    'tel:+441632960000',
  ])('%s may stand in a link', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  it.each([
    ...BAD.map(([text]) => text).filter((text) => text !== '/path'),
    '/\\evil.example',
    '/\t/evil.example',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'blob:https://example.com/x',
    'file:///etc/passwd',
    'mailto:',
    'mailto:a@example.com\r\nBcc: b',
    'relative/path',
    '?query',
    '#a\\b',
  ])('%j may not', (href) => {
    expect(isSafeHref(href)).toBe(false);
  });
});
