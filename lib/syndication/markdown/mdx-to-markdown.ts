import type { Heading } from 'mdast';
import { HTML_ELEMENTS } from '@/lib/content/html-elements';
import { MDX_COMPONENTS, type MdxComponentName, type MdxProps } from '@/lib/content/mdx-components';
import { isElement, type MdxNode } from '@/lib/content/mdx-tree';
import { type Literal, readLiteral } from '@/lib/content/read-literal';
import { componentProps } from '@/lib/content/refuse-mdx-elements';
import { picturePath } from '@/lib/core/picture-urls';
import { htmlBlock, htmlInline } from './html-to-markdown';
import { type Block, type Inline, text } from './nodes';

type InlineName = 'BuyLink';

/** What stands in Markdown for each component that an editor may use. */
export type MdxForms = {
  readonly [Name in Exclude<MdxComponentName, InlineName>]: (props: MdxProps<Name>) => Block[];
} & {
  /** In a sentence; with the words between its tags. */
  readonly [Name in InlineName]: (props: MdxProps<Name>, words: Inline[]) => Inline[];
};

interface Conversion {
  readonly forms: MdxForms;
  /** How many ranks headings are lowered by. */
  readonly shift: number;
}

function isComponent(name: string): name is MdxComponentName {
  return Object.hasOwn(MDX_COMPONENTS, name);
}

const EXPRESSIONS = ['mdxFlowExpression', 'mdxTextExpression'];

const shown = (value: Literal | undefined): string =>
  Array.isArray(value) ? value.map(shown).join('') : `${value ?? ''}`;

/** What braces show: text and figures; a comment shows nothing, and neither do true and false. */
function expressionText({ data }: MdxNode): string {
  const value = readLiteral(data?.estree);
  return typeof value === 'boolean' ? '' : shown(value);
}

function componentInline(node: MdxNode, name: MdxComponentName, how: Conversion): Inline[] {
  if (name !== 'BuyLink') return [];
  const props = componentProps(node) as MdxProps<'BuyLink'>;
  return how.forms.BuyLink(props, inlinesOf(node, how));
}

function inlineOf(node: MdxNode, how: Conversion): Inline[] {
  if (EXPRESSIONS.includes(node.type)) return [text(expressionText(node))];
  if (isElement(node)) {
    const name = node.name ?? '';
    if (isComponent(name)) return componentInline(node, name, how);
    return htmlInline(name, componentProps(node), inlinesOf(node, how));
  }
  if (node.type === 'image') {
    const src = (node.url ?? '').replace(/^\/pictures\//, '');
    return [{ ...(node as unknown as Extract<Inline, { type: 'image' }>), url: picturePath(src) }];
  }
  return [plain(node, inlinesOf(node, how)) as Inline];
}

function inlinesOf({ children = [] }: MdxNode, how: Conversion): Inline[] {
  return children.flatMap((child) =>
    child.type === 'paragraph' ? inlinesOf(child, how) : inlineOf(child, how),
  );
}

/** A node without what only the reader of its file needs, such as its place there. */
function plain(node: MdxNode, children: readonly unknown[]): unknown {
  const { position, data, ...rest } = node;
  return node.children ? { ...rest, children } : rest;
}

const isBlockElement = (node: MdxNode): boolean => {
  const name = node.name ?? '';
  if (!isElement(node)) return false;
  const element = isComponent(name) ? MDX_COMPONENTS[name] : HTML_ELEMENTS[name];
  return element?.display === 'block';
};

/** A paragraph of nothing but elements that stand for themselves is none, as MDX has it. */
function isWrapping({ type, children = [] }: MdxNode): boolean {
  return type === 'paragraph' && children.some(isBlockElement);
}

function elementBlocks(node: MdxNode, how: Conversion): Block[] {
  const name = node.name ?? '';
  if (!isBlockElement(node)) return [{ type: 'paragraph', children: inlineOf(node, how) }];
  if (!isComponent(name)) {
    const isLine = !HTML_ELEMENTS[name]?.holdsBlocks;
    return htmlBlock(name, isLine ? [] : blocksOf(node, how), isLine ? inlinesOf(node, how) : []);
  }
  if (name === 'BuyLink') return [];
  const form = how.forms[name] as (props: unknown) => Block[];
  return form(componentProps(node));
}

const HOLDS_LINES = ['paragraph', 'heading', 'tableCell'];
const NOTHING = ['mdxjsEsm', 'html'];

function blockOf(node: MdxNode, how: Conversion): Block[] {
  if (NOTHING.includes(node.type)) return [];
  if (EXPRESSIONS.includes(node.type)) {
    const words = expressionText(node);
    return words === '' ? [] : [{ type: 'paragraph', children: [text(words)] }];
  }
  if (isElement(node)) return elementBlocks(node, how);
  if (isWrapping(node)) return blocksOf(node, how);
  if (!HOLDS_LINES.includes(node.type)) return [plain(node, blocksOf(node, how)) as Block];
  const line = plain(node, inlinesOf(node, how)) as Block;
  if (line.type !== 'heading') return [line];
  return [{ ...line, depth: Math.min(6, line.depth + how.shift) as Heading['depth'] }];
}

/** The blocks below a node; text between them, where HTML allows it, becomes paragraphs. */
function blocksOf({ children = [] }: MdxNode, how: Conversion): Block[] {
  const blocks: Block[] = [];
  let words: Inline[] = [];
  const close = () => {
    const isSaid = words.some((part) => part.type !== 'text' || part.value.trim() !== '');
    if (isSaid) blocks.push({ type: 'paragraph', children: words });
    words = [];
  };
  for (const child of children) {
    const isWord = ['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break', 'delete'].includes(
      child.type,
    );
    if (isWord || (child.type === 'mdxJsxTextElement' && !isBlockElement(child))) {
      words.push(...inlineOf(child, how));
      continue;
    }
    close();
    blocks.push(...blockOf(child, how));
  }
  close();
  return blocks;
}

/**
 * A body that the content check has passed, as Markdown without components, HTML and code.
 * @param tree as `parseBody` gives it; it is not changed.
 * @param rank `nested` lowers headings by one, for a body that stands below a heading of its page.
 */
export function mdxToMarkdown(
  tree: MdxNode,
  forms: MdxForms,
  rank: 'own' | 'nested' = 'own',
): Block[] {
  return blocksOf(tree, { forms, shift: rank === 'nested' ? 1 : 0 });
}
