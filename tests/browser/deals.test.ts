import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DealsView } from '@/components/deal/deals-view';
import { PAGE_SIZE } from '@/lib/deals/deal-filter';
import { dealsForTests, MANY, manyDeals, SEEDS } from './deals-site';
import { wordsOf } from './words';

const site = dealsForTests();
const WITHOUT = { javaScript: false };
const HOUR = 3_600_000;
const HEADSETS = SEEDS.filter(({ category }) => category === 'headsets');

const cards = (page: Page) => page.locator('[data-deal]');
const status = (page: Page) => page.locator('[role="status"] h2').first();
const box = (page: Page, value: string) => page.locator(`input[value="${value}"]`);
const search = (page: Page) => new URL(page.url()).search;

/** The products on display, in their order. */
const products = (page: Page) =>
  cards(page).evaluateAll((found) => found.map(({ dataset }) => dataset.deal?.split('_')[0]));

const shows = (page: Page, slugs: readonly string[]) =>
  expect.poll(() => products(page)).toEqual(slugs);

/** A page on which React has taken over: its links and fields answer without a new page. */
async function openLive(address = '/deals') {
  const opened = await site.open(address);
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

describe.each([{ javaScript: true }, WITHOUT])('the page, %o', (reader) => {
  it('shows the deals whole: price, list price, saving, time, shop', async () => {
    const { page, problems } = await site.open('/deals', reader);
    const { deals, offer } = await wordsOf(page);
    expect(await products(page)).toEqual([
      'hyperx-cloud-stinger',
      'sony-wh-1000xm4',
      'razer-blackshark-v2',
      'logitech-g-pro',
    ]);
    const text = await cards(page).first().textContent();
    for (const figure of [/29[.,]99/, /49[.,]99/, offer.saving(40), deals.at('Amazon'), 'STING5']) {
      expect(text).toMatch(figure);
    }
    expect(await cards(page).first().locator('time').count()).toBe(1);
    expect(await page.locator('main').textContent()).toContain(offer.amazonPrices);
    expect(await cards(page).locator('a[data-buy]').first().getAttribute('href')).toContain('tag=');
    expect(problems).toEqual([]);
  });

  it('filters by what is ticked, keeps it ticked, and takes it away by a link', async () => {
    const { page } = await site.open('/deals', reader);
    await page.waitForLoadState('networkidle');
    const { deals } = await wordsOf(page);
    await box(page, 'headsets').check();
    if (!reader.javaScript) await page.getByRole('button', { name: deals.apply }).click();
    await page.waitForURL('**category=headsets*');
    await expect.poll(() => status(page).textContent()).toBe(deals.count(3, '3'));
    expect(await box(page, 'headsets').isChecked()).toBe(true);
    await page.locator('main nav a[data-deals-link]').first().click();
    await expect.poll(() => search(page)).toBe('');
    await expect.poll(() => cards(page).count()).toBe(SEEDS.length);
    expect(await box(page, 'headsets').isChecked()).toBe(false);
  });

  it('leads on where nothing fits', async () => {
    const { page } = await site.open('/deals?category=headphones&saving=35', reader);
    const { deals } = await wordsOf(page);
    await page.waitForLoadState('networkidle');
    expect(await cards(page).count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain(deals.noneTitle);
    const change = page.locator('main section a[data-deals-link]').first();
    expect(await change.textContent()).toContain(deals.count(1, '1'));
    await change.click();
    await expect.poll(() => cards(page).count()).toBe(1);
  });
});

describe('filters', () => {
  it('put what they say into the address and change nothing else', async () => {
    const { page, problems } = await openLive();
    const { deals } = await wordsOf(page);
    const marked = await page.evaluate(() => Object.assign(window, { isSame: true }).isSame);
    expect(marked).toBe(true);
    await page.locator('select[name="saving"]').selectOption('20');
    await expect.poll(() => search(page)).toBe('?saving=20');
    await shows(page, ['hyperx-cloud-stinger', 'sony-wh-1000xm4', 'razer-blackshark-v2']);
    await page.locator('input[name="to"]').fill('100');
    await page.keyboard.press('Enter');
    await expect.poll(() => search(page)).toBe('?saving=20&to=100');
    await shows(page, ['hyperx-cloud-stinger', 'razer-blackshark-v2']);
    await page.locator('select[name="sort"]').selectOption('price');
    await expect.poll(() => search(page)).toBe('?saving=20&to=100&sort=price');
    expect(await status(page).textContent()).toBe(deals.count(2, '2'));
    expect(await page.evaluate('window.isSame')).toBe(true);
    expect(problems).toEqual([]);
  });

  it('count what every other choice would show', async () => {
    const { page } = await openLive('/deals?category=headsets');
    const label = (value: string) => page.locator(`label:has(input[value="${value}"])`);
    expect(await label('headphones').textContent()).toContain('(1)');
    expect(await label('headsets').textContent()).toContain(`(${HEADSETS.length})`);
    expect(await label('sony').count()).toBe(0);
    await box(page, 'headphones').check();
    await expect.poll(() => label('sony').count()).toBe(1);
    await expect.poll(() => label('amazon').textContent()).toContain(`(${SEEDS.length})`);
  });

  it('leave the keyboard where it is, and say the count to those who hear the page', async () => {
    const { page } = await openLive();
    const { deals } = await wordsOf(page);
    await box(page, 'headphones').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => status(page).textContent()).toBe(deals.count(1, '1'));
    expect(
      await box(page, 'headphones').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.locator('main nav a[data-deals-link]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(page).count()).toBe(SEEDS.length);
    expect(await status(page).evaluate((count) => count === document.activeElement)).toBe(true);
  });

  it('on a phone are folded away, and fold again when the deals are asked for', async () => {
    const { page } = await site.open('/deals', { width: 360 });
    await page.waitForLoadState('networkidle');
    const { deals } = await wordsOf(page);
    expect(await box(page, 'headsets').isVisible()).toBe(false);
    await page.locator('form[action="/deals"] summary').first().click();
    const label = page.locator('label:has(input[value="headsets"])');
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await box(page, 'headsets').check();
    await page.getByRole('button', { name: deals.apply }).click();
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    expect(await box(page, 'headsets').isVisible()).toBe(false);
  });
});

describe('the back button', () => {
  it('goes back and forth through filters, with the fields as they were', async () => {
    const { page } = await openLive();
    await box(page, 'headsets').check();
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    await page.locator('input[name="from"]').fill('100');
    await page.keyboard.press('Enter');
    await shows(page, ['logitech-g-pro']);
    await page.goBack();
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    expect(await page.locator('input[name="from"]').inputValue()).toBe('');
    await page.goBack();
    await expect.poll(() => cards(page).count()).toBe(SEEDS.length);
    expect(await box(page, 'headsets').isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    expect(await box(page, 'headsets').isChecked()).toBe(true);
  });

  it('leads from a review back to the deals that were chosen', async () => {
    const { page } = await openLive();
    await box(page, 'headsets').check();
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    await cards(page).locator('h3 a').first().click();
    await page.waitForURL('**/reviews/**');
    await page.goBack();
    await expect.poll(() => search(page)).toBe('?category=headsets');
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    await expect.poll(() => box(page, 'headsets').isChecked()).toBe(true);
  });
});

describe('many deals', () => {
  /** The real page, whose filter is then answered as by a site with many deals. */
  async function openMany(prepare?: (page: Page) => Promise<unknown>) {
    const response = await fetch(`${site.url()}/api/deals`);
    const real = (await response.json()) as DealsView;
    const opened = await site.open(
      '/deals',
      {},
      ({ page }) => prepare?.(page) ?? Promise.resolve(),
    );
    const { page } = opened;
    await page.waitForLoadState('networkidle');
    await page.route('**/api/deals?**', (route) =>
      route.fulfill({ json: manyDeals(real, new URL(route.request().url()).searchParams) }),
    );
    await box(page, 'headsets').check();
    await expect.poll(() => cards(page).count()).toBe(PAGE_SIZE);
    return opened;
  }

  it('come as the reader goes down, each once', async () => {
    const { page, problems } = await openMany();
    await expect
      .poll(async () => {
        await page.mouse.move(800, 400);
        await page.mouse.wheel(0, 20_000);
        return cards(page).count();
      })
      .toBe(MANY);
    expect(new Set(await products(page)).size).toBe(MANY);
    expect(await page.locator('a[rel="next"]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('come by the keyboard, which goes on with the first of them', async () => {
    const { page } = await openMany((empty) =>
      empty.addInitScript(() => {
        // Nothing comes by itself, so that what comes was asked for.
        Object.assign(window, {
          IntersectionObserver: class {
            observe() {}
            disconnect() {}
          },
        });
      }),
    );
    await page.locator('a[rel="next"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(page).count()).toBe(2 * PAGE_SIZE);
    await expect
      .poll(() =>
        page.evaluate(
          () => document.activeElement?.closest<HTMLElement>('[data-deal]')?.dataset.deal,
        ),
      )
      .toBe(`made-${PAGE_SIZE}`);
  });
});

describe('while the page is open', () => {
  it('deals are asked for again every minute', async () => {
    const { page, requests } = await site.open('/deals', {}, ({ page: empty }) =>
      empty.clock.install(),
    );
    await page.waitForLoadState('networkidle');
    const asked = () => requests.filter((sent) => sent.url().includes('/api/deals')).length;
    expect(asked()).toBe(0);
    await page.clock.runFor(61_000);
    await expect.poll(asked).toBe(1);
  });

  it('no deal outlives its licence, also where nothing answers any more', async () => {
    const { page } = await site.open('/deals', {}, ({ page: empty }) => empty.clock.install());
    await page.waitForLoadState('networkidle');
    const { deals } = await wordsOf(page);
    await page.route('**/api/deals**', (route) => route.abort());
    await page.clock.fastForward(HOUR + 1_000);
    await expect.poll(() => cards(page).count()).toBe(0);
    const text = await page.locator('main').textContent();
    expect(text).toContain(deals.awayTitle);
    expect(text).not.toMatch(/29[.,]99/);
  });

  it('a reader in another marketplace sees no price of this one, also of what came later', async () => {
    const { page } = await site.open('/deals', { timezoneId: 'Europe/Berlin', locale: 'de-DE' });
    await page.waitForLoadState('networkidle');
    const price = cards(page).locator('[data-until] p').first();
    await expect.poll(() => price.isVisible()).toBe(false);
    await box(page, 'headsets').check();
    await expect.poll(() => cards(page).count()).toBe(HEADSETS.length);
    await expect.poll(() => price.isVisible()).toBe(false);
    const href = await cards(page).locator('a[data-buy]').first().getAttribute('href');
    expect(href).toContain('www.amazon.de');
  });

  it('a code is copied by its button', async () => {
    const { page, context } = await openLive();
    const { deals } = await wordsOf(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = page.locator('button[data-copy-code]');
    expect(await button.isVisible()).toBe(true);
    await button.click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('STING5');
    expect(await page.locator('button[data-copy-code] + [role="status"]').textContent()).toBe(
      deals.codeCopied,
    );
  });
});

describe('without a script', () => {
  it('all filters work by the form, and no button that needs one is shown', async () => {
    const { page } = await site.open('/deals', WITHOUT);
    const { deals } = await wordsOf(page);
    expect(await page.locator('button[data-copy-code]').isVisible()).toBe(false);
    await page.locator('select[name="sort"]').selectOption('price');
    await page.locator('input[name="from"]').fill('50');
    await page.getByRole('button', { name: deals.apply }).click();
    await page.waitForURL('**from=50*');
    expect(await products(page)).toEqual([
      'razer-blackshark-v2',
      'logitech-g-pro',
      'sony-wh-1000xm4',
    ]);
    expect(await page.locator('input[name="from"]').inputValue()).toBe('50');
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('price');
  });
});

describe('the answer', () => {
  it('is for its reader alone; only the plain page is for search engines', async () => {
    const plain = await fetch(`${site.url()}/deals`);
    expect(plain.headers.get('cache-control')).toMatch(/\bprivate\b/);
    expect(await plain.text()).not.toMatch(/<meta name="robots" content="noindex/);
    const filtered = await fetch(`${site.url()}/deals?category=headsets`);
    const head = /<head>.*<\/head>/s.exec(await filtered.text())?.[0] ?? '';
    expect(head).toMatch(/<meta name="robots" content="noindex/);
    expect(head).toMatch(/<link rel="canonical" href="[^"?]*\/deals"/);
  });

  it('as data says what the page says, is asked again with its tag, and nothing about it is an error', async () => {
    const first = await fetch(`${site.url()}/api/deals?category=headsets`);
    expect(first.headers.get('content-type')).toContain('application/json');
    expect(((await first.json()) as DealsView).cards).toHaveLength(HEADSETS.length);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = await fetch(`${site.url()}/api/deals?category=headsets`, {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    for (const query of [
      'category=%00',
      'saving=many&saving=-1',
      'after=x',
      `brand=${'a'.repeat(4_000)}`,
      'from=9&to=1',
    ]) {
      for (const path of ['/api/deals', '/deals']) {
        expect((await fetch(`${site.url()}${path}?${query}`)).status).toBe(200);
      }
    }
  });
});

it.each(['/deals', '/deals?category=headphones&saving=35'])(
  '%s has no barrier that axe finds, wide or narrow, light or dark',
  async (address) => {
    const { page } = await openLive(address);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        const found = await page.evaluate<AxeResults>('axe.run(document)');
        expect(found.passes.length).toBeGreaterThan(20);
        const faults = found.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${target}`),
        );
        expect(faults).toEqual([]);
      }
    }
  },
);
