import { z } from 'zod';
import { cleanLine } from './clean-text';
import { generationOf } from './credentials';
import { type PostInput, post } from './post';
import { parseJson, readRetryAfter } from './read-reply';
import type { AmazonAccess } from './resolve-access';

/** What came of asking for a token. Reasons are for the operator. */
export type TokenReply =
  | { readonly kind: 'token'; readonly value: string; readonly lifeMilliseconds: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'fault'; readonly reason: string; readonly pause: number | null };

const TokenSchema = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,8192}$/),
  expires_in: z.coerce.number().positive().max(86_400).catch(3_600),
});

const FaultSchema = z.object({
  error: z.string().nullish().catch(null),
  error_description: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
});

/** Version 2 takes a form, version 3 JSON, and each names the scope in its own way. */
function requestOf({ version, id, secret, tokenUrl }: AmazonAccess): PostInput {
  const isForm = generationOf(version) === 2;
  const fields = {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret(),
    scope: isForm ? 'creatorsapi/default' : 'creatorsapi::default',
  };
  return {
    url: tokenUrl,
    headers: { 'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: isForm ? new URLSearchParams(fields).toString() : JSON.stringify(fields),
    secrets: [secret(), id],
  };
}

function describe(status: number, body: unknown): string {
  const said = FaultSchema.safeParse(body).data;
  const parts = [said?.error, said?.error_description ?? said?.message].filter(Boolean);
  return cleanLine(`Token: ${status} ${parts.join(': ')}`, 200) ?? `Token: ${status}`;
}

/**
 * Asks for a token, once.
 * @throws what `signal` aborts with, and nothing else.
 */
export async function requestToken(access: AmazonAccess, signal: AbortSignal): Promise<TokenReply> {
  const posted = await post(requestOf(access), signal);
  if (posted.kind === 'fault') return { ...posted, pause: null };
  const { status, text, retryAfter } = posted;
  const body = parseJson(text);
  const token = status === 200 ? TokenSchema.safeParse(body) : undefined;
  if (token?.success) {
    const { access_token: value, expires_in } = token.data;
    return { kind: 'token', value, lifeMilliseconds: expires_in * 1000 };
  }
  const reason = status === 200 ? 'Token: the answer holds none.' : describe(status, body);
  const isRefusal = [400, 401, 403].includes(status);
  if (isRefusal) return { kind: 'refused', reason };
  return { kind: 'fault', reason, pause: readRetryAfter(retryAfter, Date.now()) };
}
