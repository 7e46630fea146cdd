import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { allCategories, allLists, allProducts, getSite } from '@/lib/content/library';
import { messagesFor } from '@/lib/i18n/messages';
import { startServer, type TestServer } from '@/tests/support/server';

const m = messagesFor(getSite().language);
const [product] = allProducts();
const [category] = allCategories();
const REVIEW = product?.path ?? '';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const PATIENCE = 20_000;

describe.each([
  { name: 'behind the server entry', plainNext: false },
  { name: 'under next start', plainNext: true },
])('$name', ({ plainNext }) => {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startServer({ plainNext });
  });
  afterAll(() => server?.stop());

  const ask = (path: string, accept?: string, method = 'GET') =>
    fetch((server?.url ?? '') + path, {
      method,
      redirect: 'manual',
      headers: accept === undefined ? {} : { accept },
    });
  const typeOf = async (path: string, accept?: string) =>
    (await ask(path, accept)).headers.get('content-type')?.split(';', 1)[0];

  test.each([
    ['/', '/index.md'],
    [REVIEW, `${REVIEW}.md`],
    ['/deals', '/deals.md'],
    [`${category?.path}?sort=newest`, `${category?.path}.md?sort=newest`],
    [`/search?q=${product?.slug}`, `/search.md?q=${product?.slug}`],
  ])('%s is the same by Accept as %s', async (page, markdown) => {
    const negotiated = await ask(page, 'text/markdown');
    expect(negotiated.status).toBe(200);
    expect(negotiated.headers.get('vary')?.toLowerCase()).toMatch(/\baccept\b(?!-)/);
    expect(await negotiated.text()).toBe(await (await ask(markdown)).text());
    expect(await typeOf(page, 'text/markdown')).toBe('text/markdown');
  });

  test('browsers, and whoever weighs HTML higher, are sent HTML', async () => {
    for (const accept of [undefined, '*/*', BROWSER, 'text/html, text/markdown;q=0.9']) {
      expect([accept, await typeOf(REVIEW, accept)]).toEqual([accept, 'text/html']);
    }
  });

  test('whoever weighs Markdown as high is sent Markdown', async () => {
    for (const accept of ['text/markdown, text/html, */*', 'text/html;q=0.5, text/markdown']) {
      expect([accept, await typeOf(REVIEW, accept)]).toEqual([accept, 'text/markdown']);
    }
  });

  test('what is no page is what it is to everybody', async () => {
    expect(await typeOf('/feed.xml', 'text/markdown')).toBe('application/rss+xml');
    expect(await typeOf('/cart', 'text/markdown')).toBe('text/html');
    expect(await typeOf('/pictures/logo.svg', 'text/markdown')).toBe('image/svg+xml');
    expect(await typeOf('/llms.txt', 'text/markdown')).toBe('text/plain');
  });

  test.each(['/no-such-page', '/reviews/no-such', '/categories/no-such', '/guides/no/such'])(
    'Markdown of %s, which is not there, is 404 and says so in Markdown',
    async (path) => {
      const response = await ask(`${path}.md`);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'text/markdown; charset=utf-8',
      ]);
      expect(response.headers.get('cache-control')).not.toMatch(/max-age=[1-9]/);
      expect(await response.text()).toContain(`# ${m.notFound.title}`);
    },
  );

  test('an unknown page that is asked for as Markdown is 404 in Markdown, else in HTML', async () => {
    const missing = await ask('/reviews/no-such', 'text/markdown');
    expect([missing.status, await missing.text()]).toEqual([
      404,
      expect.stringContaining(m.notFound.title),
    ]);
    expect((await ask('/reviews/no-such', BROWSER)).status).toBe(404);
  });

  test('what one reader asked for is kept by no shared cache', async () => {
    for (const path of ['/search.md?q=a', '/compare.md', '/shop.md']) {
      const { headers } = await ask(path);
      expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-cache']);
    }
    const { headers } = await ask(`${REVIEW}.md`);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('HEAD is answered as GET is, without the text', async () => {
    const head = await ask(`${REVIEW}.md`, undefined, 'HEAD');
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/markdown; charset=utf-8',
      '',
    ]);
  });
});

describe('behind the server entry', () => {
  test('a page says to caches that it depends on Accept, and its Markdown has a tag of its own', async () => {
    const server = await startServer();
    onTestFinished(async () => void (await server.stop()));
    const html = await fetch(server.url + REVIEW, { headers: { accept: BROWSER } });
    const markdown = await fetch(server.url + REVIEW, { headers: { accept: 'text/markdown' } });
    expect(html.headers.get('vary')).toMatch(/\bAccept\b(?!-)/);
    const [one, other] = [html, markdown].map(({ headers }) => headers.get('etag'));
    expect(one).toBeTruthy();
    expect(other).toBeTruthy();
    expect(one).not.toBe(other);
    const again = await fetch(server.url + REVIEW, {
      headers: { accept: 'text/markdown', 'if-none-match': other ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('a merchant that allows it has its price there with its time, kept for a minute; Amazon has none', async () => {
    const server = await startServer({ env: { DEMO: '1' } });
    onTestFinished(async () => void (await server.stop()));
    const paths = allLists().map(({ path }) => `${server.url}${path}.md`);
    const deadline = Date.now() + PATIENCE;
    let text = '';
    let caching: string | null = null;
    while (!text.includes(`${m.offer.demo} · Demo Shop`) && Date.now() < deadline) {
      await sleep(200);
      for (const path of paths) {
        const response = await fetch(path);
        caching = response.headers.get('cache-control');
        text = await response.text();
        if (text.includes(`${m.offer.demo} · Demo Shop`)) break;
      }
    }
    const [line = ''] = text.match(new RegExp(`^.*${m.offer.demo} · Demo Shop.*$`, 'm')) ?? [];
    expect(line).toContain(` · ${m.offer.asOf} `);
    expect(text).toContain(m.offer.priceRule);
    expect(text).not.toContain(`${m.offer.demo} · Amazon`);
    expect(caching).toMatch(/^public, max-age=(?:[1-5]?\d|60), must-revalidate$/);
    const deals = await (await fetch(`${server.url}/deals.md`)).text();
    expect(deals).not.toContain(m.deals.see('Amazon'));
  });
});
