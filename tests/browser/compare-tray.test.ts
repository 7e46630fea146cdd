import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const CATEGORY = '/categories/headsets';
const REVIEW = '/reviews/sony-wh-1000xm4';

const toggles = (page: Page) => page.locator('main a[data-compare]');
const toggle = (page: Page, slug: string) => page.locator(`a[data-compare="${slug}"]`).first();
const tray = (page: Page) => page.locator('[data-compare-tray]');
const status = (page: Page) => page.locator('[data-compare-status]');
const isPressed = (page: Page, slug: string) => toggle(page, slug).getAttribute('aria-pressed');
const goTo = (page: Page, path: string) => page.goto(site.server().url + path);

/** Chooses products as if a reader had, on whatever page is open. */
const choose = (page: Page, slugs: readonly string[]) =>
  page.evaluate((chosen) => {
    localStorage.setItem('compare', chosen.join());
    dispatchEvent(new StorageEvent('storage'));
  }, slugs);

describe('the choice', () => {
  it('is made on a card, holds on other pages, and opens as a comparison', async () => {
    const { page } = await site.open(CATEGORY);
    const m = await wordsOf(page);
    expect(await tray(page).isVisible()).toBe(false);
    await toggle(page, 'razer-blackshark-v2').click();
    expect(await isPressed(page, 'razer-blackshark-v2')).toBe('true');
    expect(await tray(page).textContent()).toContain(m.compare.chosen('1'));
    expect(await status(page).textContent()).toBe(m.compare.chosen('1'));
    await goTo(page, REVIEW);
    expect(await isPressed(page, 'sony-wh-1000xm4')).toBe('false');
    await toggle(page, 'sony-wh-1000xm4').press(' ');
    expect(await isPressed(page, 'sony-wh-1000xm4')).toBe('true');
    await tray(page).getByRole('link').click();
    await page.waitForURL('**/compare?items=razer-blackshark-v2,sony-wh-1000xm4');
    expect(await page.locator('.compare-board thead th').count()).toBe(2);
    expect(await tray(page).isVisible()).toBe(false);
    await page.locator('a[data-compare-take="razer-blackshark-v2"]').click();
    await page.waitForURL('**/compare?items=sony-wh-1000xm4');
    await goTo(page, CATEGORY);
    expect(await isPressed(page, 'razer-blackshark-v2')).toBe('false');
    expect(await tray(page).textContent()).toContain(m.compare.chosen('1'));
  });

  it('is undone by the same button, and emptied as a whole', async () => {
    const { page } = await site.open(CATEGORY);
    const m = await wordsOf(page);
    for (const slug of ['razer-blackshark-v2', 'logitech-g-pro']) await toggle(page, slug).click();
    await toggle(page, 'razer-blackshark-v2').press('Enter');
    expect(await isPressed(page, 'razer-blackshark-v2')).toBe('false');
    await tray(page).getByRole('button', { name: m.compare.empty }).click();
    expect(await isPressed(page, 'logitech-g-pro')).toBe('false');
    expect(await tray(page).isVisible()).toBe(false);
    expect(await status(page).textContent()).toBe(m.compare.emptied);
  });

  it('is at most five, and says so politely', async () => {
    const { page } = await site.open(CATEGORY);
    const m = await wordsOf(page);
    await choose(page, ['a', 'b', 'c', 'd', 'e']);
    await toggle(page, 'logitech-g-pro').click();
    expect(await isPressed(page, 'logitech-g-pro')).toBe('false');
    expect(await status(page).textContent()).toBe(m.compare.full);
    expect(await tray(page).textContent()).toContain(m.compare.full);
  });

  it('is the same in every tab', async () => {
    const { page, context } = await site.open(CATEGORY);
    const other = await context.newPage();
    await goTo(other, CATEGORY);
    await toggle(page, 'logitech-g-pro').click();
    await expect.poll(() => isPressed(other, 'logitech-g-pro')).toBe('true');
    expect(await tray(other).isVisible()).toBe(true);
    await toggle(other, 'logitech-g-pro').click();
    await expect.poll(() => isPressed(page, 'logitech-g-pro')).toBe('false');
  });

  it('survives what else may stand in the store', async () => {
    const { page, problems } = await site.open(CATEGORY);
    for (const text of ['"><script>', 'a,a,,A,b--c', 'x'.repeat(9_000), '{}', '\u0000']) {
      await page.evaluate((value) => localStorage.setItem('compare', value), text);
      await page.reload();
      await toggle(page, 'logitech-g-pro').click();
      expect(await isPressed(page, 'logitech-g-pro')).toBe('true');
    }
    expect(problems).toEqual([]);
  });

  it('lasts as long as the page where the browser keeps nothing', async () => {
    const { page, context } = await site.newPage();
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        });
      }
    });
    await goTo(page, CATEGORY);
    await toggle(page, 'logitech-g-pro').click();
    expect(await isPressed(page, 'logitech-g-pro')).toBe('true');
    expect(await tray(page).isVisible()).toBe(true);
  });
});

