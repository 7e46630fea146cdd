import type { ApiReferenceView, FieldView } from '@/components/api/api-reference-view';
import { ENDPOINTS } from '@/lib/api/endpoints/all';
import { PROBLEMS } from '@/lib/api/http/problem';
import { parametersOf } from '@/lib/api/http/read-request';
import { answerName, type JsonSchema, writeSchemas } from '@/lib/api/openapi/schemas';
import { API_PATH } from '@/lib/api/resources/links';

interface Node extends JsonSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

/** Choices beyond these are told by their number: they stand in the document. */
const MOST_CHOICES = 8;

/** What a value may be, in short. */
function typeOf({ $ref, anyOf, items, type = 'any', format, ...node }: Node): string {
  if ($ref) return $ref.split('/').at(-1) ?? '';
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (items) return `${typeOf(items)}[]`;
  const choices = node.enum ?? [];
  if (choices.length > MOST_CHOICES) return `${type} (${choices.length})`;
  if (choices.length > 0) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  return format ? `${type} (${format})` : type;
}

const fieldsOf = ({ properties = {}, required = [] }: Node): FieldView[] =>
  Object.entries(properties).map(([name, node]) => ({
    name,
    type: typeOf(node),
    description: node.description ?? '',
    isRequired: required.includes(name),
  }));

/** All that the API's document says, for people. */
export function apiReference(): ApiReferenceView {
  const schemas = Object.entries(writeSchemas()) as [string, Node][];
  return {
    operations: ENDPOINTS.map((endpoint) => {
      const { path, query } = parametersOf(endpoint);
      return {
        id: endpoint.id,
        address: `GET ${API_PATH}${endpoint.path}`,
        summary: endpoint.summary,
        description: endpoint.description,
        parameters: [...fieldsOf(path.node as Node), ...fieldsOf(query.node as Node)],
        answer: answerName(endpoint),
      };
    }),
    schemas: schemas
      .filter(([name]) => !name.startsWith('Sparse'))
      .map(([name, node]) => ({
        name,
        description: node.description ?? '',
        fields: fieldsOf(node),
      })),
    problems: Object.entries(PROBLEMS).map(([id, title]) => ({ id, title })),
  };
}
