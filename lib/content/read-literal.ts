import type { EstreeNode, EstreeProgram } from './mdx-tree';

export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal };

class NotLiteral extends Error {}

function templateText(node: EstreeNode): string {
  const quasis = node.quasis as readonly { value: { cooked?: string | null } }[];
  const [only] = quasis;
  if (quasis.length !== 1 || typeof only?.value.cooked !== 'string') throw new NotLiteral();
  return only.value.cooked;
}

function negative(node: EstreeNode): number {
  const value = evaluate(node.argument as EstreeNode);
  if (node.operator !== '-' || typeof value !== 'number') throw new NotLiteral();
  return -value;
}

function propertyOf(node: EstreeNode): [string, Literal] {
  const isPlain = node.type === 'Property' && node.kind === 'init';
  if (!isPlain || node.computed || node.method || node.shorthand) throw new NotLiteral();
  const key = node.key as EstreeNode;
  const name = key.type === 'Identifier' ? key.name : key.value;
  if (typeof name !== 'string' || name === '__proto__') throw new NotLiteral();
  return [name, evaluate(node.value as EstreeNode)];
}

function evaluate(node: EstreeNode | null): Literal {
  switch (node?.type) {
    case 'Literal': {
      const { value } = node;
      const isPlain = !('regex' in node) && !('bigint' in node);
      if (isPlain && ['string', 'number', 'boolean'].includes(typeof value))
        return value as Literal;
      if (isPlain && value === null) return null;
      throw new NotLiteral();
    }
    case 'TemplateLiteral':
      return templateText(node);
    case 'UnaryExpression':
      return negative(node);
    case 'ArrayExpression':
      return (node.elements as (EstreeNode | null)[]).map(evaluate);
    case 'ObjectExpression':
      return Object.fromEntries((node.properties as EstreeNode[]).map(propertyOf));
    default:
      throw new NotLiteral();
  }
}

/**
 * The value of a JavaScript expression that is a literal all through: text, numbers, true, false,
 * null, and lists and groups of these. Undefined for whatever would have to be run to have a value.
 */
export function readLiteral(program: EstreeProgram | null | undefined): Literal | undefined {
  const [statement, ...others] = program?.body ?? [];
  if (others.length > 0 || !statement?.expression) return undefined;
  try {
    return evaluate(statement.expression);
  } catch (error) {
    if (error instanceof NotLiteral) return undefined;
    throw error;
  }
}

/** True for braces that hold nothing but a comment. */
export function isComment(program: EstreeProgram | null | undefined): boolean {
  return program?.body.length === 0;
}
