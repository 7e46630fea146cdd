import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { formatDay } from '@/lib/core/dates';
import { messagesFor } from '@/lib/i18n/messages';
import { PAGES } from './pages';
import { siteForTests } from './site';

const site = siteForTests();
const { language } = inject('site');
const m = messagesFor(language);

/** Every language that the structured data of a page names. */
const dataLanguages = async (page: Page) => {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.flatMap((block) =>
    [...block.matchAll(/"inLanguage":"([^"]*)"/g)].map(([, named]) => named),
  );
};

describe.each(PAGES)('%s', (path) => {
  it('says in which language it is, to readers, networks and search engines alike', async () => {
    const { page } = await site.open(path);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const network = await page.locator('meta[property="og:locale"]').getAttribute('content');
    expect(network).toMatch(new RegExp(`^${language}_[A-Z]{2}$`));
    // A page that search engines leave out needs no data for them.
    const isHidden = (await page.locator('meta[name="robots"][content*="noindex"]').count()) > 0;
    const named = await dataLanguages(page);
    expect(new Set(isHidden ? [language, ...named] : named)).toEqual(new Set([language]));
  });
});

it('the interface speaks it', async () => {
  const { page } = await site.open('/best/headphones');
  const text = await page.locator('main').textContent();
  expect(text).toContain(m.list.picksTitle);
  expect(text).toContain(m.offer.paidLink);
  expect(text).toContain(m.disclosure.amazon);
});

it('dates are written by its rules', async () => {
  const { page } = await site.open('/reviews/sony-wh-1000xm4');
  const network = await page.locator('meta[property="og:locale"]').getAttribute('content');
  const written = page.locator('main time[datetime]').first();
  const day = (await written.getAttribute('datetime')) ?? '';
  const shown = formatDay(day, network?.replace('_', '-') ?? '');
  expect(await written.textContent()).toContain(shown);
});

it('the feeds name it', async () => {
  const { url } = site.server();
  const feed = (await (await fetch(`${url}/feed.json`)).json()) as { language: string };
  expect(feed.language).toBe(language);
  const rss = await (await fetch(`${url}/feed.xml`)).text();
  expect(rss).toContain(`<language>${language}</language>`);
});
