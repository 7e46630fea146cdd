import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSiteSearch } from '@/lib/search/open-search.server';
import { importProducts } from '@/tests/support/import/import-products';
import { readImported } from '@/tests/support/import/read-imported';
import {
  INVENTED_KEYBOARDS,
  INVENTED_MICE,
  INVENTED_MONITORS,
  INVENTED_WEBCAMS,
} from '@/tests/support/invented-products';
import {
  KEYBOARD_QUERIES,
  MONITOR_QUERIES,
  MOUSE_QUERIES,
  WEBCAM_QUERIES,
} from '@/tests/support/invented-queries';
import { type JudgedQuery, judgeSearch, mean } from '@/tests/support/judge-search';
import { JUDGED_QUERIES } from '@/tests/support/judged-queries';

function judge(data: unknown, category: string, queries: readonly JudgedQuery[]) {
  const index = createSiteSearch(readImported(importProducts(data, { category })));
  return judgeSearch(index, data, queries);
}

function report(title: string, judged: ReturnType<typeof judge>) {
  const found = mean(judged.map((each) => each.found));
  const rank = mean(judged.map((each) => each.reciprocalRank));
  const poor = judged
    .filter((each) => each.found < 1 || each.reciprocalRank < 1)
    .map(
      ({ query, relevant, ...figures }) =>
        `  ${query.query}: ${figures.found.toFixed(2)} of ${relevant}, first ${figures.reciprocalRank.toFixed(2)}`,
    );
  console.log(
    [`${title}: found ${found.toFixed(3)}, mean reciprocal rank ${rank.toFixed(3)}`, ...poor].join(
      '\n',
    ),
  );
  return { found, rank };
}

describe('of 2,946 real headphones,', () => {
  const data: unknown = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../data/headphones.json'), 'utf8'),
  );

  it('the first ten hold nine in ten of what was wanted, and begin with it', () => {
    const judged = judge(data, 'Headphones', JUDGED_QUERIES);
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(judged.filter(({ relevant }) => relevant === 0)).toEqual([]);
    const { found, rank } = report('Headphones', judged);
    expect(found).toBeGreaterThanOrEqual(0.9);
    expect(rank).toBeGreaterThanOrEqual(0.85);
  });
});

describe.each([
  ['Keyboards', INVENTED_KEYBOARDS, KEYBOARD_QUERIES],
  ['Monitors', INVENTED_MONITORS, MONITOR_QUERIES],
  ['Mice', INVENTED_MICE, MOUSE_QUERIES],
  ['Webcams', INVENTED_WEBCAMS, WEBCAM_QUERIES],
] as const)('of invented %s,', (category, data, queries) => {
  it('with which nothing was made in mind, the same holds', () => {
    const judged = judge(data, category, queries);
    expect(judged.filter(({ relevant }) => relevant === 0)).toEqual([]);
    const { found, rank } = report(category, judged);
    expect(found).toBeGreaterThanOrEqual(0.9);
    expect(rank).toBeGreaterThanOrEqual(0.85);
  });
});
