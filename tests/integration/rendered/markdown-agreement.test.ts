import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allAuthors,
  allCategories,
  allComparisons,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getAuthorOrThrow,
  getProductOrThrow,
  getSite,
} from '@/lib/content/library';
import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatScore } from '@/lib/core/numbers';
import { messagesFor } from '@/lib/i18n/messages';
import { markdownPath } from '@/lib/syndication/markdown/paths';
import type { CrawledPage } from '@/tests/support/crawl';
import { attributeOf, collapseSpace, visibleText } from '@/tests/support/html-document';
import { linkTargets } from '@/tests/support/html-rules';
import { seedPrices } from '@/tests/support/offers-seed';
import { linesOf, markupIn, ofType, readMarkdown } from '@/tests/support/read-markdown';
import { startServer, type TestServer } from '@/tests/support/server';
import { serveRenderedSite } from './rendered-site';

/** Prices reach pages that are cached within seconds, in milliseconds. */
const PATIENCE = 20_000;

const { site, pages } = serveRenderedSite();

const { locale, language, disclosure } = getSite();
const m = messagesFor(language);

/** The pages that search engines list, as people and as programs read them. */
const read = async (path: string) => {
  const answer = await site().fetch(markdownPath(path));
  return { answer, text: answer.bytes.toString('utf8') };
};

/** What readers see of HTML: everything below the head of the site. */
const seenIn = ({ document }: CrawledPage) =>
  collapseSpace(document.all('main').map(visibleText).join(' '));

const wordsOf = (markdown: string) => linesOf(readMarkdown(markdown)).join('\n');

type Dated = { readonly published: string; readonly updated?: string };

const days = ({ published, updated }: Dated) =>
  [published, ...(updated ? [updated] : [])].map((day) => formatDay(day, locale));

const judged = (product: Product) => [product.name, formatScore(product.score, locale)];

/** What a page says that a reader would act on, by its path. */
function facts(): Map<string, readonly string[]> {
  const changesOf = (changes: readonly { readonly on: string; readonly what: string }[]) =>
    changes.flatMap(({ on, what }) => [formatDay(on, locale), what]);
  const signed = (one: Dated & { author: string; changes: Parameters<typeof changesOf>[0] }) => [
    ...days(one),
    getAuthorOrThrow(one.author).name,
    ...changesOf(one.changes),
  ];
  return new Map([
    ...allProducts().map((one) => [
      one.path,
      [
        m.product.reviewTitle(one.name),
        ...judged(one),
        one.verdict,
        one.bestFor,
        ...one.pros,
        ...one.cons,
        ...one.specs.flatMap(({ group, name, value }) => [group, name, value]),
        ...(one.successor ? [one.successor.name] : []),
        one.model,
        formatDay(one.released, locale),
        ...signed(one),
      ],
    ]),
    ...allLists().map((one) => [
      one.path,
      [
        one.title,
        one.verdict,
        ...one.picks.flatMap((pick) => [
          pick.award,
          pick.forWhom,
          pick.case,
          ...judged(getProductOrThrow(pick.product)),
          ...getProductOrThrow(pick.product).pros,
          ...getProductOrThrow(pick.product).cons,
        ]),
        ...one.considered.flatMap(({ name, why }) => [name, why]),
        ...signed(one),
      ],
    ]),
    ...allGuides().map((one) => [one.path, [one.title, one.summary, ...signed(one)]]),
    ...allComparisons().map((one) => [
      one.path,
      [
        one.title,
        one.verdict,
        ...one.products.flatMap((slug) => judged(getProductOrThrow(slug))),
        ...one.reasons.map(({ when }) => when),
        ...signed(one),
      ],
    ]),
    ...allCategories().map((one) => [
      one.path,
      [
        one.name,
        ...allProducts()
          .filter(({ category }) => category === one.slug)
          .flatMap((product) => [...judged(product), product.bestFor]),
        ...one.rubric.flatMap(({ name, description }) => [name, description]),
      ],
    ]),
    ...allAuthors().map((one) => [one.path, [one.name, one.role, ...one.credentials]]),
    ...allPages().map((one) => [one.path, [one.title, days(one).at(-1) ?? '']]),
  ] as [string, readonly string[]][]);
}

const listed = () =>
  pages().filter(({ path }) => site().sitemapUrls.some((url) => new URL(url).pathname === path));

/** Pages that are there for readers and not listed, whose Markdown is there too. */
const ASKED = [
  '/search?q=sony',
  '/compare?items=sony-wh-1000xm4,bowers-wilkins-px7',
  ...allCategories().flatMap(({ path, finder, landings }) => [
    `${path}?sort=newest`,
    ...landings.map(({ filter }) => `${path}?${filter}`),
    ...(finder ? [`${path}/finder`] : []),
  ]),
];

