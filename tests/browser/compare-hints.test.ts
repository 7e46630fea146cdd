import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';

const site = siteForTests();
const LIST = '/best/headsets';
/** Too narrow for four columns. */
const NARROW = 600;

const comparison = (page: Page) => page.locator('.compare').first();

/** The brightness (0 to 1) of a spot of the window, 2 × 8 px. */
async function brightness(page: Page, x: number, y: number): Promise<number> {
  const picture = await page.screenshot({ clip: { x, y, width: 2, height: 8 } });
  const { channels } = await sharp(picture).stats();
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => {
    const share = mean / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('an edge is shaded while there is more beyond it, and text on it keeps 7:1', async () => {
    const { page } = await site.open(LIST, { width: NARROW, colorScheme });
    const heading = comparison(page).locator('th[scope="rowgroup"]').first();
    await heading.scrollIntoViewIfNeeded();
    const spots = async () => {
      const box = await comparison(page).locator('.compare-scroll').boundingBox();
      const names = await comparison(page).locator('thead th').first().boundingBox();
      if (!box || !names) throw new Error('The table is not on display.');
      const y = (await heading.boundingBox())?.y ?? 0;
      return Promise.all([
        brightness(page, names.x + names.width + 1, y + 6),
        brightness(page, box.x + box.width / 2, y + 6),
        brightness(page, box.x + box.width - 3, y + 6),
      ]);
    };
    const [startLeft, paper, startRight] = await spots();
    expect(startLeft).toBeCloseTo(paper ?? 0, 3);
    expect(Math.abs((startRight ?? 0) - (paper ?? 0))).toBeGreaterThan(0.005);
    await comparison(page)
      .locator('.compare-scroll')
      .evaluate((box) => box.scrollTo({ left: 5000, behavior: 'instant' }));
    const [endLeft, , endRight] = await spots();
    expect(Math.abs((endLeft ?? 0) - (paper ?? 0))).toBeGreaterThan(0.005);
    expect(endRight).toBeCloseTo(paper ?? 0, 3);

    const quiet = await brightnessOf(page, 'var(--quiet)');
    for (const shaded of [startRight ?? 0, endLeft ?? 0]) {
      const [high, low] = quiet > shaded ? [quiet, shaded] : [shaded, quiet];
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(7);
    }
  });
});

/** The brightness of a colour of the page, painted over all of it. */
async function brightnessOf(page: Page, colour: string): Promise<number> {
  await page.evaluate((background) => {
    const sheet = document.createElement('div');
    sheet.style.cssText = `position:fixed;inset:0;z-index:999;background:${background}`;
    document.body.append(sheet);
  }, colour);
  return brightness(page, 10, 10);
}
