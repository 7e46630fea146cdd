import type { Literal } from '@/lib/content/read-literal';
import { type Block, type Inline, text } from './nodes';

/** What of an element Markdown has a sign for; all else is its words. */
const SIGNS: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  mark: 'strong',
};
const BLOCK_SIGNS: typeof SIGNS = { dt: 'strong', figcaption: 'emphasis' };
const CODE = ['kbd', 'samp'];

/** The words of some nodes, without their marks. */
function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? wordsOf(node.children) : '';
    })
    .join('');
}

/** An HTML element that may stand in a sentence, as Markdown. */
export function htmlInline(
  name: string,
  { title }: Readonly<Record<string, Literal>>,
  words: Inline[],
): Inline[] {
  const sign = SIGNS[name];
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'wbr' || words.length === 0) return [];
  if (sign) return [{ type: sign, children: words }];
  if (CODE.includes(name)) return [{ type: 'inlineCode', value: wordsOf(words) }];
  if (name === 'q') return [text('"'), ...words, text('"')];
  const isExplained = name === 'abbr' && typeof title === 'string';
  return isExplained ? [...words, text(` (${title})`)] : words;
}

/**
 * An HTML element that stands on lines of its own, as Markdown: what it holds, and its title in bold.
 * @param blocks what it holds, where that is blocks.
 * @param words what it holds, where that is a line.
 */
export function htmlBlock(name: string, blocks: Block[], words: Inline[]): Block[] {
  if (words.length > 0) {
    return [{ type: 'paragraph', children: [{ type: 'strong', children: words }] }];
  }
  const type = BLOCK_SIGNS[name];
  if (!type) return blocks;
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? { ...block, children: [{ type, children: block.children }] }
      : block,
  );
}
