import type { Page } from 'playwright-core';
import { loadWhole } from '@/tests/support/load-whole';

/** As much as Lighthouse gives a phone. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
/** What may come when the page has been painted already. */
const LATE = /\.(woff2?|svg|png|avif|webp|jpe?g)(\?|$)/;

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** How much a page has moved under its reader. */
export interface Shifts {
  /** Sum of all shifts, whether the reader caused them or not. */
  readonly sum: number;
  /** What moved, and how far each time. */
  readonly moved: readonly string[];
}

/** Runs in the page before its own scripts. */
function recordShifts(): void {
  const shifts = { sum: 0, moved: [] as string[] };
  const record = (entries: PerformanceEntry[]) => {
    for (const { value, sources } of entries as LayoutShift[]) {
      const names = sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return element ? `${element.tagName} ${element.className}`.slice(0, 60) : 'removed';
      });
      shifts.sum += value;
      shifts.moved.push(`${value.toFixed(4)}: ${names.join(', ')}`);
    }
  };
  const observer = new PerformanceObserver((list) => record(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, {
    readShifts: () => {
      record(observer.takeRecords());
      return shifts;
    },
  });
}

/** Runs in the page: ends with its first paint. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    }).observe({ type: 'paint', buffered: true });
  });
}

/** How much the page in a tab has moved so far, if `loadSlowly` loaded it. */
export function shiftsOf(page: Page): Promise<Shifts> {
  return page.evaluate<Shifts>('readShifts()');
}

/**
 * Loads a page with nothing in the cache over a slow network, whose fonts and pictures come only
 * after its first paint, and scrolls through it.
 */
export async function loadSlowly(page: Page, url: string): Promise<Shifts> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(recordShifts);
  const { promise: painted, resolve } = Promise.withResolvers<void>();
  await page.route(LATE, async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.evaluate(firstPaint);
  resolve();
  await page.waitForLoadState('load');
  await loadWhole(page);
  return shiftsOf(page);
}
