import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { settings } from '@/tests/support/settings';
import { lookedAt, PRICED, SHOPPING, UNLISTED } from '@/tests/support/templates';
import { violations } from './axe-violations';
import { MISSING_PAGE, PAGES } from './pages';
import { siteForTests } from './site';

const site = siteForTests();

interface Look {
  readonly width: number;
  readonly colours: 'light' | 'dark' | 'forced';
}

/** Forced colours come last: what is stated of them stays in the page. */
const LOOKS: readonly Look[] = (['light', 'dark', 'forced'] as const).flatMap((colours) =>
  [1280, 360].map((width): Look => ({ width, colours })),
);

/**
 * Runs in the page. Axe takes the colour of a text from `-webkit-text-fill-color`, for which Chromium
 * gives the site's colour even while it paints another that the reader has forced.
 */
function stateForcedColours(): void {
  const elements = [...document.body.querySelectorAll<HTMLElement>('*')];
  const colours = elements.map((element) => getComputedStyle(element).color);
  for (const [index, { style }] of elements.entries()) {
    style.webkitTextFillColor = colours[index] ?? '';
  }
}

/** What axe finds wide and narrow, light and dark, in the reader's own colours and in the site's. */
async function violationsIn(page: Page, looks = LOOKS): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await loadWhole(page);
  for (const { width, colours } of looks) {
    await page.setViewportSize({ width, height: 900 });
    if (colours === 'forced') {
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
      await page.evaluate(stateForcedColours);
    } else {
      await page.emulateMedia({ colorScheme: colours, forcedColors: 'none' });
    }
    const list = await violations(page);
    if (list.length > 0) found[`${width} px, ${colours}`] = list;
  }
  return found;
}

const kindOf = (path: string) => (path === '/' ? 'home' : path.split('/').slice(1, -1).join('/'));

/** All looks at the first page of a kind; at each further one the next look in turn, unless there is time. */
function looksAt(path: string): readonly Look[] {
  const place = PAGES.indexOf(path);
  const isFirst = PAGES.findIndex((other) => kindOf(other) === kindOf(path)) === place;
  if (settings.isLong || isFirst || place < 0) return LOOKS;
  return LOOKS.filter((_, index) => index === place % LOOKS.length);
}

/** Those of which none is a page in the list below. */
const OTHERS = lookedAt('accessibility').filter(
  (name) =>
    name === 'deals-empty' ||
    (name !== 'missing' && UNLISTED.has(name)) ||
    PRICED.has(name) ||
    SHOPPING.has(name),
);

describe.each(OTHERS)('%s', (template) => {
  it('has no barrier that axe finds, wide or narrow, light or dark, in any colours', async () => {
    const { page } = await site.openTemplate(template);
    expect(await violationsIn(page)).toEqual({});
  });
});

describe.each([...PAGES, MISSING_PAGE])('%s', (path) => {
  it('has no barrier that axe finds, wide or narrow, light or dark, in any colours', async () => {
    const { page } = await site.open(path);
    expect(await violationsIn(page, looksAt(path))).toEqual({});
  });

  it('does not scroll sideways at 320 px', async () => {
    const { page } = await site.open(path, { width: 320 });
    const widths = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(widths).toEqual({ scrollWidth: 320, clientWidth: 320 });
    await page.evaluate(() => window.scrollTo(1000, 0));
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
  });
});

it('a barrier that was planted is found', async () => {
  const { page } = await site.open('/about');
  // React would take over the page and throw out what it does not know.
  await page.setContent((await page.content()).replaceAll(/<script[\s\S]*?<\/script>/g, ''));
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'), new Image());
    const text = document.querySelector<HTMLElement>('main p');
    if (text) text.style.color = 'rgb(200, 200, 200)';
  });
  const found = (await violations(page)).join('\n');
  for (const rule of ['button-name', 'image-alt', 'color-contrast']) expect(found).toContain(rule);
});

it('dark and light differ, so that both are looked at', async () => {
  const background = () => getComputedStyle(document.documentElement).backgroundColor;
  const { page } = await site.open('/about', { colorScheme: 'light' });
  const light = await page.evaluate(background);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(background)).not.toBe(light);
});
