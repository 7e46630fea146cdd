import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages';
import type { OpenedPage } from './site';
import { siteForTests } from './site';

const site = siteForTests();
/** Next's own runtime is 134.9 KB of it. */
const BUDGET_BYTES = 143_000;

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

describe.each(PAGES)('%s', (path) => {
  it('runs without an error, asks nobody else, and in 143 KB of JavaScript', async () => {
    const opened = await site.open(path);
    const { page, response, problems, requests } = opened;
    expect(response.status()).toBe(200);
    expect(response.headers()['content-security-policy']).toMatch(/script-src(?![^;]*unsafe)/);
    await use(page);

    const sizes = await scriptSizes(opened);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify([...sizes])).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(total).toBeGreaterThan(10_000);
    expect(problems).toEqual([]);
    const { origin } = new URL(page.url());
    const strangers = requests.map((sent) => sent.url()).filter((url) => !url.startsWith(origin));
    expect(strangers).toEqual([]);
  });
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
