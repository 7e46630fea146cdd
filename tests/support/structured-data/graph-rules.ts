import { asArray, isObject, type JsonObject } from '../rendered-page';
import { isDefinition, isReference, nodesOfType, walkNodes } from './walk-nodes';

/** Nodes that are defined more than once, by their `@id` or by their whole content. */
export function duplicateFaults(nodes: readonly JsonObject[]): string[] {
  const definitions = walkNodes(nodes).filter(({ node }) => isDefinition(node));
  const ids = definitions.flatMap(({ node }) => (node['@id'] ? [String(node['@id'])] : []));
  const bodies = nodes.map((node) => JSON.stringify({ ...node, '@id': undefined }));
  const repeated = (values: string[]) => [
    ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
  ];
  return [
    ...repeated(ids).map((id) => `${id} is defined twice`),
    ...repeated(bodies).map((body) => `the node ${body.slice(0, 80)} stands there twice`),
  ];
}

/** References to an `@id` that the page does not define, and top nodes without an `@id`. */
export function referenceFaults(nodes: readonly JsonObject[]): string[] {
  const placed = walkNodes(nodes);
  const known = new Set(
    placed.filter(({ node }) => isDefinition(node)).map(({ node }) => node['@id']),
  );
  const dangling = placed
    .filter(({ node }) => isReference(node) && !known.has(node['@id']))
    .map(({ node, where }) => `${where}: ${String(node['@id'])} is not defined on the page`);
  const nameless = nodes
    .filter((node) => typeof node['@id'] !== 'string')
    .map((node) => `${String(node['@type'])}: has no @id`);
  return [...dangling, ...nameless];
}

/** What each type must say; schema.org itself requires nothing. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  AboutPage: ['name', 'url'],
  Article: ['headline', 'image', 'datePublished', 'author', 'publisher'],
  BreadcrumbList: ['itemListElement'],
  CollectionPage: ['name', 'url', 'mainEntity'],
  ItemList: ['itemListElement'],
  ListItem: ['position', 'name'],
  Organization: ['name', 'url'],
  Person: ['name', 'url'],
  Product: ['name', 'image', 'brand', 'category', 'review'],
  ProfilePage: ['url', 'mainEntity'],
  Review: ['author', 'datePublished', 'reviewRating'],
  WebSite: ['name', 'url', 'publisher'],
};

function isEmpty(value: unknown): boolean {
  const values = asArray(value);
  return (
    values.length === 0 ||
    values.some((one) =>
      isObject(one) ? Object.keys(one).length === 0 : String(one).trim() === '',
    )
  );
}

/**
 * Nodes that are there in name only, such as an `Article` without a headline.
 * @param instead what types must say on a kind of page where that is something else.
 */
export function emptinessFaults(
  nodes: readonly JsonObject[],
  instead: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  return Object.entries({ ...REQUIRED, ...instead }).flatMap(([type, keys]) =>
    nodesOfType(nodes, type).flatMap(({ node, where }) =>
      keys.filter((key) => isEmpty(node[key])).map((key) => `${where}: ${key} is missing or empty`),
    ),
  );
}

/** Lists whose positions are not 1, 2, 3 … in the order in which the items stand. */
export function positionFaults(nodes: readonly JsonObject[]): string[] {
  const lists = [...nodesOfType(nodes, 'ItemList'), ...nodesOfType(nodes, 'BreadcrumbList')];
  return lists.flatMap(({ node, where }) => {
    const items = asArray(node.itemListElement).filter(isObject);
    const faults = items.every((item, index) => item.position === index + 1)
      ? []
      : [`${where}: positions do not run 1, 2, 3 …`];
    const { numberOfItems } = node;
    if (numberOfItems !== undefined && numberOfItems !== items.length) {
      faults.push(`${where}: numberOfItems is not the number of items`);
    }
    return faults;
  });
}
