import { z } from 'zod';
import { ENDPOINTS } from '../endpoints/all';
import type { Endpoint } from '../http/endpoint';
import { Meta, Page, PageLinks } from '../schema/envelope';
import { Problem } from '../schema/problem';
import { API_SCHEMAS, named } from '../schema/registry';

/** A schema as the document writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const refer = (kind: 'schemas' | 'responses' | 'headers' | 'parameters', name: string) => ({
  $ref: `#/components/${kind}/${name}`,
});

const referTo = (name: string) => refer('schemas', name);

/** The name under which the document describes a schema. @throws Error for one without. */
function nameOf(schema: z.ZodType): string {
  const id = API_SCHEMAS.get(schema)?.id;
  if (id) return id;
  throw new Error('A schema of the API has no name.');
}

const sparseName = (resource: z.ZodObject) => `Sparse${nameOf(resource)}`;

/** The name of what an endpoint answers with. */
export const answerName = ({ resource, many }: Endpoint) =>
  `${nameOf(resource)}${many ? 'Page' : 'Answer'}`;

const metaName = (endpoint: Endpoint) => `${answerName(endpoint)}Meta`;

const RESOURCES = [...new Set(ENDPOINTS.map(({ resource }) => resource))];

for (const resource of RESOURCES) {
  const text = `${nameOf(resource)}: no more than the fields that were asked for`;
  const sparse = resource.partial().required({ id: true, type: true }).describe(text);
  named(sparseName(resource), sparse);
}
for (const endpoint of ENDPOINTS) {
  if (endpoint.more) named(metaName(endpoint), Meta.extend(endpoint.more).describe('About it'));
}

/** Schemas within a document leave it to the document what they are written in, and where. */
function plain({ $schema, $id, ...schema }: Record<string, unknown>): JsonSchema {
  return schema;
}

/** Refers to what went wrong. */
export const referToProblem = () => referTo(nameOf(Problem));

/** Whether an endpoint answers page by page. */
const isPaged = ({ query }: Endpoint) => query.shape.cursor !== undefined;

function answerSchema(endpoint: Endpoint): JsonSchema {
  const { resource, many, more } = endpoint;
  const one = { anyOf: [referTo(nameOf(resource)), referTo(sparseName(resource))] };
  const paging = { page: referTo(nameOf(Page)), links: referTo(nameOf(PageLinks)) };
  const properties = {
    data: many ? { type: 'array', items: one } : one,
    ...(isPaged(endpoint) ? paging : {}),
    meta: referTo(more ? metaName(endpoint) : nameOf(Meta)),
  };
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    description: many ? 'Resources, and what is true of all of them' : 'A resource',
  };
}

/** All that stands under `components.schemas`. */
export function writeSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(API_SCHEMAS, { uri: (id) => `#/components/schemas/${id}` });
  return {
    ...Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)])),
    ...Object.fromEntries(ENDPOINTS.map((each) => [answerName(each), answerSchema(each)])),
  };
}
