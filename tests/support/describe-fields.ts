import {
  describeSchema,
  expectedValue,
  type SchemaNode,
  variantsOf,
} from '@/lib/content/describe-schema';
import { DOCUMENT_KINDS } from '@/lib/content/document-kinds';
import { MDX_COMPONENTS } from '@/lib/content/mdx-components';

const HEAD = '| Field | Takes | Needed | Meaning |\n| --- | --- | --- | --- |';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function takes(node: SchemaNode): string {
  if (node.type === 'array') return 'a list';
  if (node.type === 'object') return 'a group';
  return expectedValue(node);
}

/** A field and the fields within it, as rows of a table. */
function rows(name: string, node: SchemaNode, isNeeded: boolean): string[] {
  const fallback = node.default === undefined ? 'no' : `no: ${JSON.stringify(node.default)}`;
  const needed = isNeeded ? 'yes' : fallback;
  const own = `| \`${name}\` | ${cell(takes(node))} | ${cell(needed)} | ${cell(node.description ?? '')} |`;
  const entry = node.type === 'array' ? node.items : undefined;
  const values =
    typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  return [
    own,
    ...fields(node, `${name}.`),
    ...(entry?.type === 'object' ? fields(entry, `${name}[].`) : []),
    ...(values ? rows(`${name}.<key>`, values, false) : []),
  ];
}

function fields(node: SchemaNode, prefix = ''): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    rows(prefix + name, child, node.required?.includes(name) ?? false),
  );
}

function table(node: SchemaNode): string {
  return [HEAD, ...fields(node)].join('\n');
}

function kindSection(kind: keyof typeof DOCUMENT_KINDS): string {
  const node = describeSchema(DOCUMENT_KINDS[kind].schema);
  const title = `## ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n${node.description}.`;
  const variants = variantsOf(node);
  if (variants.length === 1) return `${title}\n\n${table(node)}`;
  const parts = variants.map((variant) => {
    const [name, chosen] =
      Object.entries(variant.properties ?? {}).find(([, field]) => field.const !== undefined) ?? [];
    return `### \`${name}: ${chosen?.const}\`: ${chosen?.description}\n\n${table(variant)}`;
  });
  return [title, ...parts].join('\n\n');
}

function componentSection(name: keyof typeof MDX_COMPONENTS): string {
  const { props, description, display } = MDX_COMPONENTS[name];
  const place = display === 'block' ? 'on lines of its own' : 'in a sentence';
  return `### \`<${name}>\`\n\n${description}; stands ${place}.\n\n${table(describeSchema(props))}`;
}

/** docs/content-fields.md, made from the schemas, so that it says what the check asks for. */
export function describeFields(): string {
  const kinds = Object.keys(DOCUMENT_KINDS) as (keyof typeof DOCUMENT_KINDS)[];
  const components = Object.keys(MDX_COMPONENTS) as (keyof typeof MDX_COMPONENTS)[];
  return `${[
    '# Every field of every content file',
    'Made from the schemas in `lib/content/schema` and `lib/affiliate`: do not edit. After a change there, run `npx vitest run --project unit tests/unit/content/field-docs.test.ts -u`. How to write content is told in [content.md](content.md).',
    ...kinds.map(kindSection),
    '## Components in MDX',
    ...components.map(componentSection),
  ].join('\n\n')}\n`;
}
