import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startServer } from '@/tests/support/server';
import { PAGES } from './pages';
import type { OpenedPage } from './site';
import { siteForTests } from './site';

const site = siteForTests();
/** What a page may add to Next's own runtime, which is 134.9 KB of the whole. */
const OWN_BYTES = 8_000;
const WHOLE_BYTES = 143_000;

/** Bytes that one script takes: as it was sent, and no less than gzip makes of it. */
async function scriptSize(request: Request): Promise<number> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
  const { responseBodySize } = await request.sizes();
  return Math.max(gzipSync(body).length, responseBodySize);
}

/**
 * The code that stands in the page itself. The page's own content, which Next repeats in calls of
 * `self.__next_f.push` for its router, is data and no code.
 */
function inlineCode(html: string): string {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !attributes.includes('application/ld+json'))
    .map(([, , text = '']) => text)
    .filter((text) => !text.startsWith('self.__next_f.push('))
    .join('\n');
}

/** Does what a reader does first, and waits for all that this brings on. */
async function use(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.keyboard.press('Tab');
  await page.mouse.wheel(0, 20_000);
  await page.waitForLoadState('networkidle');
}

/** Sizes of all scripts that a page has run, in bytes. */
async function scriptSizes({ response, requests }: OpenedPage) {
  const sizes = new Map([['inline', gzipSync(inlineCode(await response.text())).length]]);
  for (const request of requests.filter((sent) => sent.resourceType() === 'script')) {
    sizes.set(new URL(request.url()).pathname, await scriptSize(request));
  }
  return sizes;
}

const total = (sizes: ReadonlyMap<string, number>) =>
  [...sizes.values()].reduce((sum, size) => sum + size, 0);

describe.each(PAGES)('%s', (path) => {
  it('runs without an error, asks nobody else, and needs 8 KB of scripts of its own', async () => {
    const opened = await site.open(path);
    const { page, response, problems, requests } = opened;
    expect(response.status()).toBe(200);
    expect(response.headers()['content-security-policy']).toMatch(/script-src(?![^;]*unsafe)/);
    await use(page);

    const sizes = await scriptSizes(opened);
    expect(total(sizes), JSON.stringify([...sizes])).toBeLessThanOrEqual(OWN_BYTES);
    expect(total(sizes)).toBeGreaterThan(2_000);
    expect([...sizes.keys()].filter((name) => name.startsWith('/_next/'))).toEqual([]);
    expect(problems).toEqual([]);
    const { origin } = new URL(page.url());
    const strangers = requests.map((sent) => sent.url()).filter((url) => !url.startsWith(origin));
    expect(strangers).toEqual([]);
  });
});

describe('under plain Next, which sends its runtime with every page,', () => {
  it.each(['/', '/best/headphones', '/reviews/sony-wh-1000xm4', '/guides/headphones-vs-headsets'])(
    '%s stays within 143 KB, and runs without an error',
    async (path) => {
      const server = await startServer({ plainNext: true, root: inject('site').root });
      onTestFinished(async () => void (await server.stop()));
      const opened = await site.newPage();
      const response = await opened.page.goto(server.url + path, { waitUntil: 'load' });
      if (!response) throw new Error(`${path} gave no answer.`);
      await use(opened.page);
      const sizes = await scriptSizes({ ...opened, response });
      expect(total(sizes), JSON.stringify([...sizes])).toBeLessThanOrEqual(WHOLE_BYTES);
      expect(total(sizes)).toBeGreaterThan(100_000);
      expect(opened.problems).toEqual([]);
    },
  );
});

it('the watcher sees a script that the policy blocks', async () => {
  const { page, problems } = await site.open('/about');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true;';
    document.body.append(script);
  });
  await expect.poll(() => problems.join('\n')).toContain('CSP: script-src');
  expect(await page.evaluate('window.planted')).toBeUndefined();
});
