import { describe, expect, test } from 'vitest';
import { linkTargets, metaContent } from '@/tests/support/html-rules';
import { textsOf, xmlFaults } from '@/tests/support/xml-rules';
import { serveRenderedSite } from './rendered-site';

const { site, pages } = serveRenderedSite();

const text = async (path: string) => (await site().fetch(path)).bytes.toString('utf8');
const typeOf = async (path: string) => (await site().fetch(path)).headers.get('content-type');

describe('the sitemap', () => {
  test('is XML and lists exactly the pages that may be indexed, by their canonical URL', async () => {
    expect(xmlFaults(await text('/sitemap.xml'))).toEqual([]);
    const listed = site().sitemapUrls.map((url) => new URL(url).href);
    expect(new Set(listed).size).toBe(listed.length);
    expect([...listed].sort()).toEqual(
      pages()
        .map((page) => new URL(linkTargets(page, 'canonical')[0] ?? '').href)
        .sort(),
    );
  });

  test('dates pages by days up to now and gives pictures that are there', async () => {
    const xml = await text('/sitemap.xml');
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
});

test('robots.txt allows the pages, keeps robots off the API and names the sitemap', async () => {
  const robots = await text('/robots.txt');
  expect(robots).toMatch(/^User-agent: \*$/im);
  expect(robots).toMatch(/^Disallow: \/api\/$/m);
  expect(robots).not.toMatch(/^Disallow: \/$/m);
  expect(robots).toContain(`Sitemap: ${site().origin}/sitemap.xml`);
});

describe('the feeds', () => {
  test('RSS is XML of its type, and each entry a page that answers', async () => {
    expect(await typeOf('/feed.xml')).toMatch(/^application\/rss\+xml/);
    const xml = await text('/feed.xml');
    expect(xmlFaults(xml)).toEqual([]);
    const guids = textsOf(xml, 'guid');
    expect(guids.length).toBeGreaterThan(5);
    expect(guids.filter((url) => !site().pages.has(new URL(url).pathname))).toEqual([]);
    expect(textsOf(xml, 'dc:creator')).toHaveLength(guids.length);
  });

  test('the JSON feed is version 1.1 and says the same as RSS', async () => {
    expect(await typeOf('/feed.json')).toMatch(/^application\/feed\+json/);
    const feed = JSON.parse(await text('/feed.json'));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    const ids = feed.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(textsOf(await text('/feed.xml'), 'guid'));
  });

  test('an entry’s picture and date are those of its page', async () => {
    const { items } = JSON.parse(await text('/feed.json'));
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
