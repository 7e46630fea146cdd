import { answerRequest, answerUnchanged } from '@/lib/api/http/answer-request.server';
import { offerUnchanged } from '@/lib/api/http/unchanged';

export const dynamic = 'force-dynamic';

offerUnchanged(answerUnchanged);

async function handle({ method, url, headers }: Request): Promise<Response> {
  const { pathname, search } = new URL(url);
  const answer = await answerRequest({ method, target: pathname + search, headers });
  return method === 'HEAD' ? new Response(null, answer) : answer;
}

/** Everything of the API: which address asks for what stands in lib/api/endpoints. */
export const GET = handle;
export const HEAD = handle;
export const OPTIONS = handle;
export const POST = handle;
export const PUT = handle;
export const PATCH = handle;
export const DELETE = handle;
