import type { Fault } from './fault';
import type { MdxNode } from './mdx-tree';

/** A fault in an MDX body; which file it is in, the reader of the file knows. */
export type MdxFault = Omit<Fault, 'file'>;

export function mdxFault(node: MdxNode, message: string, remedy: string, field = 'body'): MdxFault {
  return { line: node.position?.start.line ?? 1, field, message, remedy };
}
