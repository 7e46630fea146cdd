import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headingFaults, markupFaults, metaContent } from '@/tests/support/html-rules';
import { type RenderedPage, readPage } from '@/tests/support/rendered-page';
import { startServer, type TestServer } from '@/tests/support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

const TEMPLATES = ['/best/', '/reviews/', '/guides/', '/categories/', '/authors/', '/'];

async function ask(path: string): Promise<{ status: number; page: RenderedPage }> {
  const response = await fetch(new URL(path, server.url));
  return {
    status: response.status,
    page: await readPage(new URL(path, server.url).href, await response.text()),
  };
}

describe('the first request for an unknown page is already answered 404', () => {
  test.each(TEMPLATES)('%snothing-here', async (prefix) => {
    const { status, page } = await ask(`${prefix}nothing-here`);
    expect(status).toBe(404);
    expect(metaContent(page, 'robots') ?? 'noindex').toContain('noindex');
    expect(page.nodes).toEqual([]);
    expect((await fetch(new URL(`${prefix}nothing-here`, server.url))).status).toBe(404);
  });

  test.each(['/og/nothing-here.png', '/pictures/nothing-here.png', '/a/b/c', '/feed.atom'])(
    '%s',
    async (path) => {
      expect((await fetch(new URL(path, server.url))).status).toBe(404);
    },
  );
});

test('the page for what is missing is valid and leads on', async () => {
  const { page } = await ask('/reviews/also-missing');
  expect(await markupFaults(page)).toEqual([]);
  expect(headingFaults(page)).toEqual([]);
  expect(page.document.all('main a').length).toBeGreaterThanOrEqual(3);
});
