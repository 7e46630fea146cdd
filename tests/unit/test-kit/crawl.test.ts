import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { crawlSite } from '@/tests/support/crawl';

const html = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;

const FILES: Readonly<Record<string, readonly [string, string]>> = {
  '/sitemap.xml': [
    'application/xml',
    '<sitemapindex><sitemap><loc>https://shelf.example/sitemaps/site.xml</loc></sitemap></sitemapindex>',
  ],
  '/sitemaps/site.xml': [
    'application/xml',
    '<urlset><url><loc>https://shelf.example/</loc></url><url><loc>https://shelf.example/a</loc></url></urlset>',
  ],
  '/': ['text/html', html('<a href="https://shelf.example/b#c">b</a><img src="/p.svg" alt="">')],
  '/a': [
    'text/html',
    html(
      '<a href="https://other.example/z">z</a><a href="/gone">gone</a><a href="/own?x" rel="nofollow">x</a>',
    ),
  ],
  '/b': ['text/html', html('<a href="mailto:x@shelf.example">x</a>')],
  '/p.svg': ['image/svg+xml', '<svg/>'],
};

async function serve(): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [type, body] = FILES[request.url ?? ''] ?? ['text/html', html('nothing')];
    response.writeHead(FILES[request.url ?? ''] ? 200 : 404, { 'content-type': type });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test('sitemap, links and pictures are each fetched once, on this machine only', async () => {
  const { base, asked } = await serve();
  const site = await crawlSite(base);
  expect(site.origin).toBe('https://shelf.example');
  expect([...site.pages.keys()].sort()).toEqual(['/', '/a', '/b', '/gone']);
  expect(site.pages.get('/gone')?.status).toBe(404);
  expect(site.pages.get('/b')?.url).toBe('https://shelf.example/b');
  expect(site.answers.get('/p.svg')?.status).toBe(200);
  expect(asked.sort()).toEqual([
    '/',
    '/a',
    '/b',
    '/gone',
    '/p.svg',
    '/sitemap.xml',
    '/sitemaps/site.xml',
  ]);
  await expect(site.fetch('https://other.example/z')).rejects.toThrow('is not on');
});

test('a server elsewhere is never asked', async () => {
  await expect(crawlSite('https://shelf.example')).rejects.toThrow('is not on this machine');
});
