import type { z } from 'zod';
import type { PriceBook } from '@/lib/offers/price-book';
import type { Audience } from '../read/open-context.server';
import type { ApiContext } from '../resources/context';

/** What an answer depends on beside the content: nothing, the prices of a place, or its deals. */
export type Reads = 'content' | 'prices' | 'deals';

/** What was asked of an endpoint, as its schemas read it. */
export interface Asked<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  readonly audience: Audience;
  /** The prices that may be shown; none where the endpoint reads none. */
  readonly prices: PriceBook;
  /** After which resource the page begins, as `next` of an answer gave it; null for the first page. */
  readonly after: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What an endpoint answers. */
export interface Answered {
  /** One resource, or the resources of a page. */
  readonly data: unknown;
  readonly context: ApiContext;
  readonly page?: {
    readonly limit: number;
    readonly total: number;
    /** After which resource the next page begins; null on the last. */
    readonly next: string | null;
  };
  /** What is to be said of the whole answer, beside what is said of each. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A read-only address of the API: all that serves, checks and describes it. */
export interface Endpoint {
  /** Below the API, with its parameters in braces: `/products/{slug}`. */
  readonly path: `/${string}`;
  /** Name of the operation in clients. */
  readonly id: string;
  readonly tag: 'Site' | 'Content' | 'Offers' | 'Finding';
  readonly summary: string;
  readonly description: string;
  /** Parameters in the path and in the search part, each with its description. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** What its data are, or each of them where it answers with many. */
  readonly resource: z.ZodObject;
  readonly many: boolean;
  /** What `meta` holds beside what it holds everywhere. */
  readonly more?: z.ZodRawShape;
  readonly reads: Reads;
  readonly answer: (asked: Asked<never, never>) => Promise<Answered>;
}

type Declared<Params extends z.ZodObject, Query extends z.ZodObject> = Omit<
  Endpoint,
  'params' | 'query' | 'answer'
> & {
  readonly params: Params;
  readonly query: Query;
  readonly answer: (asked: Asked<z.output<Params>, z.output<Query>>) => Promise<Answered>;
};

/** Declares an endpoint, whose handler then gets what its own schemas read. */
export function endpoint<Params extends z.ZodObject, Query extends z.ZodObject>(
  declared: Declared<Params, Query>,
): Endpoint {
  return declared as unknown as Endpoint;
}
