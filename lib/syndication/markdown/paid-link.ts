import type { Link, Nodes } from 'mdast';
import { type Block, type Inline, text } from './nodes';

declare module 'mdast' {
  interface LinkData {
    /** Whether whoever it leads to pays for it. */
    isPaid?: boolean;
  }
}

/** A link to a merchant, as `buyLinks` makes it. */
interface MerchantLink {
  readonly href: string;
  readonly sponsored: boolean;
}

/**
 * A link to a merchant, with the mark behind it where the merchant pays: Markdown has no attribute that
 * says so.
 * @param words what the link says.
 * @param mark the words of the mark.
 */
export function merchantLink(
  { href, sponsored }: MerchantLink,
  words: readonly Inline[],
  mark: string,
): Inline[] {
  const children = words as Link['children'];
  const way: Link = { type: 'link', url: href, children, data: { isPaid: sponsored } };
  return [way, ...(sponsored ? [text(` (${mark})`)] : [])];
}

/** Whether any of some nodes is or holds a link that pays. */
export function hasPaidLink(nodes: readonly (Block | Nodes)[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'link' && node.data?.isPaid === true) ||
      ('children' in node && hasPaidLink(node.children)),
  );
}
