import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { buildDocument } from '@/lib/api/openapi/build-document';

const HEAD = '// Made from the OpenAPI document by "npm run api:client"; a test compares.\n\n';
/** Kinds of types that the document has nothing of. */
const EMPTY = /^export type (?:webhooks|\$defs) = Record<string, never>;\n/gm;
/** Nothing of the types depends on the site. */
const ANY_SITE = { name: 'Site', url: 'https://site.example' };

/** The types of all addresses of the API, as TypeScript. */
export async function writeClientTypes(): Promise<string> {
  const document = buildDocument(ANY_SITE) as unknown as OpenAPI3;
  const types = astToString(await openapiTS(document, { immutable: true }));
  return HEAD + types.replaceAll(EMPTY, '');
}
