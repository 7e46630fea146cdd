import { z } from 'zod';

/** The part of JSON Schema that our Zod schemas become. */
export interface SchemaNode {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

const described = new WeakMap<z.ZodType, SchemaNode>();

/** What an editor may write, as JSON Schema: the fields before any transformation. */
export function describeSchema(schema: z.ZodType): SchemaNode {
  const known = described.get(schema);
  if (known) return known;
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  described.set(schema, node);
  return node;
}

/** The variants of a union, told apart by their constant fields; the node itself where it is none. */
export function variantsOf(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf ?? node.oneOf ?? [node];
}

function chosenVariant(node: SchemaNode, data: unknown): SchemaNode {
  return variantsOf(node).find((variant) => fits(variant, data)) ?? node;
}

function fits(variant: SchemaNode, data: unknown): boolean {
  return Object.entries(variant.properties ?? {}).every(
    ([name, node]) =>
      node.const === undefined || (data as Record<string, unknown> | null)?.[name] === node.const,
  );
}

/** The node that describes the field at a path, following the variant that the data chose. */
export function schemaAt(
  root: SchemaNode,
  path: readonly PropertyKey[],
  data: unknown,
): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  let value = data;
  for (const step of path) {
    const parent = chosenVariant(node, value);
    const { additionalProperties } = parent;
    const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const child: SchemaNode | undefined = parent.properties?.[String(step)] ?? parent.items ?? rest;
    if (!child) return undefined;
    node = child;
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }
  return chosenVariant(node, value);
}

function range(unit: string, min: number | undefined, max: number | undefined): string {
  const top = max !== undefined && max < Number.MAX_SAFE_INTEGER ? max : undefined;
  if (min !== undefined && top !== undefined) return ` from ${min} to ${top}${unit}`;
  if (min !== undefined) return ` of at least ${min}${unit}`;
  return top === undefined ? '' : ` of at most ${top}${unit}`;
}

/** What may be written into a field, in a few words: "a number from 0 to 10". */
export function expectedValue(node: SchemaNode): string {
  const choices = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  if (choices)
    return choices
      .map(String)
      .join(', ')
      .replace(/^(.*), /, '$1 or ');
  switch (node.type) {
    case 'integer':
      return `a whole number${range('', node.minimum, node.maximum)}`;
    case 'number':
      return `a number${range('', node.minimum, node.maximum)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list, each entry on a line that begins with a hyphen';
    case 'object':
      return 'a group of fields, indented below the name';
    default: {
      const min = node.minLength !== undefined && node.minLength > 1 ? node.minLength : undefined;
      return `text${range(' characters', min, node.maxLength)}`;
    }
  }
}
