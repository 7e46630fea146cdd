import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { getMerchants, getSite } from '@/lib/content/library';
import { contentVersion } from '@/lib/content/visible-documents';
import { AppError, isAppError } from '@/lib/core/errors';
import type { Language } from '@/lib/i18n/languages';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import { getEnv } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import type { Taken } from '@/lib/platform/rate-limit';
import { ENDPOINTS } from '../endpoints/all';
import { homeMarketplace, marketplacesOf } from '../read/places';
import type { Endpoint } from './endpoint';
import { COMMON, cacheControl, limitHeaders, METHODS, PREFLIGHT } from './headers';
import { createKeptAnswers, type KeptAnswer } from './kept-answers';
import { createDoorLimit } from './limit.server';
import { readMarks } from './marks.server';
import { findEndpoint } from './match-path';
import { chooseLanguage, takesJson } from './negotiate';
import { problemOf, type Refusal } from './problem';
import { isRefused, readRequest } from './read-request';
import { noteReads, stillSays } from './steady-prices';
import { writeAnswer } from './write-answer';

const KEPT_BYTES = 32 << 20;

/** As much of a request as its answer depends on. */
export interface ApiRequest {
  readonly method: string;
  /** Path and search, from the root of the site. */
  readonly target: string;
  readonly headers: Headers;
}

const kept = createKeptAnswers(KEPT_BYTES);
const takeToken = createDoorLimit();

const commonOf = (taken: Taken) => ({ ...COMMON, ...limitHeaders(taken, getEnv().API_PER_MINUTE) });

function answerProblem(refusal: Refusal, { target }: ApiRequest, taken: Taken): Response {
  const problem = problemOf(refusal, target, getSite().url);
  const { status } = problem;
  const headers = new Headers({
    ...commonOf(taken),
    'Content-Type': 'application/problem+json',
    'Content-Language': 'en',
    'Cache-Control': 'no-store',
  });
  if (status === 405) headers.set('Allow', METHODS);
  if (status === 429) headers.set('Retry-After', String(Math.max(1, taken.retryAfterSeconds)));
  return new Response(JSON.stringify(problem), { status, headers });
}

/** Weak comparison of RFC 9110 §13.1.2: any of the listed tags, or `*`. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const listed = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim());
  return listed.includes('*') || listed.includes(etag) || listed.includes(etag.slice(2));
}

function answerKept(answer: KeptAnswer, { headers }: ApiRequest, taken: Taken, now: number) {
  const head = {
    ...commonOf(taken),
    ETag: answer.etag,
    'Cache-Control': cacheControl(answer, now),
    'Content-Language': answer.language,
    Vary: 'Accept, Accept-Language, Accept-Encoding',
  };
  if (isKnown(headers.get('if-none-match'), answer.etag)) {
    return new Response(null, { status: 304, headers: head });
  }
  const typed = { ...head, 'Content-Type': 'application/json; charset=utf-8' };
  return new Response(answer.body, { headers: typed });
}

const keyOf = ({ target }: ApiRequest, language: Language) => `${language} ${target}`;

/** What was answered before, if all that it was made of is the same. */
async function recall(key: string, now: number): Promise<KeptAnswer | null> {
  const known = kept.get(key);
  if (!known || known.endsAt <= now) return null;
  const { mark, prices } = await readMarks(known.reads, known.marketplace, now);
  return mark === known.mark && stillSays(prices, known.priced) ? known : null;
}

