import type { Page } from 'playwright-core';
import sharp from 'sharp';

const MOST_PICTURES = 10;

/** Something that must be told from what is around it without the site's own colours. */
export interface Shape {
  /** By its edges, as a button; by its marks, as an icon; by its two ends, as a bar that is part full. */
  readonly kind: 'edges' | 'marks' | 'ends';
  readonly name: string;
  /** Place on the page in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page, in its own colours: marks every shape, to find it again in other colours. */
export function markShapes(): void {
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const mark = (element: Element, kind: Shape['kind']) => element.setAttribute('data-shape', kind);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!isSeen(element) || element.closest('svg svg, svg *')) continue;
    const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(element);
    const isFilled = !/^rgba\(.*, 0\)$/.test(backgroundColor);
    const isBordered = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
    if (element.matches('input[type="checkbox"], input[type="radio"]')) mark(element, 'marks');
    else if (element.matches(CONTROLS) && (isFilled || isBordered)) mark(element, 'edges');
    else if (element.matches('svg')) {
      const bars = [...element.querySelectorAll('rect')].map((bar) => bar.width.baseVal.value);
      const [whole, part] = bars;
      const isPartFull = whole && part && part < whole * 0.97;
      mark(element, bars.length === 2 && isPartFull ? 'ends' : 'marks');
    } else if (
      isFilled &&
      element.childNodes.length === 0 &&
      !element.matches('img, [aria-hidden]')
    ) {
      mark(element, 'marks');
    }
  }
}

/** Runs in the page: where the marked shapes are now, without those that a scroller hides. */
function readShapes(): Shape[] {
  return [...document.querySelectorAll('[data-shape]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => {
      const box = element.getBoundingClientRect();
      const isClipped = (at: Element | null): boolean => {
        if (!at || at === document.body) return false;
        const edge = at.getBoundingClientRect();
        const isOut =
          box.right > edge.right + 1 ||
          box.left < edge.left - 1 ||
          box.bottom > edge.bottom + 1 ||
          box.top < edge.top - 1;
        return (
          (isOut && getComputedStyle(at).overflowX !== 'visible') || isClipped(at.parentElement)
        );
      };
      if (box.width < 4 || box.height < 2 || isClipped(element.parentElement)) return [];
      return [
        {
          kind: element.getAttribute('data-shape') as Shape['kind'],
          name: `${element.tagName} ${element.textContent?.trim().slice(0, 30) || element.parentElement?.textContent?.trim().slice(0, 30)}`,
          left: box.left + scrollX,
          top: box.top + scrollY,
          width: box.width,
          height: box.height,
        },
      ];
    });
}

interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Relative luminance as WCAG defines it. */
function luminance({ data, width, height }: Picture, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)].map((at) => Math.max(0, at)) as [
    number,
    number,
  ];
  const start = (Math.min(row, height - 1) * width + Math.min(column, width - 1)) * 3;
  const [red = 0, green = 0, blue = 0] = [...data.subarray(start, start + 3)].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const differ = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= 3;

/** Whether a line near each side of the shape stands out from what is outside of it. */
function hasEdges(picture: Picture, { left, top, width, height }: Shape): boolean {
  const at = (x: number, y: number) => luminance(picture, x, y);
  const [right, bottom] = [left + width - 1, top + height - 1];
  const shares = [0.2, 0.35, 0.5, 0.65, 0.8];
  const depths = [-1, 0, 1, 2, 3];
  const sides = [
    (share: number, depth: number) => [left + width * share, top + depth] as const,
    (share: number, depth: number) => [left + width * share, bottom - depth] as const,
    (share: number, depth: number) => [left + depth, top + height * share] as const,
    (share: number, depth: number) => [right - depth, top + height * share] as const,
  ];
  return sides.every((side) => {
    const drawn = shares.filter((share) => {
      const outside = at(...side(share, -4));
      return depths.some((depth) => differ(at(...side(share, depth)), outside));
    });
    return drawn.length >= 4;
  });
}

/** Whether some of the shape stands out from the rest of it and from around it. */
function hasMarks(picture: Picture, { left, top, width, height }: Shape): boolean {
  const ground = luminance(picture, left - 2, top - 2);
  let marks = 0;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      if (differ(luminance(picture, x, y), ground)) marks += 1;
    }
  }
  const share = marks / (width * height);
  return share > 0.02;
}

function hasEnds(picture: Picture, { left, top, width, height }: Shape): boolean {
  const middle = top + height / 2;
  return differ(
    luminance(picture, left + width * 0.03, middle),
    luminance(picture, left + width * 0.985, middle),
  );
}

const TESTS = { edges: hasEdges, marks: hasMarks, ends: hasEnds } as const;

/** A picture of the page that the next one confirms: right after a change of colours parts are old. */
async function steadyPicture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  let last = await take();
  for (let attempt = 0; attempt < MOST_PICTURES; attempt += 1) {
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The page does not come to rest.');
}

/** The marked shapes that cannot be told from what is around them, in the colours of the moment. */
export async function lostShapes(page: Page): Promise<{ checked: number; lost: string[] }> {
  const png = await steadyPicture(page);
  const shapes = await page.evaluate(readShapes);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const picture = { data, width: info.width, height: info.height };
  const lost = shapes.filter((shape) => !TESTS[shape.kind](picture, shape));
  return {
    checked: shapes.length,
    lost: [...new Set(lost.map(({ kind, name }) => `${kind}: ${name}`))],
  };
}
