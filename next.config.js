import { readdirSync, readFileSync } from 'node:fs';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { parse } from 'yaml';
import { failureMessages } from './lib/i18n/failure.ts';
import { PAGE_EXPIRE } from './lib/platform/cache-manifest.ts';
import { fallbackHeaders } from './lib/platform/security-headers.ts';

const site = parse(readFileSync('content/site.yaml', 'utf8'));
const siteUrl = process.env.SITE_URL || site.url;

/**
 * Next would let shared caches keep a page for a year, across any number of deployments. Readers'
 * browsers and CDNs ask again instead, and get a 304 while nothing has changed.
 */
const REVALIDATE = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }];
/** What one reader asked for is no one else's, and may have changed when they come back. */
const PERSONAL = [{ key: 'Cache-Control', value: 'private, no-cache' }];
/** An order is its buyer's alone, and so is a cart: nobody keeps it, and no link from it says where it stood. */
const SECRET = [
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];
/** What is made for somebody who previews is kept nowhere, and found by nobody else. */
const PREVIEW = {
  source: '/:path*',
  has: [{ type: 'cookie', key: '__prerender_bypass' }],
  headers: [
    { key: 'Cache-Control', value: 'private, no-store' },
    { key: 'X-Robots-Tag', value: 'noindex' },
  ],
};
/** Every page is there as Markdown too: proxy.ts leads there whoever asks its own address for it. */
const MARKDOWN = { source: '/:path*.md', destination: '/md/:path*' };
/** The name of a page, which its Markdown has with an ending: that one says itself how long it holds. */
const name = (part) => `:${part}((?!.*\\.md$)[^/]+)`;
const PAGES = [
  '/',
  `/${name('page')}`,
  `/:section(best|reviews|guides|compare|authors)/${name('slug')}`,
];

/** The feeds that a category has. */
const FEEDS = ['feed.xml', 'feed.json', 'atom.xml'];

/** The addresses below /categories: of each category, of its feeds, and of its finder where it has one. */
function categoryPaths() {
  const folder = 'content/categories';
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const [, fields = ''] = readFileSync(`${folder}/${name}`, 'utf8').split(/^---\r?$/m);
      const { slug = name.replace(/^.*[\\/]|\.mdx$/g, ''), finder } = parse(fields) ?? {};
      const feeds = FEEDS.map((file) => `${slug}/${file.replace('.', '\\.')}`);
      return [slug, ...feeds, ...(finder ? [`${slug}/finder`] : [])];
    });
}

/**
 * Pages that are made at each request tell only browsers with scripts that they are missing: whatever
 * is no address of a category is led to where nothing is, which says so in HTML.
 */
const missingCategories = () => ({
  source: `/categories/:path((?!(?:${categoryPaths().join('|')})$).+)`,
  destination: '/missing/:path',
});

/** A key of IndexNow is proved by a file of its name; which one it is, the running server knows. */
const INDEX_NOW_KEY = {
  source: '/:key([A-Za-z0-9-]{8,128}).txt',
  destination: '/index-now/:key',
};

/** @returns {import('next').NextConfig} */
export default (phase) => ({
  poweredByHeader: false,
  reactStrictMode: true,
  // A page that Next made longer ago is made anew before it is sent, so that no price outlives its licence.
  expireTime: PAGE_EXPIRE,
  // Pages hold prices that may not be kept: what is rendered while serving stays in memory.
  experimental: { isrFlushToDisk: false },
  // These load native code or test themselves by file name, which a bundle would break.
  serverExternalPackages: ['better-sqlite3', 'pg', 'sharp'],
  // `npm run checks` has the compiler check everything; a publisher's build need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Error pages run in the browser, which knows nothing else of the site.
  compiler: {
    define: {
      SITE_LANGUAGE: site.language,
      FAILURE_WORDS: JSON.stringify(failureMessages(site.language)),
    },
  },
  rewrites: async () => ({
    beforeFiles: [MARKDOWN, ...(phase === PHASE_DEVELOPMENT_SERVER ? [] : [missingCategories()])],
    afterFiles: [INDEX_NOW_KEY],
  }),
  redirects: async () => [
    // Where it stood before RFC 9116.
    { source: '/security.txt', destination: '/.well-known/security.txt', permanent: true },
  ],
  headers: async () => [
    ...PAGES.map((source) => ({ source, headers: REVALIDATE })),
    { source: '/search', headers: PERSONAL },
    { source: '/compare', headers: PERSONAL },
    { source: '/deals', headers: PERSONAL },
    { source: '/categories/:path((?!.*\\.md$).+)', headers: PERSONAL },
    ...FEEDS.map((file) => ({
      source: `/categories/:slug/${file}`,
      headers: REVALIDATE,
    })),
    { source: '/sitemaps/:part', headers: REVALIDATE },
    { source: '/shop', headers: PERSONAL },
    { source: `/shop/${name('slug')}`, headers: PERSONAL },
    ...fallbackHeaders(siteUrl, phase === PHASE_DEVELOPMENT_SERVER),
    { source: '/cart', headers: SECRET },
    { source: '/checkout/:page', headers: SECRET },
    { source: '/orders/:id', headers: SECRET },
    PREVIEW,
  ],
});
