import type { components, paths } from './types';

type Operation<Path extends keyof paths> = paths[Path]['get'];
type Parameters<Path extends keyof paths> = Operation<Path>['parameters'];
type Json<Path extends keyof paths> =
  Operation<Path>['responses'][200]['content']['application/json'];
type Problem = components['schemas']['Problem'];

/** What is asked of an address: the parameters that it has. */
export type Ask<Path extends keyof paths> = (Parameters<Path> extends { path: infer InPath }
  ? { readonly path: InPath }
  : { readonly path?: undefined }) &
  (Parameters<Path> extends { query: infer Query }
    ? { readonly query: Query }
    : { readonly query?: Parameters<Path>['query'] }) & {
    /** The tag of what is at hand: the outcome is then `unchanged` where that still holds. */
    readonly etag?: string;
    readonly signal?: AbortSignal;
  };

/** A whole answer: its data without the variant that has only some of the fields. */
type Whole<Answer> = Answer extends { readonly data: infer Data }
  ? Omit<Answer, 'data'> & { readonly data: WholeData<Data> }
  : Answer;
type WholeData<Data> = Data extends readonly (infer Item)[]
  ? readonly WholeOne<Item>[]
  : WholeOne<Data>;
/** Of the two variants of a resource the one that always has its links. */
type WholeOne<Item> = Item extends { readonly links: unknown } ? Item : never;

/** What a client may be told. */
export type Outcome<Path extends keyof paths, Asked> =
  | {
      readonly is: 'found';
      readonly answer: Asked extends { readonly query: { readonly fields: readonly unknown[] } }
        ? Json<Path>
        : Whole<Json<Path>>;
      readonly etag: string | null;
    }
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly problem: Problem };

export interface ApiClient {
  /** Reads an address of the API. @throws what `fetch` throws where the server cannot be reached. */
  get<Path extends keyof paths, const Asked extends Ask<Path>>(
    path: Path,
    asked: Asked,
  ): Promise<Outcome<Path, Asked>>;
}

interface Given {
  readonly path?: object;
  readonly query?: object;
}

function addressOf(path: string, ask: Given): string {
  const filled = Object.entries(ask.path ?? {}).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(ask.query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/**
 * A client of the API whose addresses, parameters and answers are typed by its OpenAPI document.
 * @param origin of the site, without a slash at its end.
 * @param options headers for each request, such as Accept-Language, and another `fetch`.
 */
export function createApiClient(
  origin: string,
  options: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly fetch?: typeof fetch;
  } = {},
): ApiClient {
  const { headers, fetch: send = fetch } = options;
  return {
    async get(path, asked) {
      const { etag, signal } = asked;
      const answer = await send(`${origin}/api/v1${addressOf(path, asked as Given)}`, {
        headers: { ...headers, ...(etag === undefined ? {} : { 'If-None-Match': etag }) },
        signal,
      });
      if (answer.status === 304) return { is: 'unchanged' };
      const body = await answer.json();
      if (!answer.ok) return { is: 'refused', problem: body };
      return { is: 'found', answer: body, etag: answer.headers.get('etag') };
    },
  };
}
