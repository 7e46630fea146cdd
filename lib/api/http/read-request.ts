import type { z } from 'zod';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { describeSchema, type SchemaNode } from '@/lib/content/describe-schema';
import { explainIssue } from '@/lib/content/explain-issue';
import { AppError } from '@/lib/core/errors';
import type { Language } from '@/lib/i18n/languages';
import type { Audience } from '../read/open-context.server';
import type { FaultResource } from '../schema/problem';
import { readCursor } from './cursor';
import type { Asked, Endpoint } from './endpoint';
import { fieldsOf } from './parameters';
import type { Refusal } from './problem';

/** What was asked, and the fields that are wanted of it. */
export interface ReadRequest {
  readonly asked: Omit<Asked<never, never>, 'prices'>;
  /** Null for all of them. */
  readonly fields: readonly string[] | null;
  /** What was asked apart from the place of the page and the fields, in the one way. */
  readonly question: string;
}

export const isRefused = (read: ReadRequest | Refusal): read is Refusal => 'error' in read;

interface Described {
  readonly schema: z.ZodObject;
  readonly node: SchemaNode;
}

const described = new WeakMap<Endpoint, Record<'path' | 'query', Described>>();

/** The parameters of an endpoint with those that every one of its kind has. */
export function parametersOf(endpoint: Endpoint): Record<'path' | 'query', Described> {
  const known = described.get(endpoint);
  if (known) return known;
  const describe = (schema: z.ZodObject) => ({ schema, node: describeSchema(schema) });
  const made = {
    path: describe(endpoint.params),
    query: describe(endpoint.query.extend({ fields: fieldsOf(endpoint.resource) })),
  };
  described.set(endpoint, made);
  return made;
}

/** A value as its schema takes it: what cannot be read stays text, which the schema then refuses. */
function readValue(text: string, node: SchemaNode | undefined): unknown {
  if (node?.type === 'array') return text.split(',');
  if (node?.type === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (node?.type === 'boolean') return { true: true, false: false }[text] ?? text;
  return text;
}

function repeated(search: URLSearchParams): FaultResource[] {
  const names = [...search.keys()];
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    in: 'query',
    name,
    detail: 'is there more than once',
    remedy: 'Give it once, with its values separated by commas where it takes several.',
  }));
}

/** Reads values by a schema, or tells everything that is wrong with them. */
function readPart(
  place: 'path' | 'query',
  { schema, node }: Described,
  given: Map<string, string>,
) {
  const data = Object.fromEntries(
    [...given].map(([name, text]) => [name, readValue(text, node.properties?.[name])]),
  );
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue) =>
    explainIssue(issue, { data, schema: node, source: undefined }).map(
      ({ path, message, remedy }): FaultResource => ({
        in: place,
        name: String(path[0] ?? ''),
        detail: message.replace('a field that is known here', 'a parameter that is known here'),
        remedy,
      }),
    ),
  );
  return { value: {}, faults };
}

function marketplaceFault(code: unknown, available: readonly MarketplaceCode[]): FaultResource[] {
  if (code === undefined || available.some((one) => one === code)) return [];
  return [
    {
      in: 'query',
      name: 'marketplace',
      detail: `${String(code)} is a marketplace without an account of this site`,
      remedy: `One of: ${available.join(', ')}.`,
    },
  ];
}

function refuse(faults: readonly FaultResource[]): Refusal {
  const [first] = faults;
  // What no slug can be is no address.
  const code = first?.in === 'path' ? 'not_found' : 'bad_request';
  const detail = first ? `"${first.name}" ${first.detail}.` : 'It cannot be read.';
  return { error: new AppError(code, detail, { remedy: first?.remedy }), faults };
}

const CURSOR_FAULT: FaultResource = {
  in: 'query',
  name: 'cursor',
  detail: 'is no place in the answer to this question',
  remedy: 'Ask without it for the first page, and leave the other parameters as they were.',
};

/**
 * Reads a request to an endpoint by its schemas. Whatever is not known there is refused, with the
 * nearest that is.
 * @param available the marketplaces that can be asked for.
 * @param now epoch milliseconds.
 */
export function readRequest(
  endpoint: Endpoint,
  request: {
    readonly params: ReadonlyMap<string, string>;
    readonly search: URLSearchParams;
    readonly language: Language;
  },
  available: readonly MarketplaceCode[],
  now: number,
): ReadRequest | Refusal {
  const { path, query } = parametersOf(endpoint);
  const params = readPart('path', path, new Map(request.params));
  const search = readPart('query', query, new Map(request.search));
  const { fields, cursor, ...asked } = search.value as Record<string, unknown>;
  const faults = [
    ...params.faults,
    ...repeated(request.search),
    ...search.faults,
    ...marketplaceFault(asked.marketplace, available),
  ];
  if (faults.length > 0) return refuse(faults);
  const { limit: _size, ...rest } = asked;
  const question = JSON.stringify([endpoint.path, params.value, rest]);
  const after = typeof cursor === 'string' ? readCursor(question, cursor) : null;
  if (cursor !== undefined && after === null) return refuse([CURSOR_FAULT]);
  const { language } = request;
  const audience: Audience = { language, marketplace: asked.marketplace as MarketplaceCode };
  return {
    asked: { params: params.value, query: asked, audience, after, now } as ReadRequest['asked'],
    fields: (fields as readonly string[] | undefined) ?? null,
    question,
  };
}