describe('the tray', () => {
  it('hides when it is closed, on other pages too, until the choice changes', async () => {
    const { page } = await site.open(CATEGORY);
    const m = await wordsOf(page);
    await toggle(page, 'logitech-g-pro').click();
    await tray(page).getByRole('button', { name: m.compare.close }).click();
    expect(await tray(page).isVisible()).toBe(false);
    expect(await isPressed(page, 'logitech-g-pro')).toBe('true');
    await goTo(page, REVIEW);
    expect(await tray(page).isVisible()).toBe(false);
    await toggle(page, 'sony-wh-1000xm4').click();
    expect(await tray(page).isVisible()).toBe(true);
  });

  it.each([1440, 768, 360])(
    'covers neither the end of a page nor the buy bar, at %i px',
    async (width) => {
      const { page } = await site.open(REVIEW, { width });
      await page.setViewportSize({ width, height: 740 });
      await choose(page, ['sony-wh-1000xm4', 'bowers-wilkins-px7']);
      const readBoxes = () =>
        page.evaluate(() => {
          const box = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect();
          return {
            tray: box('[data-compare-tray]')?.toJSON() as DOMRect,
            bar: box('[data-buy-bar]')?.toJSON() as DOMRect,
            footer: box('footer')?.toJSON() as DOMRect,
          };
        });
      await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
      await expect.poll(async () => (await readBoxes()).tray.bottom).toBeCloseTo(740, 0);
      if (width < 768) {
        await expect.poll(async () => (await readBoxes()).bar.bottom).toBeLessThanOrEqual(740);
        const { bar, tray: box } = await readBoxes();
        expect(bar.bottom).toBeLessThanOrEqual(box.top + 1);
      }
      await expect
        .poll(async () => {
          // The end moves away while what is further down is laid out.
          await page.evaluate(() =>
            scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
          );
          const { footer, tray: box } = await readBoxes();
          return footer.bottom - box.top;
        })
        .toBeLessThanOrEqual(1);
    },
  );

  it('never covers what has the focus', async () => {
    const { page } = await site.open(CATEGORY, { width: 360 });
    await page.setViewportSize({ width: 360, height: 740 });
    await choose(page, ['logitech-g-pro']);
    const count = await page.locator('a[href], button, select, input').count();
    for (let stop = 0; stop < count; stop += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const bar = document.querySelector('[data-compare-tray]') as HTMLElement;
        if (bar.contains(focused) || focused === document.body) return '';
        const isBelow =
          focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
        return isBelow ? focused.outerHTML : '';
      });
      expect(covered).toBe('');
    }
  });

  it('leaves its place in a window too low for it', async () => {
    const { page } = await site.open(CATEGORY, { width: 360 });
    await choose(page, ['logitech-g-pro']);
    await page.setViewportSize({ width: 360, height: 200 });
    await expect.poll(() => tray(page).getAttribute('data-up')).toBeNull();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => tray(page).getAttribute('data-up')).toBe('');
  });

  it('has controls of 44 px, and is not printed', async () => {
    const { page } = await site.open(CATEGORY, { width: 360 });
    await choose(page, ['logitech-g-pro', 'razer-blackshark-v2']);
    for (const control of await tray(page).locator('a, button').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect((await tray(page).boundingBox())?.height).toBeLessThan(70);
    await page.emulateMedia({ media: 'print' });
    expect(await tray(page).isVisible()).toBe(false);
    expect(await toggles(page).first().isVisible()).toBe(false);
  });
});

it('without JavaScript a card’s link leads to the comparison, and there is no tray', async () => {
  const { page } = await site.open(CATEGORY, { javaScript: false });
  const link = toggle(page, 'logitech-g-pro');
  expect(await link.getAttribute('rel')).toBe('nofollow');
  expect(await tray(page).isVisible()).toBe(false);
  await link.click();
  await page.waitForURL('**/compare?items=logitech-g-pro');
});
