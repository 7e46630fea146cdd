import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headingFaults, markupFaults, metaContent } from '@/tests/support/html-rules';
import { type RenderedPage, readPage } from '@/tests/support/rendered-page';
import { startServer, type TestServer } from '@/tests/support/server';

const servers = new Map<string, TestServer>();

beforeAll(async () => {
  servers.set('the server entry', await startServer());
  servers.set('plain next start', await startServer({ plainNext: true }));
});
afterAll(() => Promise.all([...servers.values()].map((server) => server.stop())));

const TEMPLATES = [
  '/best/',
  '/reviews/',
  '/guides/',
  '/compare/',
  '/categories/',
  '/authors/',
  '/',
];
const FILES = ['/og/nothing-here.png', '/pictures/nothing-here.png', '/a/b/c', '/feed.atom'];

async function statusOf(at: string, path: string): Promise<number> {
  const response = await fetch(new URL(path, servers.get(at)?.url));
  await response.arrayBuffer();
  return response.status;
}

async function ask(at: string, path: string): Promise<{ status: number; page: RenderedPage }> {
  const url = new URL(path, servers.get(at)?.url);
  const response = await fetch(url);
  return { status: response.status, page: await readPage(url.href, await response.text()) };
}

describe.each(['the server entry', 'plain next start'])('%s', (at) => {
  test.each(TEMPLATES)('answers the first request for %snothing-here with 404', async (prefix) => {
    const { status, page } = await ask(at, `${prefix}nothing-here`);
    expect(status).toBe(404);
    expect(metaContent(page, 'robots')).toContain('noindex');
    expect(page.nodes).toEqual([]);
    expect(await statusOf(at, `${prefix}nothing-here`)).toBe(404);
  });

  test.each(FILES)('answers the first request for %s with 404', async (path) => {
    expect(await statusOf(at, path)).toBe(404);
  });

  test('shows a page for what is missing that is valid and leads on', async () => {
    const { page } = await ask(at, '/reviews/also-missing');
    expect(await markupFaults(page)).toEqual([]);
    expect(headingFaults(page)).toEqual([]);
    expect(page.document.all('main a').length).toBeGreaterThanOrEqual(3);
  });
});
