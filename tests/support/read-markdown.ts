import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

/** Takes Markdown of GitHub's flavour apart, as its readers do. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Every node of a tree, in the order of the text. */
function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** All nodes of a type. */
export function ofType<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  return nodesOf(tree).filter((node) => node.type === type) as Extract<Nodes, { type: Type }>[];
}

const BLOCKS = ['paragraph', 'heading', 'tableCell', 'code'];

/** What a reader sees of a tree, a line to each block, with white space as one space. */
export function linesOf(tree: Nodes): string[] {
  return nodesOf(tree)
    .filter(({ type }) => BLOCKS.includes(type))
    .map((node) => textOf(node).replace(/\s+/g, ' ').trim());
}

/** What would be read as HTML or as JSX, not as words. */
export function markupIn(tree: Nodes): string[] {
  return ofType(tree, 'html').map(({ value }) => value);
}
