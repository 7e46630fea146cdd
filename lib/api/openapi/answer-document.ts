import { getSite } from '@/lib/content/library';
import { COMMON } from '../http/headers';
import { buildDocument } from './build-document';

/** The OpenAPI document of this site; it changes with the site alone. */
export function answerDocument(): Response {
  const headers = {
    ...COMMON,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=300, s-maxage=300',
  };
  return new Response(JSON.stringify(buildDocument(getSite())), { headers });
}
