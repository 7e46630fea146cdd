import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
import type { Language } from './lib/i18n/languages';

const root = import.meta.dirname;
const { language } = parse(readFileSync(path.join(root, 'content/site.yaml'), 'utf8'));
const SECOND = 1000;
/** Full counts take longer than a test is given otherwise. */
const PATIENCE = process.env.TEST_LONG === '1' ? 60 : 1;

/** Tests of what a language can change; what it cannot is tested in German by `npm run test:long`. */
const SPEAKING = '{buy-bar,compare-table,journey,language,search}';

/** The tests in a browser, on one built site. */
const browser = (
  name: string,
  groupOrder: number,
  site: { readonly root: string; readonly language: Language },
  files = '*',
) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/browser/${files}.test.ts`],
    pool: 'forks' as const,
    maxWorkers: 2,
    testTimeout: 60 * SECOND * PATIENCE,
    hookTimeout: 120 * SECOND,
    // A busy machine is slower than the second that a poll is given otherwise.
    expect: { poll: { timeout: 10 * SECOND } },
    sequence: { groupOrder },
    provide: { site },
  },
});

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      { find: 'contentlayer/generated', replacement: path.join(root, '.contentlayer/generated') },
      { find: 'contentlayer/slim', replacement: path.join(root, '.contentlayer/slim') },
      // Outside Next it throws, and a test is outside.
      { find: 'server-only', replacement: path.join(root, 'node_modules/server-only/empty.js') },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/console-error.ts'],
          pool: 'threads',
          maxWorkers: 2,
          testTimeout: 20 * SECOND * PATIENCE,
          hookTimeout: 60 * SECOND,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/postgres.global.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60 * SECOND * PATIENCE,
          hookTimeout: 120 * SECOND,
          sequence: { groupOrder: 2 },
        },
      },
      browser('browser', 3, { root, language }),
      // The copy that scripts/german-site.mjs builds.
      browser(
        'browser-german',
        4,
        { root: path.join(root, '.topshelf/german'), language: 'de' },
        process.env.TEST_LONG === '1' ? '*' : SPEAKING,
      ),
    ],
  },
});
