import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const PATH = '/best/headphones';

const copyLink = (page: Page) => page.locator('a[data-copy-link]').nth(1);
const says = (page: Page) =>
  page
    .locator('[role="status"]')
    .evaluateAll((all) => all.map(({ textContent }) => textContent).filter(Boolean));

it('copies the address of the section, and says so for a while', async () => {
  const { page, context } = await site.open(`${PATH}?utm_source=mail`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const m = await wordsOf(page);
  const href = await copyLink(page).getAttribute('href');
  const status = copyLink(page).locator('+ [role="status"]');
  expect(await says(page)).toEqual([]);
  await copyLink(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => says(page)).toEqual([m.page.linkCopied]);
  expect(await status.isVisible()).toBe(true);
  const { origin } = new URL(page.url());
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${origin}${PATH}${href}`);
  await expect.poll(() => says(page), { timeout: 5000 }).toEqual([]);
  expect(new URL(page.url()).hash).toBe('');
});

it('leads to the section where the clipboard is refused', async () => {
  const { page } = await site.open(PATH);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const href = await copyLink(page).getAttribute('href');
  await copyLink(page).press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe(href);
  expect(await says(page)).toEqual([]);
});

it('leads to the section without JavaScript', async () => {
  const { page } = await site.open(PATH, { javaScript: false });
  const href = await copyLink(page).getAttribute('href');
  await copyLink(page).press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe(href);
});

it('is named after its heading, which keeps its own name', async () => {
  const { page } = await site.open(PATH);
  const m = await wordsOf(page);
  const links = await page.locator('a[data-copy-link]').all();
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    const name = (await page.locator(`[id="${id}"]`).textContent()) ?? '';
    const heading = page.getByRole('heading', { name, exact: true });
    expect(await heading.count(), name).toBeGreaterThan(0);
    const named = page.getByRole('link', { name: `${m.page.copyLink} ${name}`, exact: true });
    expect(await named.count(), name).toBeGreaterThan(0);
  }
});

it('is seen when it has the focus, and is large enough for a finger', async () => {
  const { page } = await site.open(PATH, { width: 360 });
  await page.keyboard.press('Tab');
  const opacity = () => copyLink(page).evaluate((link) => getComputedStyle(link).opacity);
  await page.mouse.move(0, 0);
  expect(await opacity()).toBe('0');
  await copyLink(page).focus();
  await expect.poll(opacity).toBe('1');
  const box = await copyLink(page).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});
