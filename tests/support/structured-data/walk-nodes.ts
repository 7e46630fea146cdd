import { asArray, isObject, type JsonObject } from '../rendered-page';

/** A node of the graph, wherever it is nested, with the way to it in words. */
export interface PlacedNode {
  readonly node: JsonObject;
  readonly where: string;
  /** Property of the node around it; undefined at the top. */
  readonly property?: string;
}

export function typesOf(node: JsonObject): string[] {
  return asArray(node['@type']).map(String);
}

function labelOf(node: JsonObject): string {
  return typesOf(node).join('+') || 'untyped';
}

function visit(node: JsonObject, where: string, property: string | undefined): PlacedNode[] {
  const children = Object.entries(node).flatMap(([key, value]) =>
    asArray(value)
      .filter(isObject)
      .flatMap((child) => visit(child, `${where} > ${key} ${labelOf(child)}`, key)),
  );
  return [{ node, where, property }, ...children];
}

/** Every node, outer ones first. */
export function walkNodes(nodes: readonly JsonObject[]): PlacedNode[] {
  return nodes.flatMap((node) => visit(node, labelOf(node), undefined));
}

/** Every node of one type. */
export function nodesOfType(nodes: readonly JsonObject[], type: string): PlacedNode[] {
  return walkNodes(nodes).filter(({ node }) => typesOf(node).includes(type));
}

/** True for `{"@id": …}` alone, which points at a node defined elsewhere. */
export function isReference(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === '@id');
}

/** True where a node says more than who it is and what type it has. */
export function isDefinition(node: JsonObject): boolean {
  return Object.keys(node).some((key) => !key.startsWith('@'));
}
