import { classifyHref } from '@/lib/affiliate/check-href';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { type MdxFault, mdxFault } from './mdx-fault';
import { type MdxNode, type MdxVisit, walkMdx } from './mdx-tree';
import { isComment, type Literal, readLiteral } from './read-literal';
import { elementFaults } from './refuse-mdx-elements';

function codeFaults(node: MdxNode): MdxFault[] {
  if (node.type === 'mdxjsEsm') {
    const remedy = 'Remove it: the components are there without it, and pages hold no code.';
    return [mdxFault(node, 'holds an import or an export', remedy)];
  }
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const program = node.data?.estree;
  if (isComment(program)) return [];
  const value = readLiteral(program);
  const isShown = value !== undefined && isRenderable(value);
  if (isShown) return [];
  const remedy = 'Write the text itself. For a brace that readers see, write \\{.';
  return [mdxFault(node, 'holds code in braces', remedy)];
}

/** React shows text, numbers and lists of them, and throws for a group of fields. */
function isRenderable(value: Literal): boolean {
  if (Array.isArray(value)) return value.every(isRenderable);
  return typeof value !== 'object' || value === null;
}

function hasText(node: MdxNode): boolean {
  return [...walkMdx(node)].some(({ node: part }) =>
    part.type === 'image' ? Boolean(part.alt) : part.type === 'text' || part.type === 'inlineCode',
  );
}

function urlFaults(node: MdxNode, merchants: readonly Merchant[]): MdxFault[] {
  if (node.url === undefined) return [];
  const shown = JSON.stringify(node.url.slice(0, 80));
  const href = classifyHref(node.url, merchants);
  if (href.kind === 'unsafe') {
    const remedy =
      'Write a path from the root, such as /reviews/some-product, or an https address.';
    return [mdxFault(node, `links to ${shown}, which is no safe address`, remedy)];
  }
  if (href.kind !== 'merchant') return [];
  const remedy = 'Write <BuyLink product="…">text</BuyLink>: it adds the tag and the disclosure.';
  return [mdxFault(node, `links by hand to a shop, ${href.host}`, remedy)];
}

function linkFaults({ node, ancestors }: MdxVisit, merchants: readonly Merchant[]): MdxFault[] {
  const isLink = node.type === 'link' || node.type === 'linkReference' || node.name === 'BuyLink';
  const faults = node.type === 'image' ? [] : urlFaults(node, merchants);
  if (!isLink) return faults;
  const isNested = ancestors.some(
    (each) => each.type.startsWith('link') || each.name === 'BuyLink',
  );
  if (isNested) faults.push(mdxFault(node, 'is a link within a link', 'Take one of them out.'));
  if (node.name !== 'BuyLink' && !hasText(node)) {
    faults.push(mdxFault(node, 'has a link without text', 'Write [text](address).'));
  }
  return faults;
}

/** Where pictures stand on the site. */
const PICTURE_ADDRESS = /^\/pictures\/[a-z0-9/-]+\.(?:svg|jpg|png|webp|avif)$/;

function pictureFaults(node: MdxNode): MdxFault[] {
  if (node.type !== 'image' && node.type !== 'imageReference') return [];
  const faults: MdxFault[] = [];
  if (!node.alt?.trim()) {
    const remedy = 'Say between the brackets what it shows: ![text](/pictures/name.jpg).';
    faults.push(mdxFault(node, 'has a picture without alternative text', remedy));
  }
  const isOurs = node.type === 'image' && PICTURE_ADDRESS.test(node.url ?? '');
  if (!isOurs) {
    const remedy = 'Put the file into content/pictures and write ![text](/pictures/name.jpg).';
    faults.push(mdxFault(node, 'has a picture that is not in content/pictures', remedy));
  }
  return faults;
}

function headingFaults(headings: readonly MdxNode[]): MdxFault[] {
  let level = 1;
  return headings.flatMap((node) => {
    const depth = node.depth ?? 2;
    const last = level;
    level = Math.max(depth, 2);
    if (depth === 1) {
      const remedy = 'Begin it with ##: the title of the page is its one heading of level 1.';
      return [mdxFault(node, 'has a heading of level 1', remedy)];
    }
    if (depth <= last + 1) return [];
    const remedy = `Begin it with ${'#'.repeat(last + 1)}: levels follow one another.`;
    return [mdxFault(node, `has a heading of level ${depth} below level ${last}`, remedy)];
  });
}

/**
 * Everything that may not stand in an MDX body: code, unknown elements, unsafe or hand-made shop
 * links, pictures from elsewhere. `merchants` are the site's own; Amazon and the redirect hosts of
 * networks are known without them.
 */
export function findMdxFaults(tree: MdxNode, merchants: readonly Merchant[] = []): MdxFault[] {
  const headings: MdxNode[] = [];
  const faults: MdxFault[] = [];
  for (const visit of walkMdx(tree)) {
    const { node } = visit;
    if (node.type === 'heading') headings.push(node);
    faults.push(...codeFaults(node), ...elementFaults(node), ...pictureFaults(node));
    faults.push(...linkFaults(visit, merchants));
  }
  return [...faults, ...headingFaults(headings)];
}

interface MdxFile {
  fail(reason: string, place?: { line: number; column: number }): never;
}

/** The remark plugin of the build: fails on the first thing that may not stand in an MDX body. */
export function refuseMdx() {
  return (tree: MdxNode, file: MdxFile): void => {
    const [fault] = findMdxFaults(tree);
    if (!fault) return;
    const reason = `${fault.field} ${fault.message}. ${fault.remedy}`;
    file.fail(reason, { line: fault.line, column: 1 });
  };
}
