import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { REGIONS } from '@/lib/offers/sources/amazon-creators/credentials';
import { demoCredential } from '@/lib/offers/sources/amazon-creators/resolve-access';
import { sequenceOf } from '../chance';
import { serveOnLoopback } from '../serve-on-loopback';
import { answerItems, shelfKey } from './answer-items';
import { checkRequest } from './check-request';
import { createCounter, type Tally } from './count-requests';
import { createTokenDesk, regionOf } from './issue-tokens';
import { type Behaviour, type CreatorsApiOptions, DEFAULTS } from './options';
import { breakdown, refusals } from './refusal';

export interface CreatorsApi {
  /** Such as `http://127.0.0.1:40123`; the setting `AMAZON_API_URL` takes it. */
  readonly url: string;
  /** Changes how it behaves from now on. */
  behave(change: Partial<Behaviour>): void;
  /** What an account (the id of its credential) was seen to do. */
  tally(account: string): Tally;
  /** The ids of all credentials that requests came with. */
  accounts(): string[];
  /** How many tokens were given out, and how often each status was answered. */
  report(): { readonly tokens: number; readonly statuses: Readonly<Record<number, number>> };
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Called as it is sent. */
  readonly onSent?: () => void;
}

type Headers = Readonly<Record<string, string | undefined>>;

const LONGEST_BODY = 64 * 1024;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LONGEST_BODY) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Decides the answer to every request, by the options and the seed alone. */
function createShop(options: CreatorsApiOptions) {
  const { seed = 'demo', clock = Date.now, tags = null } = options;
  const credentials = options.credentials ?? REGIONS.map(demoCredential);
  const tokens = createTokenDesk(credentials, clock);
  const counter = createCounter(clock);
  const chance = sequenceOf(seed);
  const goods =
    options.catalogue && new Map(options.catalogue.map((good) => [shelfKey(good), good]));
  let behaviour: Behaviour = { ...DEFAULTS, ...options };

  function throttle(account: string, pause: number | null, message: string): Answer {
    const onSent = () => pause !== null && counter.onPause(account, pause);
    return { ...refusals.throttled(pause, message), onSent };
  }

  /** What befalls a request that is in order, by chance. */
  function mishap(account: string): Answer | null {
    const { throttles, throttlePause, faults } = behaviour;
    const drawn = chance();
    if (drawn < throttles) {
      return throttle(account, throttlePause, 'Too many requests, by chance.');
    }
    return drawn < throttles + faults ? breakdown(chance()) : null;
  }

  function answerCatalogue(path: string, headers: Headers, body: string): Answer {
    const recognised = tokens.recognise(headers.authorization, behaviour);
    const { credential } = recognised;
    // A request with a token that is over counts all the same.
    const pause = credential && counter.count(credential.id, behaviour);
    if (pause !== null) return throttle(credential?.id ?? '', pause, 'More than your quota.');
    if (recognised.refusal) return recognised.refusal;
    const { id: account } = recognised.credential;
    if (path !== '/catalog/v1/getItems') {
      return refusals.validation('UnknownOperation', 'This stand-in knows getItems alone.');
    }
    const { refusal } = behaviour;
    if (refusal) return refusals.denied(refusal, 'The account has no access.');
    const region = regionOf(recognised.credential);
    const request = checkRequest({ headers, body, region, tags, chance });
    if ('status' in request) return request;
    const shelf = { seed, goods: goods ?? null, behaviour, now: clock(), chance };
    return mishap(account) ?? answerItems(request, shelf);
  }

  return {
    tokens,
    counter,
    behave(change: Partial<Behaviour>) {
      behaviour = { ...behaviour, ...change };
    },
    latency: () => behaviour.latency,
    answer(method: string, path: string, headers: Headers, body: string): Answer {
      if (method !== 'POST') {
        return refusals.validation('UnknownOperation', 'Everything here is a POST.');
      }
      if (path === '/oauth2/token') return tokens.issue(2, body, headers, behaviour);
      if (path === '/auth/o2/token') return tokens.issue(3, body, headers, behaviour);
      return answerCatalogue(path, headers, body);
    },
  };
}

/**
 * Starts a stand-in for Amazon's Creators API on this machine: over real HTTP, with invented goods,
 * refusing what the real one refuses. Token addresses, catalogue and headers are those of the real
 * one, all on the one host.
 */
export async function startCreatorsApi(options: CreatorsApiOptions = {}): Promise<CreatorsApi> {
  const shop = createShop(options);
  const statuses: Record<number, number> = {};
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = shop.answer(request.method ?? '', path, request.headers as Headers, body);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (shop.latency() > 0) await sleep(shop.latency());
    answer.onSent?.();
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      'Content-Type': isText ? 'text/html' : 'application/json',
    });
    response.end(isText ? answer.body : JSON.stringify(answer.body));
  };
  const server = await serveOnLoopback((request, response) => {
    // A client that goes away in the middle is no fault of ours.
    respond(request, response).catch(() => response.destroy());
  }, options.port ?? 0);
  return {
    ...server,
    behave: shop.behave,
    tally: shop.counter.tally,
    accounts: shop.counter.accounts,
    report: () => ({ tokens: shop.tokens.count(), statuses: { ...statuses } }),
  };
}
