import { asArray, isObject, type JsonObject } from '../rendered-page';
import { ancestry, type Vocabulary, vocabulary } from './vocabulary';
import { isReference, typesOf, walkNodes } from './walk-nodes';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The data types of schema.org by what JSON-LD may write for them. */
const DATA_TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)),
  DateTime: (value) =>
    typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
};

function isMemberOf(schema: Vocabulary, value: unknown, range: string): boolean {
  if (typeof value !== 'string' || !value.startsWith('https://schema.org/')) return false;
  const enumerations = schema.members.get(value.slice('https://schema.org/'.length)) ?? [];
  return enumerations.some((one) => ancestry(schema, one).has(range));
}

function fitsRange(
  schema: Vocabulary,
  value: unknown,
  range: string,
  resolve: (id: unknown) => JsonObject | undefined,
): boolean {
  if (!isObject(value)) return DATA_TYPES[range]?.(value) ?? isMemberOf(schema, value, range);
  const target = isReference(value) ? resolve(value['@id']) : value;
  // A reference to nowhere is another rule's fault.
  return !target || typesOf(target).some((type) => ancestry(schema, type).has(range));
}

function propertyFaults(
  schema: Vocabulary,
  node: JsonObject,
  [key, value]: [string, unknown],
  resolve: (id: unknown) => JsonObject | undefined,
): string[] {
  const property = schema.properties.get(key);
  if (!property) return [`${key} is no property of schema.org`];
  if (property.supersededBy) return [`${key} is superseded by ${property.supersededBy}`];
  const types = typesOf(node);
  const hasDomain = types.some((type) => {
    const above = ancestry(schema, type);
    return property.domains.some((domain) => above.has(domain));
  });
  if (!hasDomain) return [`${key} is no property of ${types.join(', ')}`];
  return asArray(value)
    .filter((one) => !property.ranges.some((range) => fitsRange(schema, one, range, resolve)))
    .map((one) => `${key} may not hold ${JSON.stringify(one)?.slice(0, 80)}`);
}

/** Every type and property is one of schema.org's, on a type it belongs to, with a value it takes. */
export function vocabularyFaults(nodes: readonly JsonObject[]): string[] {
  const schema = vocabulary();
  const placed = walkNodes(nodes);
  const byId = new Map(
    placed.filter(({ node }) => node['@type']).map(({ node }) => [node['@id'], node]),
  );
  return placed.flatMap(({ node, where }) => {
    if (isReference(node)) return [];
    const types = typesOf(node);
    if (types.length === 0) return [`${where}: has no @type`];
    const unknown = types.filter((type) => !schema.parents.has(type));
    if (unknown.length > 0) return [`${where}: ${unknown.join(', ')} is no type of schema.org`];
    return Object.entries(node)
      .filter(([key]) => !['@id', '@type'].includes(key))
      .flatMap((entry) => propertyFaults(schema, node, entry, (id) => byId.get(id)))
      .map((fault) => `${where}: ${fault}`);
  });
}
