import { createRecents } from '@/lib/core/recents';
import type { KindName } from './document-kinds';
import type { MdxNode } from './mdx-tree';
import { parseBody } from './parse-body';
import { readText } from './read-text';

/** Texts that were asked for last stay taken apart. */
const trees = createRecents<MdxNode>(200);

/**
 * The syntax tree of one document's text. Nothing in it is run, and nothing of it may be changed.
 * @throws AppError `not_found`, and whatever reading the file throws.
 */
export function readTree(kind: KindName, slug: string): MdxNode {
  const { bodyRaw } = readText(kind, slug);
  return trees.take(bodyRaw, () => parseBody(bodyRaw));
}
