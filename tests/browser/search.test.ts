import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-limits';
import { readSitemap } from '@/tests/support/crawl';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const PRODUCT = { path: '/reviews/sony-wh-1000xm4', name: 'Sony WH-1000XM4' };
const WITHOUT = { javaScript: false };
const NO_SUCH_WORD = 'qxzvwkjy';

const addressOf = (query: string) => `/search?q=${encodeURIComponent(query)}`;
const results = (page: Page) => page.locator('main section[aria-labelledby^="found-"] li a');
const pageField = (page: Page) => page.locator('main input[name="q"]');

async function resultPaths(page: Page): Promise<string[]> {
  return await results(page).evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}

async function textOf(page: Page, element: 'main' | 'h1'): Promise<string> {
  return (await page.locator(element).textContent()) ?? '';
}

/** What the address that is open asks for. */
const askedFor = (page: Page) => new URL(page.url()).searchParams.get('q');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>('axe.run(document)');
  expect(found.passes.length).toBeGreaterThan(20);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

describe.each([{ javaScript: true }, WITHOUT])('from the header, %o', (reader) => {
  it('a search leads to its results by the keyboard alone', async () => {
    const { page, problems } = await site.open('/about', reader);
    await page.locator('header input[name="q"]').focus();
    await page.keyboard.type('sony 1000xm4');
    await Promise.all([page.waitForURL('**/search?*'), page.keyboard.press('Enter')]);
    expect(askedFor(page)).toBe('sony 1000xm4');
    expect((await resultPaths(page))[0]).toBe(PRODUCT.path);
    expect(await textOf(page, 'h1')).toContain('sony 1000xm4');
    await pageField(page).focus();
    const first = results(page).first();
    for (let stops = 0; stops < 5; stops++) {
      if (await first.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await Promise.all([page.waitForURL(`**${PRODUCT.path}`), page.keyboard.press('Enter')]);
    expect(await textOf(page, 'h1')).toContain(PRODUCT.name);
    expect(problems).toEqual([]);
  });
});

it('on a narrow screen the header leads to the field', async () => {
  const { page } = await site.open('/about', { ...WITHOUT, width: 360 });
  await page.locator('header form[action="/search"]:visible button').click();
  await page.waitForURL(/\/search\??$/);
  await pageField(page).fill('headsets');
  await pageField(page).press('Enter');
  await page.waitForURL('**/search?*');
  expect(await resultPaths(page)).toContain('/categories/headsets');
});

describe('results', () => {
  it('stand in groups that say how many they hold, with what matched marked', async () => {
    const { page, response } = await site.open(addressOf('headphones'), WITHOUT);
    const { search } = await wordsOf(page);
    expect(response.status()).toBe(200);
    const groups = await page.locator('main section[aria-labelledby^="found-"]').all();
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      const count = await group.locator('li').count();
      expect(await group.textContent()).toContain(search.resultCount(count));
    }
    const total = await results(page).count();
    expect(await textOf(page, 'main')).toContain(search.resultCount(total));
    const marked = await page.locator('main mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(3);
    expect(marked.filter((text) => !/^headphone/i.test(text))).toEqual([]);
  });

  it('forgive a typing error and keep what was typed in the field', async () => {
    const { page } = await site.open(addressOf('soni heaphones'), WITHOUT);
    expect(await resultPaths(page)).toContain(PRODUCT.path);
    expect(await pageField(page).inputValue()).toBe('soni heaphones');
  });

  it('that have some of the words only say so', async () => {
    const { page } = await site.open(addressOf(`sony ${NO_SUCH_WORD}`), WITHOUT);
    const { search } = await wordsOf(page);
    expect(await textOf(page, 'main')).toContain(search.partial);
    expect(await resultPaths(page)).toContain(PRODUCT.path);
  });

  it('survive going back', async () => {
    const { page } = await site.open(addressOf('sony'));
    await results(page).first().click();
    await page.waitForURL('**/reviews/**');
    await page.goBack();
    await expect.poll(() => askedFor(page)).toBe('sony');
    await expect.poll(() => resultPaths(page)).toContain(PRODUCT.path);
    expect(await pageField(page).inputValue()).toBe('sony');
  });
});

describe('what was understood', () => {
  it('is said, leads to the category with the same filters, and can be taken back, without a script', async () => {
    const { page } = await site.open(addressOf('wireless over-ear under $400'), WITHOUT);
    const { suggest } = await wordsOf(page);
    const text = await textOf(page, 'main');
    expect(text).toContain(suggest.understood);
    expect(text).toContain(suggest.price);
    expect(await resultPaths(page)).toContain(PRODUCT.path);
    expect(await resultPaths(page)).not.toContain('/reviews/razer-blackshark-v2');
    const browse = page.locator('main a[href^="/categories/"][href*="wireless=yes"]');
    expect(await browse.getAttribute('href')).toContain('type=over-ear');
    await page.locator('main a[href*="plain=words"]').click();
    await page.waitForURL('**plain=words');
    expect(await textOf(page, 'main')).not.toContain(suggest.understood);
  });

  it('is in German where readers ask in German', async () => {
    const { page } = await site.open(addressOf('ohne microphone unter 200 €'), WITHOUT);
    const { suggest } = await wordsOf(page);
    expect(await textOf(page, 'main')).toContain(suggest.price);
  });

  it('another spelling is offered where nothing was found', async () => {
    const { page } = await site.open(addressOf('stnger'), WITHOUT);
    expect(await resultPaths(page)).toContain('/reviews/hyperx-cloud-stinger');
  });
});

describe('without results', () => {
  it.each(['/search', '/search?q=', '/search?q=+%09'])('%s offers where to start', async (path) => {
    const { page, response } = await site.open(path, WITHOUT);
    const { search } = await wordsOf(page);
    expect(response.status()).toBe(200);
    const text = await textOf(page, 'main');
    expect(text).toContain(search.emptyLead);
    expect(await page.locator('main a[href^="/best/"]:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="/categories/"]:visible').count()).toBeGreaterThan(0);
  });

  it('says what was looked for, and leads on', async () => {
    const { page, response } = await site.open(addressOf(NO_SUCH_WORD), WITHOUT);
    const { search } = await wordsOf(page);
    expect(response.status()).toBe(200);
    const text = await textOf(page, 'main');
    expect(text).toContain(search.noneTitle(NO_SUCH_WORD));
    expect(text).toContain(search.noneLead);
    expect(await pageField(page).inputValue()).toBe(NO_SUCH_WORD);
    expect(await page.locator('main a[href^="/best/"]:visible').count()).toBeGreaterThan(0);
  });
});

describe('whatever is asked', () => {
  it.each([
    ['control characters', 'q=%00%01%1b'],
    ['bytes that are no text', 'q=%ff%fe'],
    ['a broken escape', 'q=%'],
    ['half a character', 'q=%ED%A0%80'],
    ['two queries', 'q=sony&q=bose'],
    ['lists and objects', 'q[]=sony&q[a]=b'],
    ['names of the language', 'q=__proto__+constructor+toString'],
    ['marks that turn the text round', 'q=%E2%80%AE%F0%9F%8E%A7'],
    ['search operators', 'q=%22AND%22+OR+*+%3F+%5B'],
    ['a very long word', `q=${'a'.repeat(6000)}`],
    ['very many words', `q=${'x+'.repeat(2000)}`],
  ])('%s: the page answers', async (_what, query) => {
    const response = await fetch(`${site.server().url}/search?${query}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('</html>');
  });

  it('code is shown as text and never run', async () => {
    const query = '"><img src=x onerror=alert(1)><script>alert(2)</script>sony';
    for (const javaScript of [true, false]) {
      const { page, problems } = await site.open(addressOf(query), { javaScript });
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.waitForLoadState('networkidle');
      expect(await pageField(page).inputValue()).toBe(query);
      expect(await textOf(page, 'main')).toContain('<script>alert(2)</script>');
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(dialogs).toEqual([]);
      expect(problems).toEqual([]);
    }
  });

  it('too long a query is cut, and the page says so', async () => {
    const { page } = await site.open(addressOf('y'.repeat(MAX_QUERY_LENGTH + 1)), WITHOUT);
    const { search } = await wordsOf(page);
    expect(await textOf(page, 'main')).toContain(search.cut(MAX_QUERY_LENGTH));
    expect(await pageField(page).inputValue()).toBe('y'.repeat(MAX_QUERY_LENGTH));
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
});

describe('the answer', () => {
  const ask = (init?: RequestInit) => fetch(site.server().url + addressOf('sony'), init);

  it('is for its reader alone, and is not to be indexed', async () => {
    const response = await ask();
    expect(response.headers.get('cache-control')).toMatch(/\bprivate\b/);
    const head = /<head>.*<\/head>/s.exec(await response.text())?.[0] ?? '';
    expect(head).toMatch(/<meta name="robots" content="noindex[^"]*"/);
    expect(head).toMatch(/<link rel="canonical" href="[^"?]*\/search"/);
    expect(head).toMatch(/<title>[^<]*sony/);
  });

  it('comes compressed, and allows no inline code but its own', async () => {
    const response = await ask();
    expect(response.headers.get('content-encoding')).toBeTruthy();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toContain('unsafe');
  });

  it('to HEAD is the same without a body', async () => {
    const response = await ask({ method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('stands in no sitemap', async () => {
    const urls = await readSitemap(site.server().url);
    const paths = urls.map((url) => new URL(url).pathname);
    expect(paths).toContain(PRODUCT.path);
    expect(paths.filter((path) => path.startsWith('/search'))).toEqual([]);
  });
});

it.each(['/search', addressOf('sony 40mm'), addressOf(NO_SUCH_WORD)])(
  '%s has no barrier that axe finds, wide or narrow, light or dark',
  async (path) => {
    const { page } = await site.open(path);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page)).toEqual([]);
      }
    }
  },
);