describe('the Markdown of a page', () => {
  test('is there for every page that search engines list, and its head names it', async () => {
    expect(listed().length).toBeGreaterThan(20);
    for (const page of listed()) {
      const { answer } = await read(page.path);
      expect([page.path, answer.status]).toEqual([page.path, 200]);
      expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      const [canonical = ''] = linkTargets(page, 'canonical');
      expect(answer.headers.get('link')).toBe(`<${new URL(canonical).href}>; rel="canonical"`);
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
      const [alternate = ''] = linkTargets(page, 'alternate', 'text/markdown');
      const { pathname, search } = new URL(alternate);
      expect(pathname + search).toBe(markdownPath(page.path));
    }
  });

  test('says what the page says: its title, judgements, figures, names and days', async () => {
    const known = facts();
    for (const page of listed()) {
      const expected = (known.get(page.path) ?? []).map(collapseSpace);
      const words = wordsOf((await read(page.path)).text);
      const html = seenIn(page);
      const missing = (text: string) => expected.filter((each) => !text.includes(each));
      expect([page.path, 'Markdown', missing(words)]).toEqual([page.path, 'Markdown', []]);
      expect([page.path, 'HTML', missing(html)]).toEqual([page.path, 'HTML', []]);
      known.delete(page.path);
    }
    expect([...known.keys()]).toEqual([]);
  });

  test('has every paragraph of the page’s text, in its order', async () => {
    let compared = 0;
    for (const page of listed()) {
      const paragraphs = page.document
        .all('main .prose > p')
        .map((element) => collapseSpace(visibleText(element)));
      const lines = linesOf(readMarkdown((await read(page.path)).text));
      const found = paragraphs.map((words) => lines.indexOf(words));
      const lost = paragraphs.filter((_words, place) => found[place] === -1);
      expect([page.path, lost]).toEqual([page.path, []]);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      compared += paragraphs.length;
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('is CommonMark without HTML or JSX, with one title and links that lead from anywhere', async () => {
    for (const path of [...listed().map((page) => page.path), ...ASKED]) {
      const tree = readMarkdown((await read(path)).text);
      expect([path, markupIn(tree)]).toEqual([path, []]);
      expect(ofType(tree, 'heading').filter(({ depth }) => depth === 1)).toHaveLength(1);
      const urls = [...ofType(tree, 'link'), ...ofType(tree, 'image')].map(({ url }) => url);
      expect(urls.filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url))).toEqual([]);
      const empty = ofType(tree, 'link').filter(({ children }) => children.length === 0);
      expect(empty).toEqual([]);
    }
  });

  test('leads to pages that there are', async () => {
    const paths = new Set<string>();
    for (const { path } of listed()) {
      for (const { url } of ofType(readMarkdown((await read(path)).text), 'link')) {
        const { origin, pathname, search } = new URL(url);
        if (origin === site().origin) paths.add(pathname + search);
      }
    }
    for (const path of paths) {
      const { status } = await site().fetch(path);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  test('has the links that pay as the page has them, marked, behind the disclosure', async () => {
    const paid = (page: CrawledPage) =>
      page.document
        .all('main a')
        .filter((one) => attributeOf(one, 'rel')?.includes('sponsored'))
        .map((one) => attributeOf(one, 'href'));
    let withLinks = 0;
    for (const page of listed()) {
      const { text } = await read(page.path);
      const expected = new Set(paid(page));
      const tree = readMarkdown(text);
      const links = ofType(tree, 'link').filter(({ url }) => expected.has(url));
      expect([page.path, new Set(links.map(({ url }) => url))]).toEqual([page.path, expected]);
      const [first] = links;
      if (!first) {
        expect(text).not.toContain(disclosure.summary);
        continue;
      }
      withLinks += 1;
      const told = text.indexOf(disclosure.summary);
      expect([page.path, told > 0 && told < text.indexOf(first.url)]).toEqual([page.path, true]);
      for (const { url } of links) {
        const behind = text.split(`](${url})`).slice(1);
        expect(behind.filter((rest) => !rest.startsWith(` (${m.offer.paidLink})`))).toEqual([]);
      }
    }
    expect(withLinks).toBeGreaterThan(5);
  });
});

describe('what Amazon’s API tells', () => {
  const folders: string[] = [];
  let priced: TestServer | undefined;

  beforeAll(async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'topshelf-markdown-'));
    folders.push(dataDir);
    await seedPrices(dataDir, Date.now());
    priced = await startServer({ dataDir });
  });
  afterAll(async () => {
    await priced?.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('changes not one sign of any Markdown, though it changes the pages', async () => {
    const origin = priced?.url ?? '';
    const isPriced = async (path: string) =>
      (await (await fetch(origin + path)).text()).includes('data-until=');
    for (const page of [...allLists(), ...allCategories()]) {
      await expect.poll(() => isPriced(page.path), { timeout: PATIENCE }).toBe(true);
    }
    expect(await isPriced('/deals')).toBe(true);
    const sorted = allCategories().flatMap(({ path }) => [
      `${path}?sort=price`,
      `${path}?price-to=200`,
    ]);
    for (const path of [...listed().map((page) => page.path), ...ASKED, ...sorted, '/deals']) {
      const response = await fetch(origin + markdownPath(path));
      expect([path, await response.text()]).toEqual([path, (await read(path)).text]);
    }
  });
});

test('llms.txt leads to Markdown that there is, and to every kind of page', async () => {
  const index = (await site().fetch('/llms.txt')).bytes.toString('utf8');
  const urls = ofType(readMarkdown(index), 'link').map(({ url }) => url);
  for (const url of urls) expect([url, (await site().fetch(url)).status]).toEqual([url, 200]);
  const missing = listed()
    .filter(({ path }) => path !== '/' && !path.includes('?'))
    .filter(({ path }) => !urls.includes(site().origin + markdownPath(path)));
  expect(missing.map(({ path }) => path)).toEqual([]);
  expect(index).toContain(disclosure.summary);
});
