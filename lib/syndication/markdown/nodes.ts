import type {
  Blockquote,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';

/** What stands in a line of Markdown. */
export type Inline = PhrasingContent;
/** What stands on lines of its own. */
export type Block = RootContent;
/** A line, in parts; texts are words as readers see them, never Markdown. */
export type Line = string | Inline | readonly (string | Inline)[];

/** Words on one line: a break in them would end the cell or the heading that they stand in. */
export function text(value: string): Text {
  return { type: 'text', value: value.replace(/[\r\n\t\f\v\u0085\u2028\u2029]+/g, ' ') };
}

function inlines(line: Line): Inline[] {
  return [line]
    .flat()
    .map((part) => (typeof part === 'string' ? text(part) : (part as Inline)))
    .filter((part) => part.type !== 'text' || part.value !== '');
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] };
}

/** A link; a path of the site becomes an address when the page is written. */
export function link(url: string, label: string): Link {
  return { type: 'link', url, children: [text(label)] };
}

export function paragraph(line: Line): Paragraph {
  return { type: 'paragraph', children: inlines(line) };
}

export function heading(depth: Heading['depth'], line: Line): Heading {
  return { type: 'heading', depth, children: inlines(line) };
}

/** One item: a line, or a line with what belongs below it. */
export interface Item {
  readonly line: Line;
  readonly below: readonly Block[];
}

const isItem = (item: Line | Item): item is Item =>
  typeof item === 'object' && 'line' in item && 'below' in item;

function listItem(item: Line | Item): ListItem {
  const { line, below } = isItem(item) ? item : { line: item, below: [] };
  const children = [paragraph(line), ...below] as ListItem['children'];
  return { type: 'listItem', spread: below.length > 0, children };
}

/** A list; nothing where there is no item. */
export function list(items: readonly (Line | Item)[], isOrdered = false): List[] {
  if (items.length === 0) return [];
  const children = items.map(listItem);
  const spread = children.some((item) => item.spread);
  return [{ type: 'list', ordered: isOrdered, start: isOrdered ? 1 : null, spread, children }];
}

const row = (cells: readonly Line[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell): TableCell => ({ type: 'tableCell', children: inlines(cell) })),
});

/** A table with its head; nothing where there is no row. */
export function table(head: readonly Line[], rows: readonly (readonly Line[])[]): Table[] {
  if (rows.length === 0) return [];
  return [{ type: 'table', align: head.map(() => null), children: [row(head), ...rows.map(row)] }];
}

export function quote(lines: readonly Line[]): Blockquote {
  return { type: 'blockquote', children: lines.map(paragraph) };
}

/** A heading with what belongs below it; nothing where that is nothing. */
export function section(
  depth: Heading['depth'],
  title: Line,
  blocks: readonly (Block | readonly Block[])[],
): Block[] {
  const below = blocks.flat() as Block[];
  return below.length > 0 ? [heading(depth, title), ...below] : [];
}
