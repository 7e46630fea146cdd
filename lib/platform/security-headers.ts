/**
 * The security headers of every answer, as pure functions. This file imports nothing, so that
 * next.config.js can load it as it stands.
 */

export type HeaderTable = readonly (readonly [name: string, value: string])[];

/** What a page policy allows beyond files of our own origin: hash sources, or `'unsafe-inline'`. */
export interface InlineSources {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** For data (JSON, feeds, text): if a browser shows it as a page, that page can load nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For SVG, which is a document when opened by its address: no script, no origin, its own styles. */
export const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

function isHttps(siteUrl: string): boolean {
  return siteUrl.startsWith('https://');
}

/** The headers of every answer of a site that is reached at `siteUrl`, whatever its type. */
export function commonHeaders(siteUrl: string): HeaderTable {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    // Merchants credit a sale to the site they see in the referrer: they get our origin, which is
    // what they ask for, and never the page or the words a reader searched for.
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', ')],
    // A payment window may be opened by us; a window that opens us gets no handle.
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
    ...(isHttps(siteUrl) ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** The content security policy of a page: our own files, and the inline code that is named. */
export function pagePolicy(siteUrl: string, inline: InlineSources): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inline.scripts].join(' '),
    ["style-src 'self'", ...inline.styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(isHttps(siteUrl) ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** An entry of `headers()` in next.config.js. */
interface HeaderRule {
  readonly source: string;
  readonly headers: { readonly key: string; readonly value: string }[];
}

function rule(source: string, table: HeaderTable): HeaderRule {
  return { source, headers: table.map(([key, value]) => ({ key, value })) };
}

/**
 * What `headers()` in next.config.js returns: the protection where the server entry is not in front
 * (plain `next start`, hosted platforms). Where nobody reads the finished page, no inline script can
 * be named, so all are allowed; the server entry replaces these policies by strict ones.
 * @param siteUrl public origin; only an https one turns on HSTS
 * @param development true under `next dev`, whose tools need `eval` and inline styles
 */
export function fallbackHeaders(siteUrl = '', development = false): HeaderRule[] {
  const inline = "'unsafe-inline'";
  const policy = pagePolicy(siteUrl, {
    scripts: development ? [inline, "'unsafe-eval'"] : [inline],
    styles: development ? [inline] : [],
  });
  return [
    rule('/:path*', [...commonHeaders(siteUrl), ['Content-Security-Policy', policy]]),
    rule('/:path*.svg', [['Content-Security-Policy', PICTURE_POLICY]]),
  ];
}
