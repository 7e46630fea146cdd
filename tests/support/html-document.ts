import {
  type DOMNode,
  type HtmlElement,
  NodeType,
  Parser,
  StaticConfigLoader,
} from 'html-validate';

export type { HtmlElement } from 'html-validate';

/** A page as the tests read it: its elements, without a browser. */
export interface HtmlDocument {
  readonly root: HtmlElement;
  readonly all: (selector: string) => HtmlElement[];
  readonly one: (selector: string) => HtmlElement | null;
}

const loader = new StaticConfigLoader({ root: true, elements: ['html5'] });

/** @throws where the markup is too broken to make a tree of. */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const root = new Parser(await loader.getConfigFor('page.html')).parseHtml(html);
  return {
    root,
    all: (selector) => root.querySelectorAll(selector),
    one: (selector) => root.querySelector(selector),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The parser leaves character references as they stand; React writes numbers and these names. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
    const character = NAMED[name];
    if (character === undefined) throw new Error(`Unknown character reference ${whole}`);
    return character;
  });
}

/** Value of an attribute, empty for one without a value, undefined where it is absent. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  if (!element.hasAttribute(name)) return undefined;
  return decodeEntities(element.getAttributeValue(name) ?? '');
}

/** Place of an element in the source, so that two can be put in document order. */
export function offsetOf(element: HtmlElement): number {
  return element.location.offset;
}

const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'title']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function isElement(node: DOMNode): node is HtmlElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

/** True for what a sighted reader never sees, text for screen readers alone included. */
function isUnseen(element: HtmlElement): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    element.hasAttribute('hidden') ||
    (attributeOf(element, 'class') ?? '').split(/\s+/).includes('sr-only')
  );
}

function collectText(node: DOMNode, parts: string[]): void {
  if (node.nodeType === NodeType.TEXT_NODE) parts.push(decodeEntities(node.textContent));
  if (node.nodeType === NodeType.TEXT_NODE || (isElement(node) && isUnseen(node))) return;
  const edge = isElement(node) && INLINE.has(node.tagName) ? '' : ' ';
  parts.push(edge);
  for (const child of node.childNodes) collectText(child, parts);
  parts.push(edge);
}

export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of an element that readers see, with runs of white space as one space. */
export function visibleText(element: HtmlElement): string {
  const parts: string[] = [];
  collectText(element, parts);
  return collapseSpace(parts.join(''));
}

/** True unless the element or one around it is unseen. */
export function isSeen(element: HtmlElement): boolean {
  for (let one: HtmlElement | null = element; one; one = one.parent) {
    if (!one.isRootElement() && isUnseen(one)) return false;
  }
  return true;
}
