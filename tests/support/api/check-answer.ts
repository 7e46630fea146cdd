import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** As much of an OpenAPI document as answers are checked by. */
interface Document {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: {
    readonly responses: Readonly<Record<string, Answer>>;
    readonly schemas: unknown;
  };
}

interface Reference {
  readonly $ref: string;
}

interface Answer {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: Reference }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly responses: Readonly<Record<string, Answer | Reference>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly items?: { readonly enum?: readonly string[] };
  };
}

/** An operation as tests ask for it. */
export interface Described {
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

export interface AnswerCheck {
  readonly operations: readonly Described[];
  /**
   * What is wrong with an answer to a read, by the document; empty where nothing is.
   * @param path as the document writes it.
   */
  faultsOf(path: string, answer: Response, body: string): string[];
}

const isReference = (value: object): value is Reference => '$ref' in value;

/** Checks answers against an OpenAPI document: status, headers, type and every part of the body. */
export function createAnswerCheck(document: Document): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: { schemas: document.components.schemas } });
  const compiled = new Map<string, ValidateFunction>();

  function validatorOf({ $ref }: Reference): ValidateFunction {
    const known = compiled.get($ref) ?? ajv.compile({ $ref: `api${$ref}` });
    compiled.set($ref, known);
    return known;
  }

  function answerOf(path: string, status: number): Answer | undefined {
    const found = document.paths[path]?.get.responses[status];
    if (!found || !isReference(found)) return found;
    return document.components.responses[found.$ref.split('/').at(-1) ?? ''];
  }

  return {
    operations: Object.entries(document.paths).map(([path, { get }]) => ({
      path,
      parameters: get.parameters.filter((one): one is Parameter => !isReference(one)),
    })),
    faultsOf(path, { status, headers }, body) {
      const described = answerOf(path, status);
      if (!described) return [`The status ${status} is not documented`];
      const missing = Object.keys(described.headers ?? {})
        .filter((name) => !headers.has(name))
        .map((name) => `The header ${name} is missing`);
      if (!described.content) return body === '' ? missing : [...missing, 'There is a body'];
      const type = headers.get('content-type')?.split(';')[0] ?? '';
      const media = described.content[type];
      if (!media) return [...missing, `The type ${type} is not documented`];
      const validate = validatorOf(media.schema);
      if (validate(JSON.parse(body))) return missing;
      return [...missing, ajv.errorsText(validate.errors)];
    },
  };
}
