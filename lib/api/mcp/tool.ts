import type { z } from 'zod';
import type { Endpoint } from '../http/endpoint';

/** What a tool does for a model, told in simple words, and the endpoint that answers for it. */
export interface Tool {
  /** As models call it: `get_product`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What a model may send; every field is a parameter of the endpoint. */
  readonly input: z.ZodObject;
  readonly endpoint: Endpoint;
  /** The answer as Markdown. */
  readonly write: (answer: never) => string;
}

/** What is true of a whole answer, for its text. */
export interface ToolMeta {
  readonly disclosure: readonly string[];
  readonly hasAllPrices: boolean;
  readonly validUntil: string | null;
}

/** What an endpoint answers with, and what is true of all of it. */
export interface ToolAnswer<Data> {
  readonly data: Data;
  readonly meta: ToolMeta;
}

type Declared<Data> = Omit<Tool, 'write'> & { readonly write: (answer: Data) => string };

/** Declares a tool, whose text is written from what its endpoint answers with. */
export function tool<Answer extends ToolAnswer<unknown>>(declared: Declared<Answer>): Tool {
  return declared;
}
