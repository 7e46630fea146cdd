import { expect, test } from 'vitest';
import { pngSize } from '@/tests/support/png';
import { asArray } from '@/tests/support/rendered-page';
import { walkNodes } from '@/tests/support/structured-data/walk-nodes';
import { structuredDataFaults } from '@/tests/support/structured-data-rules';
import { faultsByPage, serveRenderedSite } from './rendered-site';

const { site, pages } = serveRenderedSite();

test('the structured data of every page is sound, complete and visible', async () => {
  expect(pages().length).toBeGreaterThan(10);
  expect(await faultsByPage(pages(), (page) => structuredDataFaults(page))).toEqual([]);
});

test('every page states its data in one script', () => {
  const scripts = pages().map(({ document }) => document.all('[type="application/ld+json"]'));
  expect(scripts.map(({ length }) => length).filter((count) => count !== 1)).toEqual([]);
});

const RATIOS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };

test('every marked-up picture is there, 1200 pixels wide and in the ratio that its name says', async () => {
  const urls = new Set(
    pages().flatMap(({ nodes }) =>
      walkNodes(nodes).flatMap(({ node }) => [...asArray(node.image), ...asArray(node.logo)]),
    ),
  );
  expect(urls.size).toBeGreaterThan(10);
  for (const url of [...urls].map(String)) {
    const { status, headers, bytes } = await site().fetch(url);
    expect([url, status, headers.get('content-type')]).toEqual([url, 200, 'image/png']);
    const size = pngSize(bytes);
    const ratio = Object.entries(RATIOS).find(([name]) => url.endsWith(`-${name}.png`))?.[1];
    expect(size?.width, url).toBeGreaterThanOrEqual(1200);
    expect((size?.width ?? 0) / (size?.height ?? 1), url).toBeCloseTo(ratio ?? 0, 2);
  }
});
