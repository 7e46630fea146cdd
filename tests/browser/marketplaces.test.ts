import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readClicks } from './kept-clicks';
import { SELLING_PAGES } from './pages';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const REVIEW = '/reviews/sony-wh-1000xm4';
const US_ASIN = 'B0863TXGM3';
const HOME_LINK = `https://www.amazon.com/dp/${US_ASIN}?tag=topshelf-20`;
const BERLIN = { timezoneId: 'Europe/Berlin', locale: 'de-DE' };
const NEW_YORK = { timezoneId: 'America/New_York', locale: 'en-US' };

/** Targets of all links to Amazon, in order. */
const targets = (page: Page) =>
  page
    .locator('a[data-marketplace]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
const hosts = async (page: Page) => [
  ...new Set((await targets(page)).map((target) => new URL(target).host)),
];
const labels = async (page: Page) => [
  ...new Set(await page.locator('[data-buy-label]').allTextContents()),
];

describe('a reader in Berlin', () => {
  it.each(SELLING_PAGES)('is led to the German shop by every link of %s', async (path) => {
    const { page } = await site.open(path, BERLIN);
    await expect.poll(() => hosts(page)).toEqual(['www.amazon.de']);
    for (const target of await targets(page)) {
      const { pathname, searchParams } = new URL(target);
      expect(searchParams.getAll('tag')).toEqual(['topshelf-21']);
      // No product has a verified German ASIN, and an American one may be another product there.
      expect(pathname).toBe('/s');
      expect(searchParams.get('k')).toBeTruthy();
    }
  });

  it('sees buttons that name the German shop', async () => {
    const { page } = await site.open(REVIEW, BERLIN);
    const m = await wordsOf(page);
    await expect.poll(() => labels(page)).toEqual([m.offer.find('Amazon.de')]);
  });

  it('is counted as a reader of the German shop', async () => {
    const { page, context } = await site.open(REVIEW, BERLIN);
    const kept = await readClicks(site.server().dataDir);
    await expect.poll(() => hosts(page)).toEqual(['www.amazon.de']);
    const tab = context.waitForEvent('page');
    await page.locator('a[data-buy]').first().click({ button: 'middle' });
    await tab;
    await expect.poll(kept).toEqual([expect.objectContaining({ marketplace: 'DE' })]);
  });

  it('can choose another shop, which later visits keep', async () => {
    const { page } = await site.open(REVIEW, BERLIN);
    const choice = page.locator('select#marketplace');
    await expect.poll(() => choice.isVisible()).toBe(true);
    expect(await choice.inputValue()).toBe('DE');
    await choice.selectOption('GB');
    expect(await hosts(page)).toEqual(['www.amazon.co.uk']);
    await page.reload();
    await expect.poll(() => hosts(page)).toEqual(['www.amazon.co.uk']);
    expect(await choice.inputValue()).toBe('GB');
    await page.goto(new URL('/best/headphones', page.url()).href);
    await expect.poll(() => hosts(page)).toEqual(['www.amazon.co.uk']);
  });

  it('can choose the home shop, and gets its product links', async () => {
    const { page } = await site.open(REVIEW, BERLIN);
    const choice = page.locator('select#marketplace');
    await choice.selectOption('US');
    const button = page.locator('a[data-placement="hero"]');
    const m = await wordsOf(page);
    const isHome = async () => {
      expect(await button.getAttribute('href')).toBe(HOME_LINK);
      expect(await button.textContent()).toContain(m.offer.checkPrice('Amazon'));
      expect(await hosts(page)).toEqual(['www.amazon.com']);
    };
    await isHome();
    await page.reload();
    await expect.poll(() => choice.isVisible()).toBe(true);
    expect(await choice.inputValue()).toBe('US');
    await isHome();
  });
});

describe('a reader in New York', () => {
  it.each(SELLING_PAGES)('keeps every link of %s as the page was served', async (path) => {
    const { page, response } = await site.open(path, NEW_YORK);
    await expect.poll(() => page.locator('select#marketplace').isVisible()).toBe(true);
    const served = [...(await response.text()).matchAll(/<a href="(https:\/\/www\.amazon[^"]*)"/g)];
    expect(await targets(page)).toEqual(
      served.map(([, href = '']) => href.replaceAll('&amp;', '&')),
    );
    expect(await hosts(page)).toEqual(['www.amazon.com']);
  });
});

it.each([
  ['Europe/London', 'en-GB', 'www.amazon.co.uk'],
  ['Asia/Tokyo', 'ja-JP', 'www.amazon.co.jp'],
  ['America/Toronto', 'en-CA', 'www.amazon.ca'],
  ['America/New_York', 'de-DE', 'www.amazon.com'],
  ['UTC', 'fr-FR', 'www.amazon.fr'],
  ['UTC', 'en-US', 'www.amazon.com'],
  ['Africa/Nairobi', 'sw-KE', 'www.amazon.com'],
])('a reader in %s who reads %s goes to %s', async (timezoneId, locale, host) => {
  const { page } = await site.open(REVIEW, { timezoneId, locale });
  await expect.poll(() => page.locator('select#marketplace').isVisible()).toBe(true);
  expect(await hosts(page)).toEqual([host]);
});

it('a stored choice that makes no sense is as good as none', async () => {
  const { page } = await site.open(REVIEW, BERLIN);
  await page.evaluate(() => localStorage.setItem('topshelf-marketplace', '__proto__'));
  await page.reload();
  await expect.poll(() => hosts(page)).toEqual(['www.amazon.de']);
});
