import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { pdfText } from '@/tests/support/pdf-text';
import { siteForTests } from './site';

const site = siteForTests();
const ARTICLES = ['list', 'review'] as const;
type Article = (typeof ARTICLES)[number];
/** A4 without its margins, in CSS pixels. */
const PAPER_WIDTH = 673;
const SCREEN_ONLY = [
  'nav',
  'form',
  'button',
  'select',
  '[data-jump-links]',
  '[data-buy-bar]',
  '[data-theme-toggle]',
  '[data-site-footer]',
];

async function openPrinted(template: Article, colorScheme: 'light' | 'dark' = 'light') {
  const { page } = await site.openTemplate(template, { colorScheme });
  await loadWhole(page);
  await page.setViewportSize({ width: PAPER_WIDTH, height: 960 });
  await page.emulateMedia({ media: 'print', colorScheme });
  return page;
}

const withoutSpace = (text: string | null) => (text ?? '').replaceAll(/\s/g, '');

async function printed(page: Page): Promise<string> {
  return pdfText(await page.pdf({ format: 'A4' }));
}

/** Runs in the page: what is on display of a selector. */
const shown = (selector: string) =>
  [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;

/** Runs in the page: text that is not dark serif on white, and what stands on no white. */
function colourFaults(): string[] {
  const faults = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const brightness = (colour: string) =>
    Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent?.trim() || !element?.checkVisibility()) continue;
    const { color, fontFamily } = getComputedStyle(element);
    const name = `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`;
    if (brightness(color) > 60) faults.add(`${name}: ${color}`);
    if (!/\bserif$/.test(fontFamily) || /sans-serif/.test(fontFamily)) {
      faults.add(`${name}: ${fontFamily}`);
    }
  }
  const { backgroundColor } = getComputedStyle(document.documentElement);
  if (!/^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/.test(backgroundColor)) {
    faults.add(`the page: ${backgroundColor}`);
  }
  return [...faults];
}

/** Runs in the page: what is cut off on paper, where nothing scrolls. */
function cutOff(): string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.checkVisibility() && !element.closest('.sr-only, svg'))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible';
      const isTaller = element.scrollHeight > element.clientHeight + 1 && overflowY !== 'visible';
      const isOutside = element.getBoundingClientRect().right > innerWidth + 1;
      return isWider || isTaller || isOutside;
    })
    .map((element) => `${element.tagName} ${element.className}`);
}

describe.each(ARTICLES)('a printed %s', (template) => {
  it('is black serif on white, in the dark theme too', async () => {
    const page = await openPrinted(template, 'dark');
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    expect(await page.evaluate(colourFaults)).toEqual([]);
  });

  it('leaves out what only works on a screen, and cuts nothing off', async () => {
    const page = await openPrinted(template);
    for (const selector of SCREEN_ONLY) {
      expect(await page.evaluate(shown, selector), selector).toBe(0);
    }
    expect(await page.evaluate(shown, 'main h1')).toBe(1);
    expect(await page.evaluate(cutOff)).toEqual([]);
  });

  it('keeps the disclosure, the dates and the merchants of its buy links', async () => {
    const page = await openPrinted(template);
    const text = await printed(page);
    const disclosure = await page.locator('[data-disclosure] p').first().textContent();
    expect(text).toContain(withoutSpace(disclosure));
    for (const time of await page.locator('article header time').all()) {
      expect(text).toContain(withoutSpace(await time.textContent()));
    }
    const host = new URL(
      (await page.locator('main a[data-buy]').first().getAttribute('href')) ?? '',
    ).host;
    const buttons = await page.locator('main a[data-buy]:visible').count();
    expect(buttons).toBeGreaterThan(0);
    expect(text.split(withoutSpace(`(${host})`)).length - 1).toBe(buttons);
  });
});

it('a printed list has the words of every pick', async () => {
  const page = await openPrinted('list');
  const text = await printed(page);
  const picks = await page.locator('[data-pick]').all();
  expect(picks.length).toBeGreaterThan(1);
  for (const pick of picks) {
    const lines = await pick.locator('h3, h4, p:visible, li').allInnerTexts();
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines.filter(Boolean)) expect(text).toContain(withoutSpace(line));
  }
});

it('a printed comparison is there once, as a table or as cards', async () => {
  const page = await openPrinted('list');
  const forms = await Promise.all(
    ['.compare-scroll', '.compare-cards'].map((selector) => page.evaluate(shown, selector)),
  );
  expect(forms.reduce((sum, count) => sum + count, 0)).toBe(1);
});

it('a printed page says where the links of its text lead, but not those within itself', async () => {
  const page = await openPrinted('review');
  const additions = await page.locator('main a:visible').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      isProse: link.matches('.prose a:not([data-buy], small a)'),
      content: getComputedStyle(link, '::after').content,
    })),
  );
  const within = additions.filter(({ href }) => href.startsWith('#'));
  expect(within.filter(({ content }) => content.includes('('))).toEqual([]);
  const prose = additions.filter(({ href, isProse }) => isProse && !href.startsWith('#'));
  expect(prose.filter(({ href, content }) => !content.includes(href))).toEqual([]);
});

it('headings stay with what follows, and picks, rows and entries are not torn', () => {
  const css = readFileSync(path.resolve(import.meta.dirname, '../../app/print.css'), 'utf8');
  expect(css).toMatch(/h2,[^{}]*\{\s*break-after: avoid/);
  expect(css).toMatch(/\[data-pick\],[^{}]*\{\s*break-inside: avoid/);
});

it('what a PDF does not say is not found in it', async () => {
  const { page } = await site.newPage();
  await page.setContent('<p style="font-family: serif">Fine print, <b>bold</b> fi ffl ß</p>');
  expect(await printed(page)).toBe('Fineprint,boldfifflß');
});
