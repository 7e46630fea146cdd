import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MISSING_PAGE, PAGES } from './pages';
import { siteForTests } from './site';

const site = siteForTests();
const MOST_STOPS = 400;

/** One stop of the Tab key. */
interface Stop {
  /** Place among the elements that take part, in document order; -1: it is none of them. */
  readonly index: number;
  readonly name: string;
  readonly fault: string;
}

/** Runs in the page: marks all that Tab must reach, in document order, and names each. */
function markStops(): string[] {
  const selector =
    'a[href], button:enabled, select:enabled, input:enabled, textarea:enabled, summary, [tabindex="0"]';
  /** Of the choices of one question Tab reaches the chosen one, else the first; arrows lead to the others. */
  const isStop = (element: HTMLElement) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const choices = [
      ...(element.form?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []),
    ].filter(({ name }) => name === element.name);
    return element === (choices.find(({ checked }) => checked) ?? choices[0]);
  };
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && isStop(element))
    .map((element, index) => {
      element.dataset.stop = String(index);
      return `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
    });
}

/** Runs in the page: what has the focus, and whether that can be seen. */
function readStop(): Stop | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hasOutline =
    style.outlineStyle !== 'none' &&
    Number.parseFloat(style.outlineWidth) >= 2 &&
    !/^(transparent|rgba\(.*, 0\))$/.test(style.outlineColor);
  const isInView =
    box.width > 1 &&
    box.bottom > 0 &&
    box.top < innerHeight &&
    box.right > 0 &&
    box.left < innerWidth;
  const fault = [hasOutline ? '' : 'no outline', isInView ? '' : 'out of view'].filter(Boolean);
  return {
    index: Number(element.dataset.stop ?? -1),
    name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
    fault: fault.join(', '),
  };
}

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    const isBackAtStart = stops.some(({ index }) => index >= 0 && index === stop?.index);
    if (!stop || isBackAtStart) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab has not come to the end of the page after ${MOST_STOPS} stops.`);
}

describe.each([...PAGES, MISSING_PAGE])('%s', (path) => {
  it('gives Tab everything, in order, and shows where it is', async () => {
    const { page } = await site.open(path);
    await page.waitForLoadState('networkidle');
    const expected = await page.evaluate(markStops);
    expect(expected.length).toBeGreaterThan(10);
    const stops = await walk(page);
    expect(stops.filter(({ fault }) => fault)).toEqual([]);
    expect(stops.map(({ name }) => name)).toEqual(expected);
    expect(stops.map(({ index }) => index)).toEqual(expected.map((_name, index) => index));
  });
});

it('a stop that cannot be seen, and one out of order, are found', async () => {
  const { page } = await site.open('/about');
  await page.evaluate(() => {
    const [, first, second] = document.querySelectorAll('a');
    first?.style.setProperty('outline', 'none');
    if (second) second.tabIndex = 1;
  });
  await page.evaluate(markStops);
  const stops = await walk(page);
  expect(stops[0]?.index).toBe(2);
  expect(stops.find(({ index }) => index === 1)?.fault).toBe('no outline');
});

it('the first stop leads past the menu', async () => {
  const { page } = await site.open('/best/headphones');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('a jump link brings the keyboard to its pick', async () => {
  const { page } = await site.open('/best/headphones');
  const jump = page.locator('main a[href^="#pick-"]').nth(1);
  const target = (await jump.getAttribute('href')) ?? '';
  await jump.press('Enter');
  await page.keyboard.press('Tab');
  const isBelow = await page.evaluate((id) => {
    const heading = document.querySelector(id);
    const focused = document.activeElement;
    if (!heading || !focused) return false;
    return Boolean(heading.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING);
  }, target);
  expect(isBelow).toBe(true);
});
