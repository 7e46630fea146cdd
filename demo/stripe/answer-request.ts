import { timingSafeEqual } from 'node:crypto';
import Stripe from 'stripe';
import type { KeptAnswer } from './books';
import type { Desk } from './desk';
import { expandObject } from './expand-object';
import type { createAnswerKeeper } from './keep-answers';
import { fingerprintOf } from './keep-answers';
import { readParams } from './params/read-params';
import { type FormTree, parseForm } from './parse-form';
import type { createFaultPlan } from './plan-faults';
import { Refusal } from './refusal';
import type { Route } from './route';
import { findRoute } from './routes';

type Headers = Readonly<Record<string, string | undefined>>;

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What brought an event about. */
export interface Cause {
  readonly id: string | null;
  readonly idempotency_key: string | null;
}

interface Counter {
  readonly desk: Desk;
  readonly secretKey: string;
  readonly keeper: ReturnType<typeof createAnswerKeeper>;
  readonly faults: ReturnType<typeof createFaultPlan>;
  /** Carries something out, and notes events as brought about by the cause. */
  readonly because: <T>(cause: Cause, work: () => T) => T;
  /** Writes the books away, where they are kept. */
  readonly save: () => void;
}

const VERSION = Stripe.API_VERSION;
const FORM = 'application/x-www-form-urlencoded';

const isSame = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

function keyOf({ authorization = '' }: Headers): string {
  const [scheme = '', value = ''] = authorization.split(' ');
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(value, 'base64').toString().split(':')[0] ?? '';
}

function checkAccess(headers: Headers, secretKey: string): void {
  const key = keyOf(headers);
  if (!isSame(key, secretKey)) {
    const message = key
      ? `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`
      : 'You did not provide an API key. Send it in the Authorization header, as a bearer token.';
    throw new Refusal({ status: 401, message });
  }
  const version = headers['stripe-version'];
  if (version !== VERSION) {
    const message = `Invalid Stripe API version: ${version ?? 'none'}. The stand-in knows ${VERSION} alone, and wants it named.`;
    throw new Refusal({ message });
  }
}

function readForm({ method, query, headers, body }: ApiRequest): FormTree {
  if (method === 'GET') return parseForm(query);
  const type = headers['content-type']?.split(';')[0]?.trim();
  if (body !== '' && type !== FORM) {
    throw new Refusal({ message: `The content type must be ${FORM}; it is ${type ?? 'missing'}.` });
  }
  return parseForm(body);
}

const BREAKDOWN = new Refusal({
  type: 'api_error',
  status: 500,
  message: 'Something went wrong here, as was ordered of the stand-in.',
});

type Outcome = Pick<KeptAnswer, 'status' | 'body'>;

function outcomeOf(work: () => object): Outcome {
  try {
    return { status: 200, body: JSON.stringify(work()) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { status: fault.status, body: JSON.stringify(fault.body) };
  }
}

/** Answers the requests of the API, one wholly after another. */
export function createApi(counter: Counter) {
  const { desk, secretKey, keeper, faults, because, save } = counter;

  function carryOut(route: Route, id: string, params: unknown, cause: Cause): Outcome {
    const { expand = [] } = params as { expand?: readonly string[] };
    return outcomeOf(() =>
      because(cause, () =>
        expandObject(desk.books, route.carryOut(desk, params as never, id), expand),
      ),
    );
  }

  async function answer(request: ApiRequest, requestId: string): Promise<ApiAnswer | null> {
    const { method, path, headers } = request;
    checkAccess(headers, secretKey);
    const found = findRoute(method, path);
    if (!found) {
      const message = `Unrecognized request URL (${method}: ${path}).`;
      throw new Refusal({ status: 404, message });
    }
    const { route, id } = found;
    const form = readForm(request);
    const key = method === 'POST' ? (headers['idempotency-key'] ?? '') : '';
    const fingerprint = fingerprintOf(path, form);
    const mishap = faults.next(route.name);
    if (mishap === 'lost') return null;
    const kept = key ? keeper.find(key, fingerprint) : null;
    if (kept) {
      if (mishap === 'answer-lost') return null;
      const replayed = { 'Idempotent-Replayed': 'true', 'Original-Request': kept.request };
      return { status: kept.status, body: kept.body, headers: replayed };
    }
    const params = readParams(route.schema, form);
    if (key) keeper.begin(key);
    try {
      await faults.gate(route.name);
      const cause = { id: requestId, idempotency_key: key || null };
      const outcome = mishap === 'refused' ? null : carryOut(route, id, params, cause);
      const isBroken = mishap === 'refused' || mishap === 'carried-out';
      const { status, body } =
        isBroken || !outcome
          ? { status: BREAKDOWN.status, body: JSON.stringify(BREAKDOWN.body) }
          : outcome;
      if (key) keeper.keep(key, fingerprint, { status, body, request: requestId });
      if (method === 'POST') save();
      return mishap === 'answer-lost' ? null : { status, body, headers: {} };
    } finally {
      if (key) keeper.end(key);
    }
  }

  return {
    /** The answer; null where the connection is to break instead. */
    async answer(request: ApiRequest): Promise<ApiAnswer | null> {
      const requestId = desk.newId('req', 14);
      const key = request.headers['idempotency-key'];
      const common = {
        'Content-Type': 'application/json',
        'Request-Id': requestId,
        'Stripe-Version': VERSION,
        ...(key && key.length <= 255 && { 'Idempotency-Key': key }),
      };
      try {
        const given = await answer(request, requestId);
        return given && { ...given, headers: { ...common, ...given.headers } };
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        return { status: fault.status, body: JSON.stringify(fault.body), headers: common };
      }
    },
  };
}
