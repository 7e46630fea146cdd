import { describeSchema } from './describe-schema';
import { explainIssue } from './explain-issue';
import { COMMON_ATTRIBUTES, HTML_ELEMENTS } from './html-elements';
import { MDX_COMPONENT_NAMES, MDX_COMPONENTS, type MdxComponentName } from './mdx-components';
import { type MdxFault, mdxFault } from './mdx-fault';
import { isElement, type MdxAttribute, type MdxNode } from './mdx-tree';
import { type Literal, readLiteral } from './read-literal';
import { suggestNearest } from './suggest-nearest';

const BLOCKS = new Set(
  'paragraph heading list blockquote code table thematicBreak mdxJsxFlowElement'.split(' '),
);

function isComponent(name: string): name is MdxComponentName {
  return Object.hasOwn(MDX_COMPONENTS, name);
}

function readValue(attribute: MdxAttribute): Literal | undefined {
  const { value } = attribute;
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? value : readLiteral(value.data?.estree);
}

interface ReadAttributes {
  readonly values: Readonly<Record<string, Literal>>;
  /** Names that stand there with a value that cannot be read. */
  readonly unread: ReadonlySet<string>;
  readonly faults: readonly MdxFault[];
}

function readAttributes(node: MdxNode): ReadAttributes {
  const values: Record<string, Literal> = {};
  const unread = new Set<string>();
  const faults: MdxFault[] = [];
  for (const attribute of node.attributes ?? []) {
    const { name } = attribute;
    if (attribute.type === 'mdxJsxExpressionAttribute' || name === undefined) {
      const message = 'takes attributes out of braces';
      faults.push(mdxFault(node, message, 'Write each attribute out: name="value".', tag(node)));
      continue;
    }
    if (Object.hasOwn(values, name)) {
      faults.push(mdxFault(node, 'stands twice', 'Keep one of the two.', tag(node, name)));
    }
    const value = readValue(attribute);
    if (value === undefined) {
      unread.add(name);
      const remedy = `Write the value itself: ${name}="value".`;
      faults.push(mdxFault(node, 'has a value that is code', remedy, tag(node, name)));
    } else {
      Object.defineProperty(values, name, { value, enumerable: true, configurable: true });
    }
  }
  return { values, unread, faults };
}

function tag(node: MdxNode, attribute?: string): string {
  return attribute === undefined ? `<${node.name}>` : `<${node.name} ${attribute}>`;
}

/** The literal attributes of a component that passed `elementFaults`. */
export function componentProps(node: MdxNode): Readonly<Record<string, Literal>> {
  return readAttributes(node).values;
}

function componentFaults(node: MdxNode, name: MdxComponentName): MdxFault[] {
  const { props, takesText } = MDX_COMPONENTS[name];
  const { values, unread, faults } = readAttributes(node);
  const issues = props.safeParse(values).error?.issues ?? [];
  const schema = describeSchema(props);
  const explained = issues
    .filter((issue) => !unread.has(String(issue.path[0])))
    .flatMap((issue) => explainIssue(issue, { data: values, schema, source: undefined }))
    .map(({ path, message, remedy }) =>
      mdxFault(node, message, remedy, tag(node, path.map(String).join('.'))),
    );
  const hasText = !takesText && (node.children?.length ?? 0) > 0;
  const text = hasText
    ? [mdxFault(node, 'holds text', `Close it at once: <${name} … />.`, tag(node))]
    : [];
  return [...faults, ...explained, ...text];
}

function htmlFaults(node: MdxNode, name: string): MdxFault[] {
  const known = [...COMMON_ATTRIBUTES, ...(HTML_ELEMENTS[name]?.attributes ?? [])];
  const { values, faults } = readAttributes(node);
  const unknown = Object.keys(values).filter((attribute) => !known.includes(attribute));
  return [
    ...faults,
    ...unknown.map((attribute) =>
      mdxFault(
        node,
        'is not an attribute that may stand here',
        `Remove it. Allowed: ${known.join(', ')}.`,
        tag(node, attribute),
      ),
    ),
    ...Object.entries(values)
      .filter(([, value]) => typeof value === 'object')
      .map(([attribute]) =>
        mdxFault(node, 'is not text', 'Write text in quotes.', tag(node, attribute)),
      ),
  ];
}

function unknownFault(node: MdxNode): MdxFault {
  const { name } = node;
  if (!name) return mdxFault(node, 'holds an empty tag, <>', 'Remove it and its end, </>.');
  const names = /^[a-z]/.test(name) ? Object.keys(HTML_ELEMENTS) : MDX_COMPONENT_NAMES;
  const near = suggestNearest(name, names);
  const message = /^[a-z]/.test(name)
    ? 'is not an HTML element that may stand here'
    : 'is not a component that is known';
  const remedy = `${near ? `Did you mean <${near}>? ` : ''}Use Markdown, or one of: ${names.join(', ')}.`;
  return mdxFault(node, message, remedy, tag(node));
}

/** Elements that would make HTML that browsers rearrange: blocks in sentences, sentences in blocks. */
function placeFaults(node: MdxNode, display: 'block' | 'inline', holdsBlocks: boolean): MdxFault[] {
  if (display === 'block' && node.type === 'mdxJsxTextElement') {
    const remedy = 'Put it on lines of its own, with an empty line above and below.';
    return [mdxFault(node, 'stands in the middle of a sentence', remedy, tag(node))];
  }
  const hasBlock = node.children?.some((child) => BLOCKS.has(child.type)) ?? false;
  if (holdsBlocks || !hasBlock) return [];
  const remedy = `Write it in one line: <${node.name}>text</${node.name}>.`;
  return [mdxFault(node, 'holds a paragraph of its own', remedy, tag(node))];
}

/** What stands against an element, by the allow-lists of components and of HTML. */
export function elementFaults(node: MdxNode): MdxFault[] {
  if (!isElement(node)) return [];
  const name = node.name ?? '';
  if (isComponent(name)) {
    const { display, takesText } = MDX_COMPONENTS[name];
    return [...componentFaults(node, name), ...placeFaults(node, display, !takesText)];
  }
  const html = Object.hasOwn(HTML_ELEMENTS, name) ? HTML_ELEMENTS[name] : undefined;
  if (!html) return [unknownFault(node)];
  return [...htmlFaults(node, name), ...placeFaults(node, html.display, html.holdsBlocks)];
}
