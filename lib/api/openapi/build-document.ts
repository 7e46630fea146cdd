import type { Site } from '@/lib/content/types';
import { LANGUAGES } from '@/lib/i18n/languages';
import { ENDPOINTS } from '../endpoints/all';
import type { Endpoint } from '../http/endpoint';
import { PROBLEMS } from '../http/problem';
import { parametersOf } from '../http/read-request';
import { API_PATH } from '../resources/links';
import { answerName, type JsonSchema, refer, referToProblem, writeSchemas } from './schemas';

/** Changes with the API, not with the content: another first number breaks clients. */
const VERSION = '1.0.0';

const ABOUT = `Everything that the site publishes, to be read by any other front end.

Each answer carries what whoever shows it has to comply with: links with their \`rel\`, the disclosure that is owed, and
prices only as long as they may be shown, with their time, their end and the notices of their merchants. \`Cache-Control\`
never outlives the first price of an answer.`;

const TAGS = [
  { name: 'Site', description: 'The site itself' },
  { name: 'Content', description: 'What the site publishes' },
  { name: 'Offers', description: 'How to buy, and what there is to save' },
  { name: 'Finding', description: 'Search and comparison' },
];

const text = (description: string, more: JsonSchema = {}) => ({
  description,
  schema: { type: 'string', ...more },
});

const HEADERS = {
  ETag: text('Names this very answer; send it back in If-None-Match'),
  'Cache-Control': text('How long the answer may be kept: never past its first price'),
  'Content-Language': text('Language of what the API itself adds', { enum: [...LANGUAGES] }),
  RateLimit: text('Requests that are left, and seconds until all are there again'),
  'RateLimit-Policy': text('How many requests one address may send in how many seconds'),
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
};

const headers = (...names: (keyof typeof HEADERS)[]) =>
  Object.fromEntries(names.map((name) => [name, refer('headers', name)]));

const LIMITS = ['RateLimit', 'RateLimit-Policy'] as const;
const KEPT = ['ETag', 'Cache-Control', 'Content-Language', ...LIMITS] as const;

const HEADER_PARAMETERS = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description:
      'Language of labels, notices and amounts; articles stay in the language of the site',
    schema: { type: 'string' },
    example: 'de, en;q=0.5',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of what the client has: answered with 304 where it is unchanged',
    schema: { type: 'string' },
  },
};

const problem = (description: string, ...names: (keyof typeof HEADERS)[]) => ({
  description,
  headers: headers(...LIMITS, ...names),
  content: { 'application/problem+json': { schema: referToProblem() } },
});

const RESPONSES = {
  BadRequest: problem(PROBLEMS.bad_request),
  NotFound: problem(PROBLEMS.not_found),
  NotAcceptable: problem(PROBLEMS.not_acceptable),
  TooManyRequests: problem(PROBLEMS.rate_limited, 'Retry-After'),
  Failure: problem('Anything else that went wrong'),
  NotModified: { description: 'The client has this answer', headers: headers(...KEPT) },
};

interface ParameterSchema extends JsonSchema {
  readonly type?: string;
  readonly description?: string;
}

/** The parameters of one place, with their values as addresses write them. */
function writeParameters(place: 'path' | 'query', endpoint: Endpoint) {
  const { node } = parametersOf(endpoint)[place];
  const required = new Set(place === 'path' ? Object.keys(node.properties ?? {}) : node.required);
  return Object.entries(node.properties ?? {}).map(([name, given]) => {
    const { description, ...schema } = given as ParameterSchema;
    const isList = schema.type === 'array';
    return {
      name,
      in: place,
      required: required.has(name),
      description,
      ...(isList ? { style: 'form', explode: false } : {}),
      schema,
    };
  });
}

function writeOperation(endpoint: Endpoint) {
  const { id, tag, summary, description } = endpoint;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [
      ...writeParameters('path', endpoint),
      ...writeParameters('query', endpoint),
      ...Object.keys(HEADER_PARAMETERS).map((name) => refer('parameters', name)),
    ],
    responses: {
      200: {
        description: summary,
        headers: headers(...KEPT),
        content: { 'application/json': { schema: refer('schemas', answerName(endpoint)) } },
      },
      304: refer('responses', 'NotModified'),
      400: refer('responses', 'BadRequest'),
      404: refer('responses', 'NotFound'),
      406: refer('responses', 'NotAcceptable'),
      429: refer('responses', 'TooManyRequests'),
      default: refer('responses', 'Failure'),
    },
  };
}

/** The OpenAPI 3.1 document of the API, made of the very schemas that requests are read by. */
export function buildDocument({ name, url, contact }: Pick<Site, 'name' | 'url' | 'contact'>) {
  return {
    openapi: '3.1.1',
    info: {
      title: `${name}: API`,
      version: VERSION,
      description: ABOUT,
      contact: { name, url: `${url}/about`, ...(contact ? { email: contact } : {}) },
    },
    servers: [{ url: API_PATH, description: 'This site' }],
    security: [],
    tags: TAGS,
    paths: Object.fromEntries(ENDPOINTS.map((each) => [each.path, { get: writeOperation(each) }])),
    components: {
      schemas: writeSchemas(),
      parameters: HEADER_PARAMETERS,
      headers: HEADERS,
      responses: RESPONSES,
    },
    externalDocs: { description: 'How to use it', url: `${url}/docs/api` },
  };
}
