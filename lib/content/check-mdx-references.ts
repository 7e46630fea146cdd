import { missingPicture } from './check-pictures';
import { earlyReference } from './check-publication';
import { missingReference } from './check-references';
import { type Contents, listAt, textAt } from './contents';
import { documentPath, type KindName, type PageKind } from './document-kinds';
import { comparedSlugs } from './mdx-components';
import { type MdxFault, mdxFault } from './mdx-fault';
import { type MdxNode, walkMdx } from './mdx-tree';
import type { SourceDocument } from './parse-source';
import { componentProps } from './refuse-mdx-elements';
import { suggestNearest } from './suggest-nearest';

/** Paths that the site answers beside the pages of its documents. */
const OTHER_PATHS = [
  '/',
  '/deals',
  '/compare',
  '/feed.xml',
  '/feed.json',
  '/atom.xml',
  '/sitemap.xml',
];

const PAGE_KINDS: readonly PageKind[] = [
  'author',
  'category',
  'product',
  'list',
  'guide',
  'comparison',
  'page',
  'good',
];

/** Paths that there are with a shop alone. */
const SHOP_PATHS = ['/shop', '/cart'];

/** The paths of the site, with the document of each that has one. */
export type SitePaths = ReadonlyMap<
  string,
  { readonly kind: KindName; readonly slug: string } | null
>;

/** The path of every page that the content makes. */
export function sitePaths(contents: Contents): SitePaths {
  const pages = PAGE_KINDS.flatMap((kind) =>
    contents.slugs(kind).map((slug) => [documentPath(kind, slug), { kind, slug }] as const),
  );
  const shop = contents.ofKind('shop').length > 0 ? SHOP_PATHS : [];
  const others = [...OTHER_PATHS, ...shop].map((path) => [path, null] as const);
  return new Map([...others, ...pages]);
}

/** Where a text stands, and what it can name. */
interface Place {
  readonly document: SourceDocument;
  readonly contents: Contents;
}

function earlyFaults(
  node: MdxNode,
  { kind, slug }: { readonly kind: KindName; readonly slug: string },
  { document, contents }: Place,
  field?: string,
): MdxFault[] {
  const words = earlyReference(document, kind, slug, contents);
  return words ? [mdxFault(node, words.message, words.remedy, field)] : [];
}

function linkFaults(node: MdxNode, paths: SitePaths, place: Place): MdxFault[] {
  const isPath = node.url?.startsWith('/') && !node.url.startsWith('//') && node.type !== 'image';
  if (!node.url || !isPath || node.url.startsWith('/pictures/')) return [];
  const path = node.url.replace(/[?#].*$/s, '');
  const page = paths.get(path);
  if (page !== undefined) return page ? earlyFaults(node, page, place) : [];
  const near = suggestNearest(path, paths.keys());
  const message = `links to ${path}, which is no page of the site`;
  return [
    mdxFault(
      node,
      message,
      near ? `Did you mean ${near}?` : 'Write the page, or take the link out.',
    ),
  ];
}

function pictureFaults(node: MdxNode, pictures: ReadonlySet<string>): MdxFault[] {
  const name = /^\/pictures\/(.+)$/.exec(node.url ?? '')?.[1];
  if (node.type !== 'image' || name === undefined || pictures.has(name)) return [];
  const { message, remedy } = missingPicture(name, pictures);
  return [mdxFault(node, message, remedy)];
}

/** Whether a merchant has a link to a product: Amazon always, others where the product names them. */
function isSoldBy(product: string, merchant: string, contents: Contents): boolean {
  if (textAt(contents.find('merchant', merchant)?.data, 'programme') === 'amazon') return true;
  const links = listAt(contents.find('product', product)?.data, 'links');
  return links.some((link) => textAt(link, 'merchant') === merchant);
}

function componentFaults(node: MdxNode, place: Place): MdxFault[] {
  const { contents } = place;
  const props = componentProps(node);
  const field = (name: string) => `<${node.name} ${name}>`;
  const unknown = (name: string, kind: KindName, slug: string | undefined): MdxFault[] => {
    if (slug === undefined) return [];
    if (contents.find(kind, slug)) return earlyFaults(node, { kind, slug }, place, field(name));
    const { message, remedy } = missingReference(kind, slug, contents);
    return [mdxFault(node, message, remedy, field(name))];
  };
  const [product, merchant] = [textAt(props, 'product'), textAt(props, 'merchant')];
  const faults = [
    ...unknown('list', 'list', textAt(props, 'list')),
    ...unknown('product', 'product', product),
    ...unknown('merchant', 'merchant', merchant),
    ...comparedSlugs(textAt(props, 'products') ?? '').flatMap((slug) =>
      unknown('products', 'product', slug),
    ),
  ];
  if (faults.length === 0 && product && merchant && !isSoldBy(product, merchant, contents)) {
    const message = `names "${merchant}", which has no link to "${product}"`;
    const remedy = `Add it to "links" of ${product}, or leave the merchant out.`;
    faults.push(mdxFault(node, message, remedy, field('merchant')));
  }
  return faults;
}

/** Checks whatever an MDX body says of the rest of the site: pages, pictures, products, lists. */
export function checkMdxReferences(
  tree: MdxNode,
  document: SourceDocument,
  contents: Contents,
  paths: SitePaths,
): MdxFault[] {
  const place = { document, contents };
  return [...walkMdx(tree)].flatMap(({ node }) => [
    ...linkFaults(node, paths, place),
    ...pictureFaults(node, contents.pictures),
    ...(node.type.startsWith('mdxJsx') ? componentFaults(node, place) : []),
  ]);
}
