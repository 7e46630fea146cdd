import type { z } from 'zod';
import type { Desk } from './desk';

type Carry<S extends z.ZodType> = (desk: Desk, params: z.output<S>, id: string) => object;

export interface Route {
  /** `GET /v1/products/:id` */
  readonly name: string;
  readonly schema: z.ZodType;
  readonly carryOut: (desk: Desk, params: never, id: string) => object;
}

/** Params and work of a route go together. */
export const route = <S extends z.ZodType>(name: string, schema: S, carryOut: Carry<S>): Route => ({
  name,
  schema,
  carryOut: carryOut as Route['carryOut'],
});

/** True unless the filter is given and differs. */
export const isLike = <T>(wanted: T | undefined, value: T) =>
  wanted === undefined || wanted === value;
