import type { IncomingMessage, ServerResponse } from 'node:http';
import { offeredUnchanged } from '@/lib/api/http/unchanged';
import { API_PATH } from '@/lib/api/resources/links';

/**
 * Tells a client of the API that what it has is unchanged, without the way through Next, which costs
 * more than all else. The API says what is unchanged; without a word of it Next is asked as ever.
 * @returns whether the request is answered.
 */
export async function answerUnchanged(
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const ifNoneMatch = headers['if-none-match'];
  const answer = offeredUnchanged();
  if (ifNoneMatch === undefined || !answer || !url.startsWith(`${API_PATH}/`)) return false;
  const named = new Headers();
  for (const name of ['if-none-match', 'accept', 'accept-language', 'x-forwarded-for']) {
    const value = headers[name];
    if (typeof value === 'string') named.set(name, value);
  }
  const answered = await answer({ method, target: url, headers: named });
  if (!answered) return false;
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end();
  return true;
}
