import {
  createMcpHandler,
  isJsonContentType,
  isLegacyRequest,
  validateOriginHeader,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { getSite } from '@/lib/content/library';
import { isAppError } from '@/lib/core/errors';
import type { Language } from '@/lib/i18n/languages';
import { getEnv } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import type { Taken } from '@/lib/platform/rate-limit';
import { readTextBody } from '@/lib/platform/read-body';
import { limitHeaders } from '../http/headers';
import { createDoorLimit } from '../http/limit.server';
import { chooseLanguage } from '../http/negotiate';
import { buildServer } from './build-server.server';

const MAX_BODY_BYTES = 32 * 1024;

/** Codes of JSON-RPC 2.0, and the one that servers may use as they like. */
const CODES = {
  parse: -32_700,
  request: -32_600,
  method: -32_601,
  internal: -32_603,
  other: -32_000,
};

const takeToken = createDoorLimit();

interface Refusal {
  readonly status: number;
  readonly code: keyof typeof CODES;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: string | number;
}

function refuse({ status, code, message, headers, id }: Refusal): Response {
  const error = { code: CODES[code], message };
  return Response.json({ jsonrpc: '2.0', error, id: id ?? null }, { status, headers });
}

/** What can be said of a request before its body is read; null where nothing is wrong. */
function refuseHead({ method, headers }: Request, taken: Taken): Response | null {
  if (!validateOriginHeader(headers.get('origin'), [new URL(getSite().url).hostname]).ok) {
    const message = 'Pages of other sites may not ask here. Ask from a program, without Origin.';
    return refuse({ status: 403, code: 'other', message });
  }
  if (!taken.allowed) {
    const seconds = Math.max(1, taken.retryAfterSeconds);
    const message = `Too many requests from one address. Wait ${seconds} s.`;
    const wait = { 'Retry-After': String(seconds) };
    return refuse({ status: 429, code: 'other', message, headers: wait });
  }
  if (method !== 'POST') {
    const message = 'There is no stream and no session here. Send each message by POST.';
    return refuse({ status: 405, code: 'other', message, headers: { Allow: 'POST' } });
  }
  if (!isJsonContentType(headers.get('content-type'))) {
    const message = 'A message is JSON. Send "Content-Type: application/json".';
    return refuse({ status: 415, code: 'other', message });
  }
  return null;
}

/** The one message of a body, or why there is none. */
async function readMessage(request: Request): Promise<object | Response> {
  let text: string;
  try {
    text = await readTextBody(request, MAX_BODY_BYTES);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const message = [error.message, error.remedy].filter((part) => part).join('. ');
    return refuse({ status: error.status, code: 'request', message });
  }
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return refuse({ status: 400, code: 'parse', message: 'The body is no JSON.' });
  }
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message;
  const remedy = 'A body is one JSON-RPC message: an object, no batch of them.';
  return refuse({ status: 400, code: 'request', message: remedy });
}

/** Clients of 2025 begin with `initialize`; they too are answered without a session. */
async function answerLegacy(request: Request, parsedBody: object, language: Language) {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = buildServer(language);
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody });
  } finally {
    await server.close();
  }
}

const modern = createMcpHandler(
  ({ requestInfo }) =>
    buildServer(
      chooseLanguage(requestInfo?.headers.get('accept-language') ?? null, getSite().language),
    ),
  { legacy: 'reject', maxRequestBodySize: MAX_BODY_BYTES },
);

function idOf(message: object): string | number | undefined {
  const id = 'id' in message ? message.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

async function answerMessage(request: Request): Promise<Response> {
  const parsedBody = await readMessage(request);
  if (parsedBody instanceof Response) return parsedBody;
  if ('method' in parsedBody && parsedBody.method === 'subscriptions/listen') {
    const message = 'Nothing here changes while one listens.';
    return refuse({ status: 404, code: 'method', message, id: idOf(parsedBody) });
  }
  const language = chooseLanguage(request.headers.get('accept-language'), getSite().language);
  return (await isLegacyRequest(request, parsedBody))
    ? answerLegacy(request, parsedBody, language)
    : modern.fetch(request, { parsedBody });
}

function finish(answer: Response, taken: Taken): Response {
  const headers = new Headers(answer.headers);
  const limits = limitHeaders(taken, getEnv().API_PER_MINUTE);
  for (const [name, value] of Object.entries(limits)) headers.set(name, value);
  headers.set('Cache-Control', 'no-store');
  return new Response(answer.body, { status: answer.status, headers });
}

/**
 * Answers a request of the Model Context Protocol over Streamable HTTP, without sessions and without
 * streams. Never throws.
 */
export async function answerMcp(request: Request): Promise<Response> {
  const taken = takeToken(request.headers, Date.now());
  try {
    return finish(refuseHead(request, taken) ?? (await answerMessage(request)), taken);
  } catch (error) {
    log.error('A request of the Model Context Protocol failed', { error });
    const message = 'Something went wrong on our side; it has been noted.';
    return finish(refuse({ status: 500, code: 'internal', message }), taken);
  }
}
