import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const SECOND = 1000;
/** Full counts take longer than a test is given otherwise. */
const PATIENCE = process.env.TEST_LONG === '1' ? 60 : 1;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      { find: 'contentlayer/generated', replacement: path.join(root, '.contentlayer/generated') },
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
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 60 * SECOND * PATIENCE,
          hookTimeout: 120 * SECOND,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
