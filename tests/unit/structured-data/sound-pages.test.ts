import { describe, expect, test } from 'vitest';
import { readPage } from '@/tests/support/rendered-page';
import { structuredDataFaults } from '@/tests/support/structured-data-rules';
import { samplePages } from './sample-pages';

const NOW = new Date('2026-12-01T00:00:00Z');

describe('the graph of every kind of page passes every rule', () => {
  test.each(Object.entries(samplePages))('%s', async (_kind, { url, html }) => {
    expect(await structuredDataFaults(await readPage(url, html), NOW)).toEqual([]);
  });
});
