import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { lookedAt } from '@/tests/support/templates';
import { sidewaysFaults } from './layout-probes';
import { siteForTests } from './site';
import { lostTexts, overlaps, reachableLinks, shownTexts } from './zoom-probes';

const site = siteForTests();
const timeout = 240_000;

interface View {
  readonly width: number;
  readonly height: number;
  /** Size of text against the usual one, in percent. */
  readonly text: number;
}

const WIDE: View = { width: 1280, height: 900, text: 100 };
const VIEWS: [string, View][] = [
  ['a window of 320 px', { width: 320, height: 640, text: 100 }],
  ['a zoom of 200 % in a window of 1280 px', { width: 640, height: 450, text: 100 }],
  ['text of 200 % in a window of 360 px', { width: 360, height: 780, text: 200 }],
  ['text of 200 % in a window of 640 px', { width: 640, height: 780, text: 200 }],
  ['text of 200 % in a window of 1280 px', { width: 1280, height: 900, text: 200 }],
];

/** As a reader's own setting of the browser, which also decides where layouts change. */
async function setView(page: Page, { text, ...size }: View): Promise<void> {
  await page.setViewportSize(size);
  const session = await page.context().newCDPSession(page);
  const fontSizes = { standard: (16 * text) / 100, fixed: (13 * text) / 100 };
  await session.send('Page.setFontSizes', { fontSizes });
  const used = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  await expect.poll(() => page.evaluate(used)).toBe(fontSizes.standard);
  await loadWhole(page);
}

const missing = (all: readonly string[], there: readonly string[]) => {
  const found = new Set(there);
  return all.filter((one) => !found.has(one));
};

describe.each(lookedAt('zoom'))('%s', (template) => {
  it('loses nothing in narrow windows, by zoom, or in large text', { timeout }, async () => {
    const { page } = await site.openTemplate(template, { width: WIDE.width });
    await setView(page, WIDE);
    const links = await page.evaluate(reachableLinks);
    const texts = await page.evaluate(shownTexts);
    expect(links.length).toBeGreaterThan(5);
    for (const [name, view] of VIEWS) {
      await setView(page, view);
      const found = {
        links: missing(links, await page.evaluate(reachableLinks)),
        texts: missing(texts, await page.evaluate(shownTexts)),
        cut: await page.evaluate(lostTexts),
        overlapping: await page.evaluate(overlaps),
        sideways: await page.evaluate(sidewaysFaults),
      };
      const nothing = { links: [], texts: [], cut: [], overlapping: [], sideways: [] };
      expect.soft(found, `in ${name}`).toEqual(nothing);
    }
  });
});

describe('a fault that was planted is found:', () => {
  it.each([
    ['cut off', '<p style="width: 50px; overflow: hidden; white-space: nowrap">planted words</p>'],
    ['cut off below', '<p style="height: 20px; overflow: hidden">planted<br>planted</p>'],
    ['beside the window', '<p style="position: absolute; left: -200px">planted</p>'],
  ])('text %s', async (_name, html) => {
    const { page } = await site.newPage();
    const body = (inner: string) =>
      page.setContent(`<body style="font: 16px serif">${inner}</body>`);
    await body(html);
    expect(await page.evaluate(lostTexts)).toEqual([expect.stringContaining('planted')]);
    await body(html.replaceAll(/style="[^"]*"/g, 'style="width: 50px; overflow: auto"'));
    expect(await page.evaluate(lostTexts)).toEqual([]);
  });

  it('controls on one another', async () => {
    const { page } = await site.newPage();
    const button = '<button style="width: 90px; height: 40px">';
    await page.setContent(`${button}one</button>${button}two</button>`);
    expect(await page.evaluate(overlaps)).toEqual([]);
    await page.setContent(
      `${button}one</button><a href="#" style="margin-left: -40px; display: inline-block; height: 40px">two</a>`,
    );
    expect(await page.evaluate(overlaps)).toEqual(['BUTTON one on A two']);
  });

  it('links and texts that are gone, but not those in what opens', async () => {
    const { page } = await site.newPage();
    await page.setContent(
      '<main><p>here</p><p hidden>gone</p><details><summary>more</summary><p>folded</p><p hidden>gone</p></details><details><summary hidden>more</summary><p>gone</p></details></main><a href="/gone" hidden>gone</a><details><summary>more</summary><a href="/folded">folded</a></details><button popovertarget="menu">menu</button><nav id="menu" popover><a href="/listed">listed</a></nav>',
    );
    expect(await page.evaluate(reachableLinks)).toEqual(['/folded', '/listed']);
    expect(await page.evaluate(shownTexts)).toEqual(['folded', 'here']);
  });
});
