import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { messagesFor } from '@/lib/i18n/messages';
import { siteForTests } from './site';

const site = siteForTests();
const PATHS = ['/best/headsets', '/guides/headphones-vs-headsets'];
/** A list whose products have nothing in common. */
const ALL_DIFFERENT = '/best/headphones';

const comparison = (page: Page) => page.locator('.compare').first();

interface Row {
  readonly values: string[];
  readonly isVisible: boolean;
}

/** The specifications in the form that the window's width calls for. */
async function specifications(within: Locator): Promise<Row[]> {
  return within.evaluate((element) => {
    const values = [...element.querySelectorAll('tbody:has([colspan]) tr:not(:has([colspan]))')];
    const inTable = values.map((row) => [...row.querySelectorAll('td')] as Element[]);
    const lists = [...element.querySelectorAll('dl')];
    const inCards = [...(lists[0]?.querySelectorAll('dd') ?? [])].map((_, index) =>
      lists.flatMap((list) => list.querySelectorAll('dd')[index] ?? []),
    );
    const isTable = element.querySelector('table')?.checkVisibility();
    return (isTable ? inTable : inCards).map((cells) => ({
      // The mark of the source is no difference in what is stated.
      values: cells.map((cell) => cell.firstChild?.textContent?.trim() ?? ''),
      isVisible: cells.every((cell) => cell.checkVisibility()),
    }));
  });
}

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  describe.each(PATHS)('on %s', (path) => {
    it.each([1440, 600, 360])('the switch hides what is the same, at %i px', async (width) => {
      const { page } = await site.open(path, { javaScript, width });
      const none = messagesFor(inject('site').language).compare.none;
      const isSame = ({ values }: Row) => new Set(values).size === 1 && !values.includes(none);
      const before = await specifications(comparison(page));
      expect(before.every(({ isVisible }) => isVisible)).toBe(true);
      const same = before.filter(isSame);
      expect(same.length).toBeGreaterThan(0);
      expect(same.length).toBeLessThan(before.length);

      const label = comparison(page).locator('label');
      expect(await label.textContent()).toContain(String(same.length));
      expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await label.click();
      const after = await specifications(comparison(page));
      expect(after.map(({ isVisible }) => isVisible)).toEqual(before.map((row) => !isSame(row)));
      const emptyGroups = comparison(page).locator(
        'tbody:has([colspan]):visible:not(:has(tr:not(.compare-same) td))',
      );
      expect(await emptyGroups.count()).toBe(0);

      await label.locator('input').press('Space');
      expect(await specifications(comparison(page))).toEqual(before);
    });
  });
});

it('where nothing is the same there is no switch', async () => {
  const { page } = await site.open(ALL_DIFFERENT);
  const rows = await specifications(comparison(page));
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ values }) => new Set(values).size === 1)).toEqual([]);
  expect(await comparison(page).locator('.compare-switch').count()).toBe(0);
});

it('is a switch by name and role, and says whether it is on', async () => {
  const { page } = await site.open('/best/headsets');
  const { onlyDifferences } = messagesFor(inject('site').language).compare;
  const control = page.getByRole('switch', { name: onlyDifferences });
  expect(await control.isChecked()).toBe(false);
  await control.click();
  expect(await control.isChecked()).toBe(true);
});
