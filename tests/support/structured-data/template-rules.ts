import { asArray, isObject, type JsonObject, type RenderedPage } from '../rendered-page';
import { goodTypes } from './good-rules';
import { nodesOfType, typesOf } from './walk-nodes';

/** What each kind of page marks up, and nothing else (product snippets, carousels, profiles). */
const TEMPLATES: readonly {
  readonly path: RegExp;
  readonly types: readonly string[] | ((nodes: readonly JsonObject[]) => readonly string[]);
  /** What it marks up where it has nothing to list. */
  readonly empty?: readonly string[];
}[] = [
  { path: /^\/$/, types: ['Organization', 'WebSite'] },
  { path: /^\/best\/[^/]+$/, types: ['Article', 'BreadcrumbList', 'ItemList'] },
  { path: /^\/reviews\/[^/]+$/, types: ['BreadcrumbList', 'Product'] },
  { path: /^\/guides\/[^/]+$/, types: ['Article', 'BreadcrumbList'] },
  { path: /^\/compare$/, types: ['BreadcrumbList'] },
  { path: /^\/compare\/[^/]+$/, types: ['Article', 'BreadcrumbList'] },
  { path: /^\/categories\/[^/]+$/, types: ['BreadcrumbList', 'CollectionPage', 'ItemList'] },
  { path: /^\/authors\/[^/]+$/, types: ['BreadcrumbList', 'ProfilePage'] },
  { path: /^\/about$/, types: ['AboutPage', 'BreadcrumbList'] },
  {
    path: /^\/deals$/,
    types: ['BreadcrumbList', 'CollectionPage', 'ItemList'],
    empty: ['BreadcrumbList'],
  },
  // A shop that is closed offers nothing: its goods are pages like any other.
  { path: /^\/shop$/, types: ['BreadcrumbList', 'CollectionPage', 'ItemList'] },
  { path: /^\/shop\/[^/]+$/, types: goodTypes, empty: ['BreadcrumbList', 'WebPage'] },
  { path: /^\/[^/]+$/, types: ['BreadcrumbList', 'WebPage'] },
];

/** A page of a known template carries exactly the types that its template prescribes. */
export function templateFaults({ url, nodes }: RenderedPage): string[] {
  const { pathname } = new URL(url);
  const template = TEMPLATES.find(({ path }) => path.test(pathname));
  if (!template) return [`${pathname} is no known kind of page`];
  const found = nodes.flatMap(typesOf).sort();
  const isOf = (types?: readonly string[]) => JSON.stringify(found) === JSON.stringify(types);
  const wanted = typeof template.types === 'function' ? template.types(nodes) : template.types;
  return isOf(wanted) || isOf(template.empty)
    ? []
    : [`marks up ${found.join(', ') || 'nothing'} instead of ${wanted.join(', ')}`];
}

function noteCount(review: JsonObject): number {
  return [review.positiveNotes, review.negativeNotes]
    .filter(isObject)
    .flatMap((notes) => asArray(notes.itemListElement)).length;
}

function reviewFaults(review: JsonObject): string[] {
  const faults: string[] = [];
  const author = isObject(review.author) ? review.author : {};
  if (!['Person', 'Organization'].includes(String(author['@type']))) faults.push('has no author');
  if (String(author.name ?? '').length >= 100) faults.push('names its author too long');
  if ('itemReviewed' in review) faults.push('names itemReviewed although it is nested');
  const notes = noteCount(review);
  if (notes === 1) faults.push('has one statement for and against; two are the least');
  return faults.map((fault) => `Review ${fault}`);
}

/** Product snippets: an editor's own review, no one's aggregate, three ratios of the picture. */
export function productFaults({ nodes }: RenderedPage): string[] {
  const nested = nodesOfType(nodes, 'Product').filter(({ property }) => property !== undefined);
  const products = nodesOfType(nodes, 'Product').flatMap(({ node }) => {
    const faults: string[] = [];
    if ('aggregateRating' in node) faults.push('Product has an aggregateRating');
    const ratios = ['16x9', '4x3', '1x1'].filter(
      (ratio) => !asArray(node.image).some((image) => String(image).endsWith(`-${ratio}.png`)),
    );
    if (ratios.length > 0) faults.push(`Product has no picture in ${ratios.join(', ')}`);
    return [...faults, ...asArray(node.review).filter(isObject).flatMap(reviewFaults)];
  });
  return [...nested.map(({ where }) => `${where}: a bare nested Product`), ...products];
}