async function makeAnswer(
  endpoint: Endpoint,
  params: ReadonlyMap<string, string>,
  { target }: ApiRequest,
  language: Language,
  now: number,
): Promise<KeptAnswer | Refusal> {
  const { pathname, searchParams: search } = new URL(target, 'http://localhost');
  const available = marketplacesOf(getMerchants(), getSite().currency);
  const read = readRequest(endpoint, { params, search, language }, available, now);
  if (isRefused(read)) return read;
  const marketplace: MarketplaceCode = read.asked.audience.marketplace ?? homeMarketplace();
  const { mark, prices, changesAt, isAway } = await readMarks(endpoint.reads, marketplace, now);
  const noted = noteReads(prices);
  const answered = await endpoint.answer({ ...read.asked, prices: noted.book });
  const place = { pathname, search, version: contentVersion(), isAway };
  const { body, etag, expiresAt } = writeAnswer(endpoint, read, answered, place);
  const endsAt = Math.min(expiresAt, changesAt);
  const { reads } = endpoint;
  const { reads: priced } = noted;
  return { body, etag, language, reads, marketplace, mark, priced, endsAt, isAway };
}

function refusalFor(error: unknown): Refusal {
  if (!isAppError(error) || error.status >= 500 || error.code === 'invalid_content') {
    log.error('A request to the API failed', { error });
    return { error: new AppError('internal', 'It has been noted.') };
  }
  const [place, name = ''] = (error.where ?? '').split(' ');
  if (place !== 'path' && place !== 'query') return { error };
  const fault = { in: place, name, detail: error.message, remedy: error.remedy ?? '' } as const;
  return { error, faults: [fault] };
}

async function answerRead(request: ApiRequest, taken: Taken, now: number): Promise<Response> {
  const { headers, target } = request;
  const language = chooseLanguage(headers.get('accept-language'), getSite().language);
  const key = keyOf(request, language);
  const known = await recall(key, now);
  if (known) return answerKept(known, request, taken, now);
  const found = findEndpoint(ENDPOINTS, target);
  if (!found) {
    const remedy = 'See /api/openapi.json for all addresses.';
    const error = new AppError('not_found', 'The API has no such address.', { remedy });
    return answerProblem({ error }, request, taken);
  }
  const made = await makeAnswer(found.endpoint, found.params, request, language, now);
  if ('error' in made) return answerProblem(made, request, taken);
  kept.keep(key, made);
  return answerKept(made, request, taken, now);
}

/** Answers any request to the API. Never throws. */
export async function answerRequest(request: ApiRequest): Promise<Response> {
  const { method, headers } = request;
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT });
  const now = Date.now();
  const taken = takeToken(headers, now);
  const refuse = (refusal: Refusal) => answerProblem(refusal, request, taken);
  if (!taken.allowed) {
    const remedy = `Wait ${taken.retryAfterSeconds} s, and ask with If-None-Match what you have already.`;
    const error = new AppError('rate_limited', 'One address may ask so often a minute.', {
      remedy,
    });
    return refuse({ error });
  }
  if (method !== 'GET' && method !== 'HEAD') {
    const remedy = `Use one of: ${METHODS}.`;
    const error = new AppError('method_not_allowed', `${method} changes nothing here.`, { remedy });
    return refuse({ error });
  }
  if (!takesJson(headers.get('accept'))) {
    const detail = 'The API answers in JSON alone.';
    const remedy = 'Send "Accept: application/json", or none.';
    const fault = { in: 'header', name: 'Accept', detail: 'leaves JSON out', remedy } as const;
    return refuse({ error: new AppError('not_acceptable', detail, { remedy }), faults: [fault] });
  }
  try {
    return await answerRead(request, taken, now + ON_THE_WAY);
  } catch (error) {
    return refuse(refusalFor(error));
  }
}

/**
 * Answers in place of `answerRequest` where the client has the very answer that is kept; null in every
 * other case, which costs it nothing. For the server entry, ahead of Next.
 */
export async function answerUnchanged(request: ApiRequest): Promise<Response | null> {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch === null || !takesJson(headers.get('accept'))) return null;
  const now = Date.now();
  const language = chooseLanguage(headers.get('accept-language'), getSite().language);
  const known = await recall(keyOf(request, language), now + ON_THE_WAY);
  if (!known || !isKnown(ifNoneMatch, known.etag)) return null;
  const taken = takeToken(headers, now);
  return taken.allowed ? answerKept(known, request, taken, now + ON_THE_WAY) : null;
}
