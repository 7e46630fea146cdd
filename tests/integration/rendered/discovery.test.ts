import { describe, expect, test } from 'vitest';
import { linkTargets, metaContent } from '@/tests/support/html-rules';
import { readPage } from '@/tests/support/rendered-page';
import { atomFaults } from '@/tests/support/syndication/atom-rules';
import { jsonFeedFaults } from '@/tests/support/syndication/json-feed-rules';
import { rssFaults } from '@/tests/support/syndication/rss-rules';
import { schemaFaults } from '@/tests/support/syndication/schema-faults';
import { textsOf } from '@/tests/support/xml-rules';
import { serveRenderedSite } from './rendered-site';

const { site, pages } = serveRenderedSite();

const RULES = {
  'application/rss+xml': rssFaults,
  'application/feed+json': jsonFeedFaults,
  'application/atom+xml': atomFaults,
};
const FORMATS = {
  'application/rss+xml': 'feed.xml',
  'application/feed+json': 'feed.json',
  'application/atom+xml': 'atom.xml',
};

const text = async (path: string) => (await site().fetch(path)).bytes.toString('utf8');
const typeOf = async (path: string) => (await site().fetch(path)).headers.get('content-type');

/** The status of a URL, and what its page calls its own address. */
async function canonicalOf(url: string): Promise<[number, string | undefined]> {
  const { status, bytes } = await site().fetch(url);
  const page = await readPage(url, bytes.toString('utf8'));
  return [status, linkTargets(page, 'canonical')[0]];
}

/** Every part of the sitemap, as its index names them. */
async function parts(): Promise<string[]> {
  return Promise.all(textsOf(await text('/sitemap.xml'), 'loc').map(text));
}

/** Every feed that any page announces, by its path. */
function feedPaths(type: string): string[] {
  const urls = pages().flatMap((page) => linkTargets(page, 'alternate', type));
  return [...new Set(urls)].map((url) => new URL(url).pathname).sort();
}

describe('the sitemap', () => {
  test('is an index with parts, all of which hold to their schemas', async () => {
    const index = await text('/sitemap.xml');
    expect(await typeOf('/sitemap.xml')).toMatch(/^application\/xml/);
    expect(await schemaFaults(index, 'sitemap-index')).toEqual([]);
    for (const part of await parts()) expect(await schemaFaults(part, 'sitemap')).toEqual([]);
  });

  test('lists exactly the pages that may be indexed, by their canonical URL', async () => {
    const listed = site().sitemapUrls.map((url) => new URL(url).href);
    expect(new Set(listed).size).toBe(listed.length);
    expect([...listed].sort()).toEqual(
      pages()
        .map((page) => new URL(linkTargets(page, 'canonical')[0] ?? '').href)
        .sort(),
    );
  });

  test('holds URLs that answer 200 and are their own canonical ones', async () => {
    expect(site().sitemapUrls.length).toBeGreaterThan(10);
    for (const url of site().sitemapUrls) expect(await canonicalOf(url)).toEqual([200, url]);
  });

  test('dates pages by days up to now and gives pictures that are there', async () => {
    const xml = (await parts()).join('');
    const days = textsOf(xml, 'lastmod');
    expect(days.length).toBeGreaterThan(10);
    expect(days.filter((day) => !(Date.parse(day) <= Date.now()))).toEqual([]);
    const pictures = textsOf(xml, 'image:loc');
    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) {
      expect([picture, (await site().fetch(picture)).status]).toEqual([picture, 200]);
    }
    expect(xml).not.toMatch(/<(?:priority|changefreq)>/);
  });

  test('has no part but those', async () => {
    expect((await site().fetch('/sitemaps/reviews-2.xml')).status).toBe(404);
  });
});

test('robots.txt allows the pages, keeps robots off the API and names the sitemap', async () => {
  const robots = await text('/robots.txt');
  expect(robots).toMatch(/^User-agent: \*$/im);
  expect(robots).toMatch(/^Disallow: \/api\/$/m);
  expect(robots).not.toMatch(/^Disallow: \/$/m);
  expect(robots).toContain(`Sitemap: ${site().origin}/sitemap.xml`);
});

