import type { FieldDef } from 'contentlayer/source-files';
import { z } from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** True for `z.preprocess`, which takes more than the JSON schema of its result admits. */
function acceptsOtherTypes(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  return def.type === 'pipe' && def.in._zod.def.type === 'transform';
}

/**
 * Contentlayer reads lists and groups as JSON, so that nothing nested is checked twice in two ways.
 * Days stay text: as a date, contentlayer would turn 30 February into 2 March without a word.
 */
function fieldType(node: JsonSchema): FieldDef {
  if (node.type === 'integer' || node.type === 'number') return { type: 'number' };
  if (node.type === 'boolean') return { type: 'boolean' };
  if (node.type !== 'string') return { type: 'json' };
  const options = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  return options ? { type: 'enum', options: options.map(String) } : { type: 'string' };
}

/** The same field in two variants of a document: one definition that both fit. */
function joinFields(left: FieldDef, right: FieldDef): FieldDef {
  if (left.type === 'enum' && right.type === 'enum') {
    return { ...left, options: [...new Set([...left.options, ...right.options])] };
  }
  return left.type === right.type ? left : { type: 'json' };
}

/**
 * The fields of a contentlayer document type, derived from its Zod schema, so that a field is
 * declared in one place. A union becomes one type that has the fields of all its variants.
 */
export function contentlayerFields(schema: z.ZodType): Record<string, FieldDef> {
  const root = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (acceptsOtherTypes(zodSchema)) delete jsonSchema.type;
    },
  }) as JsonSchema;
  const variants = root.anyOf ?? root.oneOf ?? [root];
  const fields: Record<string, FieldDef> = {};
  for (const variant of variants) {
    for (const [name, node] of Object.entries(variant.properties ?? {})) {
      const known = fields[name];
      const field = known ? joinFields(known, fieldType(node)) : fieldType(node);
      const required = variants.every((each) => each.required?.includes(name));
      fields[name] = { ...field, required, description: node.description };
    }
  }
  return fields;
}
