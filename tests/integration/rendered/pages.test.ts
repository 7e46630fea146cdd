import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fragmentsOf,
  headFaults,
  headingFaults,
  internalLinks,
  linkTextFaults,
  markupFaults,
  metaContent,
  sharedTexts,
  titleOf,
} from '@/tests/support/html-rules';
import { pngSize } from '@/tests/support/png';
import { faultsByPage, serveRenderedSite } from './rendered-site';

const { site, pages } = serveRenderedSite();
const CONTENT = path.resolve(import.meta.dirname, '../../../content');

const FOLDERS = {
  lists: '/best/',
  products: '/reviews/',
  guides: '/guides/',
  comparisons: '/compare/',
  categories: '/categories/',
  authors: '/authors/',
  pages: '/',
};

test('every content file has its page, which answers 200', () => {
  const expected = Object.entries(FOLDERS).flatMap(([folder, prefix]) =>
    readdirSync(path.join(CONTENT, folder))
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => prefix + file.replace('.mdx', '')),
  );
  const answered = new Set(pages().map((page) => page.path));
  expect(expected.length).toBeGreaterThan(10);
  expect(['/', ...expected].filter((one) => !answered.has(one))).toEqual([]);
});

describe('every page', () => {
  test('is valid HTML', async () => {
    expect(await faultsByPage(pages(), markupFaults)).toEqual([]);
  });

  test('says what it is to search engines, social networks and feed readers', async () => {
    expect(await faultsByPage(pages(), headFaults)).toEqual([]);
  });

  test('has one main heading and leaves no rank out', async () => {
    expect(await faultsByPage(pages(), headingFaults)).toEqual([]);
  });

  test('links by words', async () => {
    expect(await faultsByPage(pages(), linkTextFaults)).toEqual([]);
  });

  test('has a title, a description and a card of its own', () => {
    expect(sharedTexts(pages(), titleOf)).toEqual([]);
    expect(sharedTexts(pages(), (page) => metaContent(page, 'description'))).toEqual([]);
    expect(sharedTexts(pages(), (page) => metaContent(page, 'og:image'))).toEqual([]);
  });

  test('has a social card of 1200 by 630 pixels', async () => {
    for (const page of pages()) {
      const url = metaContent(page, 'og:image') ?? '';
      expect(metaContent(page, 'twitter:image')).toBe(url);
      const { status, headers, bytes } = await site().fetch(url);
      expect([url, status, headers.get('content-type')]).toEqual([url, 200, 'image/png']);
      expect([url, pngSize(bytes)]).toEqual([url, { width: 1200, height: 630 }]);
    }
  });

  test('has a social card that is light, and that no other page shows', async () => {
    const shown = new Map<string, string>();
    for (const page of pages()) {
      const url = metaContent(page, 'og:image') ?? '';
      const { bytes } = await site().fetch(url);
      expect([url, bytes.length < 300_000]).toEqual([url, true]);
      const picture = bytes.toString('base64');
      expect([url, shown.get(picture)]).toEqual([url, undefined]);
      shown.set(picture, url);
    }
  });
});

test('whatever a page links to or loads is there', () => {
  const broken = [...site().answers].filter(([, { status }]) => status !== 200);
  expect(broken.map(([target, { status }]) => `${status} ${target}`)).toEqual([]);
});

test('every fragment that a link names is on its page', () => {
  const missing = pages().flatMap((page) =>
    internalLinks(page)
      .filter(({ fragment }) => fragment !== '')
      .filter(({ path: target, fragment }) => {
        const goal = site().pages.get(target);
        return !goal || !fragmentsOf(goal).has(fragment);
      })
      .map(({ path: target, fragment }) => `${page.path}: ${target}#${fragment}`),
  );
  expect(missing).toEqual([]);
});