describe('the feeds', () => {
  test('follow the site, each category and the deals, in every format', () => {
    const categories = pages()
      .map(({ path }) => path)
      .filter((path) => /^\/categories\/[^/?]+$/.test(path));
    expect(categories.length).toBeGreaterThan(0);
    const followed = ['', '/deals', ...categories];
    for (const [type, file] of Object.entries(FORMATS)) {
      expect(feedPaths(type)).toEqual(followed.map((path) => `${path}/${file}`).sort());
    }
  });

  test.each(Object.entries(RULES))(
    'of %s hold to its rules and have its type',
    async (type, rule) => {
      for (const path of feedPaths(type)) {
        expect([path, await typeOf(path)]).toEqual([path, `${type}; charset=utf-8`]);
        expect([path, rule(await text(path))]).toEqual([path, []]);
      }
    },
  );

  test('name themselves, and say who pays us', async () => {
    for (const path of feedPaths('application/rss+xml')) {
      const xml = await text(path);
      expect(xml).toContain(`<atom:link href="${site().origin}${path}" rel="self"`);
      expect(textsOf(xml, 'description')[0]).toContain('paid links');
    }
    for (const path of feedPaths('application/feed+json')) {
      expect(JSON.parse(await text(path)).feed_url).toBe(site().origin + path);
    }
  });

  test('lead to pages that answer 200 and are their own canonical ones', async () => {
    const urls = new Set<string>();
    for (const path of feedPaths('application/feed+json')) {
      const feed = JSON.parse(await text(path));
      urls.add(feed.home_page_url);
      for (const { url } of feed.items) urls.add(url);
    }
    expect(urls.size).toBeGreaterThan(5);
    for (const url of urls) expect(await canonicalOf(url)).toEqual([200, url]);
  });

  test('say the same in every format', async () => {
    for (const path of feedPaths('application/feed+json')) {
      const { items } = JSON.parse(await text(path));
      const ids = items.map(({ id }: { id: string }) => id);
      expect(textsOf(await text(path.replace('feed.json', 'feed.xml')), 'guid')).toEqual(ids);
      const [, ...atom] = textsOf(await text(path.replace('feed.json', 'atom.xml')), 'id');
      expect(atom).toEqual(ids);
    }
  });

  test('are not sent again to readers who have them', async () => {
    for (const path of ['/feed.xml', '/deals/atom.xml', '/categories/headphones/feed.json']) {
      const first = await site().fetch(path);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      const again = await site().fetch(path, { 'if-none-match': etag });
      expect([path, again.status, again.bytes.length]).toEqual([path, 304, 0]);
    }
  });

  test('of a category that is none are none', async () => {
    expect((await site().fetch('/categories/none/feed.xml')).status).toBe(404);
    expect((await site().fetch('/deals/feed.csv')).status).toBe(404);
  });

  test('give an entry the picture and the date of its page', async () => {
    const { items } = JSON.parse(await text('/feed.json'));
    expect(items.length).toBeGreaterThan(5);
    for (const { url, image, date_published: date } of items) {
      const page = site().pages.get(new URL(url).pathname);
      expect((await site().fetch(image)).status).toBe(200);
      expect([url, page && metaContent(page, 'article:published_time')]).toEqual([
        url,
        date.slice(0, 10),
      ]);
    }
  });
});

test('browsers learn how to search the site', async () => {
  expect(pages().filter((page) => linkTargets(page, 'search').length !== 1)).toEqual([]);
  const xml = await text('/opensearch.xml');
  expect(await typeOf('/opensearch.xml')).toMatch(/^application\/opensearchdescription\+xml/);
  expect(await schemaFaults(xml, 'open-search')).toEqual([]);
  const template = /template="([^"]*\{searchTerms\})"/.exec(xml)?.[1] ?? '';
  const answer = await site().fetch(template.replace('{searchTerms}', 'wireless'));
  expect(answer.status).toBe(200);
});

test('security.txt says whom to tell, until less than a year ahead', async () => {
  expect(await typeOf('/.well-known/security.txt')).toBe('text/plain; charset=utf-8');
  const lines = (await text('/.well-known/security.txt')).trimEnd().split('\n');
  const fields = new Map(lines.map((line) => line.split(/: (.*)/, 2) as [string, string]));
  expect(fields.get('Contact')).toMatch(/^mailto:\S+@\S+$/);
  const left = Date.parse(fields.get('Expires') ?? '') - Date.now();
  expect(left > 0 && left < 365 * 86_400_000).toBe(true);
  const old = await site().fetch('/security.txt');
  expect([old.status, old.headers.get('location')]).toEqual([308, '/.well-known/security.txt']);
});

test('a file of a key is there only where there is a key', async () => {
  expect((await site().fetch('/a1b2c3d4e5f6.txt')).status).toBe(404);
});
