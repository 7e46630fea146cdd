import type { Graph } from 'schema-dts';

/** What could end a script, open a comment or an entity, or break a line in JavaScript. */
const UNSAFE = /[<>&\u2028\u2029]/g;

const escapeCharacter = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The graph as text for `<script type="application/ld+json">`. Whatever a name or a verdict holds,
 * the text cannot leave the script, and it parses back to the same data.
 */
export function serializeJsonLd(graph: Graph): string {
  return JSON.stringify(graph).replace(UNSAFE, escapeCharacter);
}
