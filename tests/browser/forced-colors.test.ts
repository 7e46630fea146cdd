import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { lookedAt } from '@/tests/support/templates';
import { focusStop } from './focus-stop';
import { lostShapes, markShapes } from './forced-probes';
import { siteForTests } from './site';

const site = siteForTests();
const SCHEMES = ['light', 'dark'] as const;
const STOPS = 25;

async function forceColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(markShapes);
  await page.emulateMedia({ colorScheme, forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
}

describe.each(lookedAt('forced-colors'))('%s in forced colours', (template) => {
  it.each(SCHEMES)('shows its buttons, bars, switches and icons on a %s ground', async (scheme) => {
    const { page } = await site.openTemplate(template, { width: 768 });
    await loadWhole(page);
    await forceColours(page, scheme);
    const { checked, lost } = await lostShapes(page);
    expect(checked).toBeGreaterThan(3);
    expect(lost).toEqual([]);
  });

  it('shows where the keyboard is', async () => {
    const { page } = await site.openTemplate(template);
    await page.emulateMedia({ forcedColors: 'active' });
    for (let count = 0; count < STOPS; count += 1) {
      await page.keyboard.press('Tab');
      const { name, fault } = await focusStop(page);
      if (fault.includes('nothing has the focus')) break;
      expect(fault, name).toBe('');
    }
  });
});

describe('a shape that was planted is found lost:', () => {
  const SHAPES = [
    [
      'a button that is a ground alone',
      '<button style="border: 0; background: red">planted</button>',
      1,
    ],
    [
      'a button with a border',
      '<button style="border: 1px solid transparent; background: red">planted</button>',
      0,
    ],
    ['a bar that is a ground alone', '<div style="background: red; height: 12px"></div>', 1],
    [
      'a bar with a border',
      '<div style="background: red; height: 12px; border: 1px solid"></div>',
      0,
    ],
    [
      'an icon in the colour of the page',
      '<svg width="24" height="24"><circle cx="12" cy="12" r="9" fill="white"/></svg>',
      1,
    ],
    [
      'an icon in the colour of the text',
      '<svg width="24" height="24"><circle cx="12" cy="12" r="9" fill="currentColor"/></svg>',
      0,
    ],
    [
      'a score bar of two like colours',
      '<svg width="200" height="12"><rect width="200" height="12" fill="#333"/><rect width="90" height="12" fill="#000"/></svg>',
      1,
    ],
    [
      'a score bar of two unlike colours',
      '<svg width="200" height="12"><rect width="200" height="12" fill="#ccc"/><rect width="90" height="12" fill="#000"/></svg>',
      0,
    ],
  ] as const;

  it.each(SHAPES)('%s', async (_name, html, count) => {
    const { page } = await site.newPage();
    await page.setContent(`<body style="padding: 20px">${html}</body>`);
    await forceColours(page, 'light');
    const { checked, lost } = await lostShapes(page);
    expect(checked).toBe(1);
    expect(lost).toHaveLength(count);
  });
});
