/** The answer of a route that is a script. */
export function scriptAnswer(source: string): Response {
  return new Response(source, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
