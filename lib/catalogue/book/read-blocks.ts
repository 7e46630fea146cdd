import { type MdxNode, walkMdx } from '@/lib/content/mdx-tree';
import { componentProps } from '@/lib/content/refuse-mdx-elements';
import type { Block, Run } from './book';

/** What stands in the place of a component: the text of a book has no other. */
export type DrawComponent = (name: string, props: Readonly<Record<string, unknown>>) => Block[];

type TextNode = MdxNode & { readonly value?: unknown };
type Style = Pick<Run, 'style' | 'link'>;

const STYLES: Readonly<Record<string, Run['style']>> = { strong: 'strong', emphasis: 'emphasis' };

function plain(node: TextNode): string | undefined {
  if (node.type === 'break' || node.name === 'br') return '\n';
  const isText = node.type === 'text' || node.type === 'inlineCode' || node.type === 'code';
  return isText ? String(node.value ?? '').replaceAll(/(?<!\n)\n(?!\n)/g, ' ') : undefined;
}

/** The words within a node, each with the style and the link that it stands in. */
function runsOf(node: MdxNode, style: Style = {}): Run[] {
  const text = plain(node);
  if (text !== undefined) return [{ ...style, text }];
  const inner = {
    ...style,
    ...(STYLES[node.type] ? { style: STYLES[node.type] } : {}),
    ...(node.type === 'link' && node.url ? { link: node.url } : {}),
  };
  return (node.children ?? []).flatMap((child) => runsOf(child, inner));
}

const textOf = (node: MdxNode) =>
  runsOf(node)
    .map(({ text }) => text)
    .join('');

const levelOf = (depth: number | undefined) => (depth === 3 ? 3 : depth === 4 ? 4 : 2);

function pictureOf(node: MdxNode): Block[] {
  return [...walkMdx(node)].flatMap(({ node: image }) => {
    const src = /^\/pictures\/(.+)$/.exec(image.url ?? '')?.[1];
    return image.type === 'image' && src
      ? [{ is: 'picture' as const, src, alt: image.alt ?? '' }]
      : [];
  });
}

function paragraphOf(node: MdxNode, is: 'paragraph' | 'quote'): Block[] {
  const runs = runsOf(node);
  const isEmpty = runs.every(({ text }) => text.trim() === '');
  return [...pictureOf(node), ...(isEmpty ? [] : [{ is, runs }])];
}

function tableOf(node: MdxNode): Block {
  const [head = [], ...rows] = (node.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => textOf(cell)),
  );
  return { is: 'table', head, rows };
}

/** What lies within an item beside its first words follows it as items of the same list. */
function itemsOf(node: MdxNode): Run[][] {
  return (node.children ?? []).flatMap((item) =>
    (item.children ?? []).flatMap((part) =>
      part.type === 'list' ? itemsOf(part) : [runsOf(part)],
    ),
  );
}

function blockOf(node: MdxNode, draw: DrawComponent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ is: 'heading', level: levelOf(node.depth), text: textOf(node) }];
    case 'paragraph':
      return paragraphOf(node, 'paragraph');
    case 'code':
      return paragraphOf(node, 'quote');
    case 'blockquote':
      return (node.children ?? []).flatMap((child) => paragraphOf(child, 'quote'));
    case 'list': {
      const { ordered } = node as MdxNode & { readonly ordered?: boolean };
      return [{ is: 'items', isOrdered: ordered === true, items: itemsOf(node) }];
    }
    case 'table':
      return [tableOf(node)];
    case 'mdxJsxFlowElement':
      if (node.name && /^[A-Z]/.test(node.name)) return draw(node.name, componentProps(node));
      return readBlocks(node, draw);
    case 'footnoteDefinition':
      return readBlocks(node, draw);
    default:
      return [];
  }
}

/** The text of a page as blocks, in their order. */
export function readBlocks(tree: MdxNode, draw: DrawComponent): Block[] {
  return (tree.children ?? []).flatMap((node) => blockOf(node, draw));
}
