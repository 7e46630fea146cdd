import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site';
import { wordsOf } from './words';

const site = siteForTests();
const HEADSETS = '/categories/headsets';
const READERS = [{ javaScript: true }, { javaScript: false }];

const status = (page: Page) => page.locator('[data-status]');
const names = (page: Page) =>
  page.locator('section[aria-labelledby="reviews"] h3').allTextContents();
const box = (page: Page, name: string, value: string) =>
  page.locator(`form[data-filters] input[name="${name}"][value="${value}"]`);
const search = (page: Page) => new URL(page.url()).search;
const shows = (page: Page, count: number) =>
  expect.poll(() => page.locator('section[aria-labelledby="reviews"] article').count()).toBe(count);

async function labelOf(page: Page, name: string, value: string): Promise<string> {
  const label = page.locator(`label:has(input[name="${name}"][value="${value}"])`);
  return (await label.textContent()) ?? '';
}

/** Ticks a box; without a script the button has to be pressed too. */
async function choose(page: Page, name: string, value: string, reader: { javaScript: boolean }) {
  await box(page, name, value).check();
  if (reader.javaScript) return;
  const { browse } = await wordsOf(page);
  await page.getByRole('button', { name: browse.apply }).click();
}

describe.each(READERS)('a category, %o', (reader) => {
  it('is filtered by what is ticked, keeps it ticked, and takes it away by a link', async () => {
    const { page, problems } = await site.open(HEADSETS, reader);
    const { browse } = await wordsOf(page);
    expect(await status(page).textContent()).toBe(browse.count(4, '4'));
    await choose(page, 'microphone', 'detachable', reader);
    await shows(page, 2);
    expect(new URLSearchParams(search(page)).getAll('microphone')).toEqual(['detachable']);
    expect(await box(page, 'microphone', 'detachable').isChecked()).toBe(true);
    await choose(page, 'brand', 'razer', reader);
    await shows(page, 1);
    expect(await names(page)).toEqual(['Razer BlackShark V2']);
    await page.getByRole('navigation', { name: browse.chosen }).getByRole('link').last().click();
    await shows(page, 4);
    expect(search(page)).toBe('');
    expect(problems).toEqual([]);
  });

  it('counts what every other choice would show', async () => {
    const { page } = await site.open(`${HEADSETS}?microphone=detachable`, reader);
    expect(await labelOf(page, 'microphone', 'boom')).toContain('(2)');
    expect(await labelOf(page, 'brand', 'razer')).toContain('(1)');
    expect(await labelOf(page, 'brand', 'hyperx')).toContain('(0)');
    expect(await labelOf(page, 'wireless', 'no')).toContain('(2)');
  });

  it('shows the same to whoever gets the address, and goes back by the button', async () => {
    const { page } = await site.open(HEADSETS, reader);
    await choose(page, 'microphone', 'detachable', reader);
    await shows(page, 2);
    const address = page.url();
    const first = await names(page);
    await choose(page, 'brand', 'logitech', reader);
    await shows(page, 1);
    await page.goBack();
    await shows(page, 2);
    expect(page.url()).toBe(address);
    expect(await box(page, 'brand', 'logitech').isChecked()).toBe(false);
    expect(await box(page, 'microphone', 'detachable').isChecked()).toBe(true);
    const { pathname, search: asked } = new URL(address);
    const other = await site.open(pathname + asked, reader);
    expect(await names(other.page)).toEqual(first);
  });

  it('is put in order by what is newest, and narrowed down by figures', async () => {
    const { page } = await site.open(`${HEADSETS}?weight_to=280&sort=newest`, reader);
    await shows(page, 2);
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('newest');
    expect(await page.locator('input[name="weight_to"]').inputValue()).toBe('280');
  });

  it('leads on where nothing fits', async () => {
    const { page } = await site.open(`${HEADSETS}?wireless=yes&microphone=detachable`, reader);
    const { browse } = await wordsOf(page);
    await shows(page, 0);
    expect(await page.locator('main').textContent()).toContain(browse.noneTitle);
    await page.locator('section[aria-labelledby="reviews"] section a').first().click();
    await expect.poll(() => names(page)).not.toEqual([]);
  });

  it('is found by questions, with the reasons', async () => {
    const { page, problems } = await site.open(HEADSETS, reader);
    const { browse } = await wordsOf(page);
    const form = page.locator(`form[action="${HEADSETS}/finder"]`);
    await form.locator('input[value="comes-off"]').check();
    await form.locator('input[value="long"]').check();
    await form.getByRole('button').click();
    await page.waitForURL('**/finder?**');
    expect(await page.locator('#fitting').textContent()).toBe(browse.finder.fitting(1, '1'));
    const card = page.locator('section[aria-labelledby="fitting"] article');
    const reasons = await card.locator('li').allTextContents();
    expect(reasons).toHaveLength(2);
    for (const reason of reasons) expect(reason).toContain(browse.finder.because('').trim());
    expect(await page.locator('input[value="long"]').isChecked()).toBe(true);
    await page.locator('section[aria-labelledby="fitting"] > p a').click();
    await shows(page, 1);
    expect(search(page)).toBe('?microphone=detachable&weight_to=280');
    expect(problems).toEqual([]);
  });

  it('says what it left out of the answers where nothing fits them all', async () => {
    const { page } = await site.open(`${HEADSETS}/finder?cable=without&mic=comes-off`, reader);
    const main = await page.locator('main').textContent();
    const { browse } = await wordsOf(page);
    expect(await page.locator('#fitting').textContent()).toBe(browse.finder.fitting(1, '1'));
    expect(main).toContain(browse.finder.near);
  });
});

