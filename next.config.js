import { fallbackHeaders } from './lib/platform/fallback-headers.mjs';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // These load native code or test themselves by file name, which a bundle would break.
  serverExternalPackages: ['better-sqlite3', 'pg', 'sharp'],
  // `npm run checks` has the compiler check everything; a publisher's build need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => fallbackHeaders(),
};
