/** Each of these runs in the page, so it uses nothing from outside itself. */

/** Text that is cut off by a box which cannot be scrolled, or that lies beside the window. */
export function lostTexts(): string[] {
  const faults = new Set<string>();
  const isHiddenOnPurpose = (element: Element) =>
    element.getBoundingClientRect().width <= 1 && element.getBoundingClientRect().height <= 1;
  const { clientWidth } = document.documentElement;
  const isLost = (box: DOMRect, start: Element): boolean => {
    for (
      let at: Element | null = start;
      at && at !== document.documentElement;
      at = at.parentElement
    ) {
      if (isHiddenOnPurpose(at)) return false;
      const { overflowX, overflowY, position } = getComputedStyle(at);
      if (/auto|scroll/.test(overflowX + overflowY)) return false;
      const edge = at.getBoundingClientRect();
      const isClipping = (value: string) => /hidden|clip/.test(value);
      const isBeside = box.left < edge.left - 2 || box.right > edge.right + 2;
      const slack = box.height / 3;
      const isAbove = box.top < edge.top - slack || box.bottom > edge.bottom + slack;
      if (at !== document.body && isClipping(overflowX) && isBeside) return true;
      if (at !== document.body && isClipping(overflowY) && isAbove) return true;
      if (position === 'fixed') break;
    }
    return box.left < -1 || box.right > clientWidth + 1;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element?.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('script, style, noscript, option, svg')) continue;
    range.selectNodeContents(walker.currentNode);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    if (boxes.some((box) => isLost(box, element))) {
      faults.add(`${element.tagName} ${text.slice(0, 50)}`);
    }
  }
  return [...faults];
}

/** Pairs of links and controls that lie on one another. */
export function overlaps(): string[] {
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  interface Box {
    readonly control: Element;
    readonly layer: Element | null;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const layerOf = (control: Element) => {
    for (let at: Element | null = control; at; at = at.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
    }
    return null;
  };
  const clipped = (control: Element, rect: DOMRect): Box => {
    let { left, right, top, bottom } = rect;
    for (let at = control.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === 'visible') continue;
      const edge = at.getBoundingClientRect();
      left = Math.max(left, edge.left);
      right = Math.min(right, edge.right);
      top = Math.max(top, edge.top);
      bottom = Math.min(bottom, edge.bottom);
    }
    return { control, layer: layerOf(control), left, right, top, bottom };
  };
  const boxes = [...document.querySelectorAll(CONTROLS)]
    .filter((control) =>
      control.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    .flatMap((control) => [...control.getClientRects()].map((rect) => clipped(control, rect)))
    .filter(({ left, right, top, bottom }) => right - left > 2 && bottom - top > 2);
  const name = ({ control }: Box) =>
    `${control.tagName} ${control.textContent?.trim().slice(0, 30)}`;
  const faults = new Set<string>();
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.layer !== other.layer || one.control.contains(other.control)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const least = Math.min(one.bottom - one.top, other.bottom - other.top) / 4;
      // Lines of links in a text reach into one another a little.
      const isOver = across > 2 && down > Math.max(2, least) && one.control !== other.control;
      if (isOver) faults.add(`${name(one)} on ${name(other)}`);
    }
  }
  return [...faults];
}

/** Targets of all links that are on display, or in something that a visible control opens. */
export function reachableLinks(): string[] {
  const isOpenable = (link: Element) => {
    const popover = link.closest('[popover]');
    const opener = popover
      ? document.querySelector(`[popovertarget="${popover.id}"]`)
      : link.closest('details')?.querySelector('summary');
    return opener?.checkVisibility({ visibilityProperty: true }) ?? false;
  };
  const links = [...document.querySelectorAll('a[href]')].filter(
    (link) => link.checkVisibility({ visibilityProperty: true }) || isOpenable(link),
  );
  return [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].sort();
}

/**
 * Headings and paragraphs of the page's main part that are on display, or are when what is folded has
 * been unfolded by its visible handle.
 */
export function shownTexts(): string[] {
  const isShown = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true }) ?? false;
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  const unfolded = folded.filter((details) => isShown(details.querySelector('summary')));
  for (const details of unfolded) details.open = true;
  const texts = [...document.querySelectorAll('main :is(h1, h2, h3, h4, p)')]
    .filter(isShown)
    .map((element) => element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
  for (const details of unfolded) details.open = false;
  return [...new Set(texts)].sort();
}
