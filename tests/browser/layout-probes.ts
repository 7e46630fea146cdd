/**
 * Each of these runs in the page, so it uses nothing from outside itself, and returns what is wrong
 * in words; nothing for a sound page.
 */

/** Whatever makes the page wider than its window. */
export function sidewaysFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  scrollTo({ left: 10_000, behavior: 'instant' });
  const moved = scrollX;
  scrollTo({ left: 0, behavior: 'instant' });
  if (scrollWidth <= clientWidth && moved === 0) return [];
  const scrollsItself = (element: Element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .filter((element) => !scrollsItself(element))
    .slice(0, 5)
    .map((element) => `${element.tagName} ${element.className}`);
  return [
    `${scrollWidth} px wide in ${clientWidth} px, scrolls by ${moved} px: ${wide.join(', ')}`,
  ];
}

/** Text under 16 px, small print included; superscripts and decoration may have any size. */
export function smallTexts(): string[] {
  const faults = new Set<string>();
  const check = (element: Element, text: string) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < 16 - 0.01) faults.add(`${size} px: ${element.tagName} ${text.slice(0, 40)}`);
  };
  const isSilent = 'sup, sub, script, style, noscript, template, option, svg[aria-hidden="true"]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim();
    const element = walker.currentNode.parentElement;
    if (text && element && !element.closest(isSilent)) check(element, text);
  }
  for (const field of document.querySelectorAll('input, select, textarea')) {
    check(field, field.id);
  }
  return [...faults];
}

/**
 * Links and controls of less than 44 × 44 px. What counts is where a tap reaches the target, so areas
 * made by pseudo-elements and labels belong to it. A link is excepted when it is inline and at least
 * three words of the same block stand outside of links: it is part of a sentence then. What opens
 * (details, popovers) is opened, and what shows when it has the focus is given the focus.
 */
export function smallTargets(): string[] {
  /** Half a pixel at each edge is not to be told by probing. */
  const LEAST = 43;
  const STEP = 0.5;
  const REACH = 60;
  const TARGETS =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]';
  const faults = new Set<string>();
  const isInline = (element: Element) =>
    ['inline', 'contents'].includes(getComputedStyle(element).display);
  const blockOf = (element: Element) => {
    let block = element.parentElement ?? document.body;
    while (isInline(block)) block = block.parentElement ?? document.body;
    return block;
  };
  const isInSentence = (target: Element) => {
    if (target.tagName !== 'A' || getComputedStyle(target).display !== 'inline') return false;
    const block = blockOf(target);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let around = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isOutside = parent && !parent.closest('a, button, .sr-only');
      const isOfBlock =
        parent === block || (parent && isInline(parent) && blockOf(parent) === block);
      if (isOutside && isOfBlock) around += ` ${walker.currentNode.textContent}`;
    }
    return (around.match(/\p{L}+/gu) ?? []).length >= 3;
  };
  const labelOf = (target: Element) => {
    const isTicked = target.matches('input[type="checkbox"], input[type="radio"]');
    return isTicked ? (target as HTMLInputElement).labels?.[0] : undefined;
  };
  const owns = (target: Element, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    const label = labelOf(target);
    return Boolean(hit && (target.contains(hit) || label?.contains(hit)));
  };
  const largestBox = (element: Element) =>
    [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
  const startIn = (target: Element, box: DOMRect) => {
    for (const across of [0.5, 0.25, 0.75, 0.1, 0.9]) {
      for (const down of [0.5, 0.25, 0.75, 0.1, 0.9]) {
        const [x, y] = [box.left + box.width * across, box.top + box.height * down];
        if (owns(target, x, y)) return { x, y };
      }
    }
    return undefined;
  };
  const reach = (target: Element, x: number, y: number, dx: number, dy: number) => {
    let way = 0;
    const isOn = (next: number) => owns(target, x + dx * next, y + dy * next);
    while (way < REACH && isOn(way + STEP)) way += STEP;
    return way;
  };
  const faultOf = (target: HTMLElement): string => {
    const own = largestBox(target);
    const label = labelOf(target);
    const shown = label && (!own || own.width < 4) ? label : target;
    shown.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    let box = largestBox(shown);
    if (!box || box.width < 4 || box.height < 4) {
      target.focus();
      box = largestBox(target);
    }
    const start = box && startIn(target, box);
    if (!start) return 'cannot be reached';
    const { x, y } = start;
    const width = reach(target, x, y, -1, 0) + reach(target, x, y, 1, 0);
    const height = reach(target, x, y, 0, -1) + reach(target, x, y, 0, 1);
    return width < LEAST || height < LEAST ? `${width} × ${height} px` : '';
  };
  const checkAll = (root: ParentNode) => {
    for (const target of root.querySelectorAll<HTMLElement>(TARGETS)) {
      const isThere = target.checkVisibility({ visibilityProperty: true });
      const label = labelOf(target);
      if (!(isThere || label?.checkVisibility()) || target.closest('[inert]')) continue;
      if (isInSentence(target)) continue;
      const fault = faultOf(target);
      const name = target.textContent?.trim() || target.getAttribute('aria-label') || target.id;
      if (fault) faults.add(`${fault}: ${target.tagName} ${name.slice(0, 40)}`);
      target.blur();
    }
  };
  checkAll(document);
  for (const details of document.querySelectorAll('details:not([open])')) {
    (details as HTMLDetailsElement).open = true;
    checkAll(details);
    (details as HTMLDetailsElement).open = false;
  }
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) {
    popover.showPopover();
    checkAll(popover);
    popover.hidePopover();
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return [...faults];
}
