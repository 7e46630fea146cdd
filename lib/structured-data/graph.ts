import type { Graph, Thing } from 'schema-dts';

/** One graph for a page, so that its nodes can refer to each other by `@id`. */
export function graph(nodes: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}
