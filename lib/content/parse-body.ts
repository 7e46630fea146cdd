import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { MdxNode } from './mdx-tree';

/** The syntax tree of an MDX body that the check has passed: nothing in it is run. */
export function parseBody(body: string): MdxNode {
  return createProcessor({ remarkPlugins: [remarkGfm] }).parse(body) as MdxNode;
}
