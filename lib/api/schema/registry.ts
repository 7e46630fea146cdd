import { z } from 'zod';

/** The schemas that stand under `components` of the OpenAPI document, by their names. */
export const API_SCHEMAS = z.registry<{ id: string }>();

/** Enters a schema under its name, so that the document describes it once and refers to it. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  API_SCHEMAS.add(schema, { id });
  return schema;
}