describe('with a script', () => {
  it('a choice reloads nothing, leaves the keyboard where it is and says the count', async () => {
    const { page, problems } = await site.open(HEADSETS);
    const { browse } = await wordsOf(page);
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await box(page, 'microphone', 'boom').focus();
    const before = await box(page, 'microphone', 'boom').boundingBox();
    await page.keyboard.press('Space');
    await shows(page, 2);
    expect(await page.evaluate('window.isSame')).toBe(true);
    const field = box(page, 'microphone', 'boom');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    const after = await field.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
    expect(await page.locator('body > [role="status"]').last().textContent()).toBe(
      browse.count(2, '2'),
    );
    expect(problems).toEqual([]);
  });

  it('fields that are empty stay out of the address', async () => {
    const { page } = await site.open(HEADSETS);
    await page.locator('input[name="weight_to"]').fill('300');
    await page.keyboard.press('Enter');
    await shows(page, 2);
    expect(search(page)).toBe('?weight_to=300');
    await page.locator('select[name="sort"]').selectOption('newest');
    await expect.poll(() => search(page)).toBe('?weight_to=300&sort=newest');
    await page.locator('select[name="sort"]').selectOption('score');
    await expect.poll(() => search(page)).toBe('?weight_to=300');
  });

  it('on a phone the filters stay open while one chooses, and close at the button', async () => {
    const { page } = await site.open(`${HEADSETS}?wired=jack`, { width: 360 });
    const { browse } = await wordsOf(page);
    await page.locator('form[data-filters] > details > summary').click();
    await box(page, 'microphone', 'boom').check();
    await shows(page, 1);
    expect(await box(page, 'microphone', 'boom').isVisible()).toBe(true);
    await page.getByRole('button', { name: browse.apply }).click();
    await expect.poll(() => box(page, 'microphone', 'boom').isVisible()).toBe(false);
    expect(await status(page).evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('search engines', () => {
  async function told(path: string) {
    const response = await fetch(site.server().url + path, { redirect: 'manual' });
    const html = await response.text();
    const robots = /<meta name="robots" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
    return {
      status: response.status,
      location: response.headers.get('location'),
      isIndexed: !robots.includes('noindex'),
      canonical: canonical.replace(/^https?:\/\/[^/]+/, '').replaceAll('&amp;', '&'),
      html,
    };
  }

  it.each([
    [HEADSETS, HEADSETS, true],
    [`${HEADSETS}?utm_source=x`, HEADSETS, true],
    [`${HEADSETS}?brand=razer`, HEADSETS, false],
    [`${HEADSETS}?sort=newest`, HEADSETS, false],
    [`${HEADSETS}?wireless=yes&brand=steelseries`, HEADSETS, false],
    [`${HEADSETS}?wireless=yes`, `${HEADSETS}?wireless=yes`, true],
    [`${HEADSETS}?weight_to=&wireless=no&wireless=yes`, `${HEADSETS}?wireless=yes`, true],
  ])('are told of %s that it is %s', async (path, canonical, isIndexed) => {
    expect(await told(path)).toMatchObject({ status: 200, canonical, isIndexed });
  });

  it('find no link to another choice of filters that they would follow', async () => {
    const plain = await told(HEADSETS);
    const links = (html: string) =>
      [...html.matchAll(/<a [^>]*href="([^"]*\?[^"]*)"[^>]*>/g)].filter(
        ([tag, href = '']) => href.startsWith(HEADSETS) && !tag.includes('nofollow'),
      );
    expect(links(plain.html).map(([, href]) => href)).toEqual([
      `${HEADSETS}?microphone=detachable`,
      `${HEADSETS}?wireless=yes`,
    ]);
    const filtered = await told(`${HEADSETS}?brand=razer&wired=jack`);
    expect(links(filtered.html)).toEqual([]);
  });

  it('come to an end, however far they count', async () => {
    const { status, location } = await told(`${HEADSETS}?page=99`);
    expect([status, location]).toEqual([307, HEADSETS]);
  });

  it.each([
    '/categories/no-such',
    '/categories/no-such?wireless=yes',
    '/categories/no-such/finder',
  ])('are told that %s is missing, in words that need no script', async (path) => {
    const { status, isIndexed, html } = await told(path);
    expect([status, isIndexed]).toEqual([404, false]);
    expect(html).toContain('<h1');
  });
});
