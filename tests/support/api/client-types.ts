import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { buildDocument } from '@/lib/api/openapi/build-document';

const HEAD = '// Made from the OpenAPI document by "npm run api:client"; a test compares.\n\n';
/** Nothing of the types depends on the site. */
const ANY_SITE = { name: 'Site', url: 'https://site.example' };

/** The types of all addresses of the API, as TypeScript. */
export async function writeClientTypes(): Promise<string> {
  const document = buildDocument(ANY_SITE) as unknown as OpenAPI3;
  return HEAD + astToString(await openapiTS(document, { immutable: true }));
}
