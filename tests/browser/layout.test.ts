import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { lookedAt } from '@/tests/support/templates';
import { sidewaysFaults, smallTargets, smallTexts } from './layout-probes';
import { siteForTests } from './site';
import { loadSlowly, shiftsOf } from './slow-load';

const site = siteForTests();
const WIDTHS = [360, 1440];
const MOST_SHIFT = 0.01;

/** Half-way down, where what appears on the way (a bar, a button) has appeared. */
async function scrollHalfway(page: Page): Promise<void> {
  await page.evaluate(async () => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
    for (let frame = 0; frame < 4; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

describe.each(lookedAt('layout'))('%s', (template) => {
  it('does not scroll sideways at 320 px', async () => {
    const { page } = await site.openTemplate(template, { width: 320 });
    await loadWhole(page);
    expect(await page.evaluate(sidewaysFaults)).toEqual([]);
  });

  it.each(WIDTHS)('sets no text under 16 px, no target under 44 px, at %i px', async (width) => {
    const { page } = await site.openTemplate(template, { width });
    await loadWhole(page);
    expect(await page.evaluate(smallTexts)).toEqual([]);
    const atTop = await page.evaluate(smallTargets);
    await scrollHalfway(page);
    expect([...new Set([...atTop, ...(await page.evaluate(smallTargets))])]).toEqual([]);
  });

  it.each(WIDTHS)('does not move while it loads and is read, at %i px', async (width) => {
    const { page } = await site.newPageFor(template, { width });
    const { sum, moved } = await loadSlowly(page, await site.urlOf(template));
    expect(sum, moved.join('\n')).toBeLessThanOrEqual(MOST_SHIFT);
  });
});

describe('a fault that was planted is found:', () => {
  /** A page that stands still: React would throw out what it does not know. */
  async function openStill(width: number): Promise<Page> {
    const { page } = await site.openTemplate('page', { width, javaScript: false });
    return page;
  }

  it('a box that is wider than the window', async () => {
    const page = await openStill(320);
    expect(await page.evaluate(sidewaysFaults)).toEqual([]);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.className = 'planted';
      box.style.cssText = 'width: 400px; height: 10px';
      document.querySelector('main')?.append(box);
    });
    expect(await page.evaluate(sidewaysFaults)).toEqual([expect.stringContaining('planted')]);
  });

  it('text of 15 px, small print too, but not in superscripts', async () => {
    const page = await openStill(360);
    await page.evaluate(() => {
      for (const name of ['p', 'small', 'sup']) {
        const element = document.createElement(name);
        element.textContent = `planted in ${name}`;
        element.style.fontSize = '15px';
        document.querySelector('main')?.append(element);
      }
      const field = document.createElement('input');
      field.id = 'planted';
      field.style.fontSize = '15px';
      document.querySelector('main')?.append(field);
    });
    const found = await page.evaluate(smallTexts);
    expect(found).toEqual([
      '15 px: P planted in p',
      '15 px: SMALL planted in small',
      '15 px: INPUT planted',
    ]);
  });

  it.each([
    ['a low link', '<div><a href="/">planted</a></div>', true],
    ['a narrow button', '<button style="width: 40px; height: 60px; padding: 0">x</button>', true],
    [
      'a button under something else',
      '<div style="position: relative"><button style="width: 60px; height: 60px">planted</button><div style="position: absolute; inset: 0"></div></div>',
      true,
    ],
    [
      'a low link in what opens',
      '<details><summary style="display: block; height: 44px">open</summary><a href="/" style="display: block">planted</a></details>',
      true,
    ],
    ['a link beside two words', '<p>two words <a href="/">planted</a></p>', true],
    ['a link in a sentence', '<p>words are all around <a href="/">planted</a></p>', false],
    [
      'a low link with an area around it',
      '<style>.wide::after { content: ""; position: absolute; inset: 0 }</style><div style="position: relative; height: 80px"><a href="/" class="wide">planted</a></div>',
      false,
    ],
    [
      'a small box with a large label',
      '<label style="display: block; height: 44px"><input type="checkbox"> planted</label>',
      false,
    ],
    ['a large button', '<button style="width: 44px; height: 44px">planted</button>', false],
  ])('%s', async (_name, html, isFault) => {
    const { page } = await site.newPage({ width: 360 });
    await page.setContent(`<body style="font: 16px sans-serif"><main>${html}</main></body>`);
    expect(await page.evaluate(smallTargets)).toHaveLength(isFault ? 1 : 0);
  });

  it('a picture without a size, and a line that comes late', async () => {
    const { page } = await site.newPage({ width: 360 });
    await page.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<body><p>Above</p><img src="/pictures/logo.svg?planted" alt=""><p>Below</p></body>',
      }),
    );
    const { sum, moved } = await loadSlowly(page, `${site.server().url}/planted`);
    expect(sum, moved.join('\n')).toBeGreaterThan(MOST_SHIFT);
    await page.evaluate(() => {
      const line = document.createElement('div');
      line.style.height = '300px';
      document.body.prepend(line);
    });
    await expect.poll(async () => (await shiftsOf(page)).sum).toBeGreaterThan(sum + MOST_SHIFT);
  });
});
