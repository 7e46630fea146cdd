/** The part of an MDX syntax tree (mdast with MDX nodes) that the rules look at. */
export interface MdxNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly MdxNode[];
  /** Of an element: null for a fragment. */
  readonly name?: string | null;
  readonly attributes?: readonly MdxAttribute[];
  /** Of a heading. */
  readonly depth?: number;
  /** Of a link, a definition or a picture. */
  readonly url?: string;
  /** Of a picture. */
  readonly alt?: string | null;
  readonly data?: { readonly estree?: EstreeProgram | null };
}

export interface MdxAttribute {
  readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  readonly name?: string;
  readonly value?:
    | string
    | null
    | { readonly type: string; readonly data?: { readonly estree?: EstreeProgram | null } };
}

export interface EstreeProgram {
  readonly body: readonly { readonly type: string; readonly expression?: EstreeNode }[];
}

/** A JavaScript expression, as loose as the many shapes that it can have. */
export interface EstreeNode {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** A node with the elements around it, outermost first. */
export interface MdxVisit {
  readonly node: MdxNode;
  readonly ancestors: readonly MdxNode[];
}

/** Every node below a tree, in the order of the text. */
export function* walkMdx(tree: MdxNode): Generator<MdxVisit> {
  const stack: MdxVisit[] = [{ node: tree, ancestors: [] }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    yield visit;
    const ancestors = [...visit.ancestors, visit.node];
    for (const child of visit.node.children?.toReversed() ?? []) {
      stack.push({ node: child, ancestors });
    }
  }
}

export function isElement(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
