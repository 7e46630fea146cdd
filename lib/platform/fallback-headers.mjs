import { commonHeaders, PICTURE_POLICY, pagePolicy } from './security-headers.ts';

/** @param {readonly (readonly [string, string])[]} table */
function rule(source, table) {
  return { source, headers: table.map(([key, value]) => ({ key, value })) };
}

/**
 * The value of `headers()` in next.config.js: what protects the pages where the server entry is not
 * in front (plain `next start`, hosted platforms). Without seeing the page no inline script can be
 * named, so all of them are allowed; the server entry replaces these policies by strict ones.
 * @param {string} siteUrl public origin; only an https one turns on HSTS
 * @param {boolean} development true under `next dev`, whose tools need `eval` and inline styles
 */
export function fallbackHeaders(siteUrl = '', development = false) {
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
