import type { Page } from 'playwright-core';

/**
 * Waits until all of a page is there as a reader would see it who has been to its end: scripts run,
 * parts laid out and pictures loaded that wait until they are scrolled to, fonts in use. Ends at the
 * top.
 */
export async function loadWhole(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    // The page may grow on the way, so that its height is asked for anew.
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    await Promise.allSettled(
      [...document.images]
        .filter((picture) => picture.checkVisibility())
        .map((picture) => picture.decode()),
    );
    await document.fonts.ready;
    scrollTo({ top: 0, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
