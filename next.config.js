import { fallbackHeaders } from './lib/platform/fallback-headers.mjs';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // These load native code or test themselves by file name, which a bundle would break.
  serverExternalPackages: ['better-sqlite3', 'pg', 'sharp'],
  headers: async () => fallbackHeaders(),
};
