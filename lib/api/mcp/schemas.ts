import { z } from 'zod';
import { describeSchema } from '@/lib/content/describe-schema';
import { explainIssue } from '@/lib/content/explain-issue';
import type { Endpoint } from '../http/endpoint';
import { Meta, Page, PageLinks } from '../schema/envelope';

/** What an endpoint answers with, as one schema made of the API's own. */
export function answerSchemaOf({ resource, many, query, more }: Endpoint): z.ZodObject {
  const paging = query.shape.cursor === undefined ? {} : { page: Page, links: PageLinks };
  return z.strictObject({
    data: many ? z.array(resource) : resource,
    ...paging,
    meta: more ? Meta.extend(more) : Meta,
  });
}

/** Everything that is wrong with what a model sent, each with how to mend it; empty for nothing. */
export function faultsOf(schema: z.ZodObject, data: unknown): string {
  const result = schema.safeParse(data);
  if (result.success) return '';
  const node = describeSchema(schema);
  const explained = result.error.issues.flatMap((issue) =>
    explainIssue(issue, { data, schema: node, source: undefined }),
  );
  return explained
    .map(({ path, message, remedy }) => {
      const where = path.map(String).join('.') || 'arguments';
      return `${where} ${message.replace('a field that', 'an argument that')}. ${remedy}`;
    })
    .join('\n');
}

type Direction = 'input' | 'output';

/**
 * A schema as the protocol's server wants it. It is written as JSON Schema once, not at each request;
 * parts that stand in it more than once are described once.
 */
export function servedSchema(schema: z.ZodObject, explain?: (data: unknown) => string) {
  const written = new Map<Direction, Record<string, unknown>>();
  const write = (io: Direction) => {
    const known = written.get(io) ?? (z.toJSONSchema(schema, { io, reused: 'ref' }) as object);
    written.set(io, known as Record<string, unknown>);
    return known as Record<string, unknown>;
  };
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'zod',
      validate(data: unknown) {
        const result = schema.safeParse(data);
        if (result.success) return { value: result.data as Record<string, unknown> };
        return { issues: [{ message: explain?.(data) || result.error.message }] };
      },
      jsonSchema: { input: () => write('input'), output: () => write('output') },
    },
  };
}
