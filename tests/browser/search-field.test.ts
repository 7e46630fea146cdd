import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const SCRIPT = '/scripts/search-field.js';
const SONY = { path: '/reviews/sony-wh-1000xm4', name: 'Sony WH-1000XM4' };

const headerField = (page: Page) => page.locator('header input[name="q"]');
const list = (page: Page) => page.locator('header [role="listbox"]');
const options = (page: Page) => page.locator('header [role="option"]');
const status = (page: Page) => page.locator('header form [role="status"]');

/** The field with what was typed, once its suggestions are there. */
async function type(page: Page, text: string): Promise<void> {
  await headerField(page).focus();
  await page.keyboard.type(text);
  await options(page).filter({ hasText: text }).first().waitFor();
}

/** The line that is marked, as a reader who hears the page is told. */
async function marked(page: Page): Promise<string | null> {
  const id = await headerField(page).getAttribute('aria-activedescendant');
  if (id === null) return null;
  const option = page.locator(`[id="${id}"]`);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  return await option.textContent();
}

describe('by the keyboard alone', () => {
  it('a suggestion is typed for, chosen and opened', async () => {
    const { page, problems } = await site.open('/about');
    const { suggest } = await wordsOf(page);
    await type(page, 'sony');
    expect(await headerField(page).getAttribute('aria-expanded')).toBe('true');
    const count = await options(page).count();
    expect(await status(page).textContent()).toBe(suggest.count(count));
    expect(await marked(page)).toBeNull();

    await page.keyboard.press('ArrowDown');
    expect(await marked(page)).toBe(suggest.searchFor('sony'));
    await page.keyboard.press('End');
    expect(await marked(page)).toBe(await options(page).last().textContent());
    await page.keyboard.press('Home');
    expect(await marked(page)).toBe(suggest.searchFor('sony'));
    await page.keyboard.press('ArrowUp');
    expect(await marked(page)).toBeNull();
    for (let press = 0; press < count; press++) {
      await page.keyboard.press('ArrowDown');
      if ((await marked(page))?.startsWith(SONY.name)) break;
    }
    expect(await headerField(page).evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await Promise.all([page.waitForURL(`**${SONY.path}`), page.keyboard.press('Enter')]);
    expect(problems).toEqual([]);
  });

  it('Enter without a choice searches, Escape closes, Tab leaves', async () => {
    const { page } = await site.open('/about');
    await type(page, 'sony');
    await page.keyboard.press('Escape');
    expect(await list(page).isVisible()).toBe(false);
    expect(await headerField(page).inputValue()).toBe('sony');
    expect(await headerField(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await list(page).waitFor();
    await page.keyboard.press('Tab');
    await list(page).waitFor({ state: 'hidden' });
    expect(await headerField(page).evaluate((field) => field === document.activeElement)).toBe(
      false,
    );
    await headerField(page).focus();
    await Promise.all([page.waitForURL('**/search?q=sony'), page.keyboard.press('Enter')]);
  });
});

describe('suggestions', () => {
  it('can be pressed', async () => {
    const { page } = await site.open('/about');
    await type(page, 'sony');
    await Promise.all([
      page.waitForURL(`**${SONY.path}`),
      options(page).filter({ hasText: SONY.name }).first().click(),
    ]);
  });

  it('are asked for once for each pause, and once for each text', async () => {
    const { page, requests } = await site.open('/about');
    const asked = () => requests.filter((sent) => sent.url().includes('/api/v1/suggestions'));
    await type(page, 'wireless');
    const count = asked().length;
    expect(count).toBeLessThan('wireless'.length);
    await page.keyboard.press('Backspace');
    await options(page)
      .filter({ hasText: /wireles”|wireles“/ })
      .first()
      .waitFor();
    await page.keyboard.type('s');
    await options(page)
      .filter({ hasText: /wireless”|wireless“/ })
      .first()
      .waitFor();
    expect(asked().filter((sent) => sent.url().endsWith('q=wireless'))).toHaveLength(1);
  });

  it('are of no harm where they fail', async () => {
    const { page } = await site.open('/about');
    await page.route('**/api/v1/suggestions**', (route) => route.abort());
    await headerField(page).focus();
    await page.keyboard.type('sony');
    await Promise.all([page.waitForURL('**/search?q=sony'), page.keyboard.press('Enter')]);
  });

  it('hold no markup of what was typed', async () => {
    const { page, problems } = await site.open('/about');
    await type(page, '<img src=x>');
    expect(await list(page).locator('img').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('recent searches', () => {
  it('are offered in this browser, and can be cleared by the keyboard', async () => {
    const { page } = await site.open('/about');
    const { suggest } = await wordsOf(page);
    await headerField(page).focus();
    await page.waitForFunction(
      (name) => performance.getEntriesByName(location.origin + name).length > 0,
      SCRIPT,
    );
    await expect.poll(() => headerField(page).getAttribute('role')).toBe('combobox');
    expect(await list(page).isVisible()).toBe(false);
    await page.keyboard.type('sony');
    await Promise.all([page.waitForURL('**/search?q=sony'), page.keyboard.press('Enter')]);

    await headerField(page).focus();
    await options(page).first().waitFor();
    expect(await options(page).allTextContents()).toEqual(['sony', suggest.clear + suggest.recent]);
    await page.keyboard.press('ArrowUp');
    expect(await marked(page)).toContain(suggest.clear);
    await page.keyboard.press('Enter');
    expect(await list(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('topshelf-searches'))).toBeNull();
  });
});

describe('the code of it', () => {
  it('is loaded when a reader turns to the field, and has no React in it', async () => {
    const { page, requests } = await site.open('/about');
    const loaded = () => requests.filter((sent) => new URL(sent.url()).pathname === SCRIPT);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 2_000);
    expect(loaded()).toEqual([]);
    await headerField(page).focus();
    await expect.poll(() => headerField(page).getAttribute('role')).toBe('combobox');
    expect(loaded()).toHaveLength(1);
    const source = await (await fetch(site.server().url + SCRIPT)).text();
    expect(source).not.toMatch(/react\.(?:element|transitional|memo)|__CLIENT_INTERNALS/);
    const scripts = requests.filter((sent) => sent.resourceType() === 'script');
    expect(scripts.filter((sent) => sent.url().includes('/_next/'))).toEqual([]);
  });
});

it.each(['light', 'dark'] as const)(
  'the open list has no barrier that axe finds, %s',
  async (colorScheme) => {
    const { page } = await site.open('/about');
    await page.emulateMedia({ colorScheme });
    await type(page, 'sony');
    await page.keyboard.press('ArrowDown');
    await page.evaluate(axe.source);
    const found = await page.evaluate<AxeResults>('axe.run(document)');
    expect(
      found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([]);
  },
);
