import { describeSchema } from './describe-schema';
import { DOCUMENT_KINDS } from './document-kinds';
import { explainIssue } from './explain-issue';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { hasTwoStatements, STATEMENTS_FAULT } from './schema/product';

/** Zod skips a rule over several fields where any of them has a fault; an editor wants both. */
function checkStatements(document: SourceDocument): Fault[] {
  const { pros = [], cons = [] } = document.data;
  if (document.kind !== 'product' || !Array.isArray(pros) || !Array.isArray(cons)) return [];
  if (hasTwoStatements({ pros, cons })) return [];
  const { path, message, params } = STATEMENTS_FAULT;
  return [faultAt(document, path, { message, remedy: params.remedy })];
}

/** Checks every field of a document against its schema: all faults at once, each on its line. */
export function checkFields(document: SourceDocument): Fault[] {
  if (!document.isReadable) return [];
  const { schema } = DOCUMENT_KINDS[document.kind];
  const result = schema.safeParse(document.data);
  if (result.success) return [];
  const written = { data: document.data, schema: describeSchema(schema) };
  const faults = result.error.issues.flatMap((issue) =>
    explainIssue(issue, { ...written, source: document.writtenAt(issue.path) }).map(
      ({ path, ...fault }) => faultAt(document, path, fault),
    ),
  );
  return [...faults, ...checkStatements(document)];
}
