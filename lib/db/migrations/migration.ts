import type { SchemaModule } from 'kysely';

/**
 * One step of the schema. It holds on both engines (text ids, epoch milliseconds as bigint, 0/1 as
 * integer), never changes once released, and never reads today's table types.
 */
export interface Migration {
  /** Three digits and a slug; the order of names is the order of steps. */
  readonly name: string;
  up(schema: SchemaModule): Promise<void>;
}
