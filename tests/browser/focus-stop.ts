import type { Page } from 'playwright-core';

/** Where the Tab key has come to. */
export interface FocusStop {
  readonly name: string;
  readonly href: string;
  /** What keeps a reader from seeing it: no outline, out of view, covered; empty where nothing. */
  readonly fault: string;
}

/** Runs in the page: what has the focus, and whether that can be seen. */
function readStop(): FocusStop {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hasOutline =
    outlineStyle !== 'none' &&
    Number.parseFloat(outlineWidth) >= 2 &&
    !/^(transparent|rgba\(.*, 0\))$/.test(outlineColor);
  const isInView =
    box.width > 1 &&
    box.bottom > 0 &&
    box.top < innerHeight &&
    box.right > 0 &&
    box.left < innerWidth;
  const places = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) => [across, down] as const),
  );
  const isUncovered = places.some(([across, down]) => {
    const [x, y] = [box.left + box.width * across, box.top + box.height * down];
    const hit = document.elementFromPoint(x, y);
    return hit !== null && element.contains(hit);
  });
  const faults = [
    element === document.body ? 'nothing has the focus' : '',
    hasOutline ? '' : 'no outline',
    isInView ? '' : 'out of view',
    isInView && !isUncovered ? 'covered' : '',
  ];
  return {
    name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
    href: element.getAttribute('href') ?? '',
    fault: faults.filter(Boolean).join(', '),
  };
}

/** What has the focus now. */
export function focusStop(page: Page): Promise<FocusStop> {
  return page.evaluate(readStop);
}

/**
 * Presses Tab until the focus is on an element that the selector names, which must take fewer
 * presses than `most`. Returns every stop on the way, the wanted one last.
 * @throws Error where the element is not reached.
 */
export async function tabTo(page: Page, selector: string, most = 150): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focusStop(page));
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return stops;
  }
  const names = stops.map(({ name }) => name).join(', ');
  throw new Error(`Tab does not reach ${selector} in ${most} presses: ${names}`);
}
