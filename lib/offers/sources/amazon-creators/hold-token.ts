import { wait } from '@/lib/platform/wait';
import { backoff } from './backoff';
import type { TokenReply } from './request-token';

const TRIES = 5;
/** So long before its end (milliseconds), or for such a part of a short life, a token is renewed. */
const RENEWAL = { most: 60_000, share: 0.25 };
/** So long before its end it is not used any more: a request takes its time to arrive. */
const END = { most: 5_000, share: 0.05 };
const LONGEST_PAUSE = 30_000;

export type HeldToken =
  | { readonly kind: 'token'; readonly value: string }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

export interface TokenHolder {
  /**
   * The present token. Shortly before its end the next one is fetched, while the present one serves;
   * only where there is none does it wait.
   */
  get(signal: AbortSignal): Promise<HeldToken>;
  /** Drops a token that the API did not take, if it is still the present one. */
  drop(value: string): void;
}

interface TokenInput {
  readonly request: (signal: AbortSignal) => Promise<TokenReply>;
  /** The present in epoch milliseconds. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

async function persist(
  { request, random }: TokenInput,
  signal: AbortSignal,
): Promise<Extract<TokenReply, { kind: 'token' }> | Exclude<HeldToken, { kind: 'token' }>> {
  for (let failures = 1; ; failures += 1) {
    const reply = await request(signal);
    if (reply.kind !== 'fault') return reply;
    if (failures === TRIES) return { kind: 'failed', reason: reply.reason };
    const pause = Math.min(reply.pause ?? 0, LONGEST_PAUSE);
    await wait(pause + backoff(failures, random()), signal);
  }
}

/** Rejects when the signal aborts, whatever `task` does meanwhile. */
async function orAbort<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([task, promise]).finally(() => signal.removeEventListener('abort', onAbort));
}

interface Held {
  readonly value: string;
  readonly takenAt: number;
  readonly renewAt: number;
  readonly endsAt: number;
}

const before = (life: number, { most, share }: typeof END) => Math.min(most, life * share);

/** Keeps the token of an account till shortly before its end, and never asks for two at a time. */
export function createTokenHolder(input: TokenInput): TokenHolder {
  const { clock } = input;
  let held: Held | null = null;
  let fetching: Promise<HeldToken> | null = null;
  let stop = new AbortController();
  let waiting = 0;

  async function fetchToken(signal: AbortSignal): Promise<HeldToken> {
    const takenAt = clock();
    const reply = await persist(input, signal);
    if (reply.kind !== 'token') return reply;
    const { value, lifeMilliseconds: life } = reply;
    const end = takenAt + life;
    const renewAt = end - before(life, RENEWAL);
    held = { value, takenAt, renewAt, endsAt: end - before(life, END) };
    return { kind: 'token', value };
  }

  function fetchOnce(): Promise<HeldToken> {
    if (fetching) return fetching;
    stop = new AbortController();
    const started = fetchToken(stop.signal).finally(() => {
      if (fetching === started) fetching = null;
    });
    // Nobody may be waiting for it yet.
    started.catch(() => undefined);
    fetching = started;
    return started;
  }

  return {
    async get(signal) {
      signal.throwIfAborted();
      const now = clock();
      // A clock that was set back would keep a token for too long.
      const isGood = held !== null && now >= held.takenAt && now < held.endsAt;
      if (held && isGood && now < held.renewAt) return { kind: 'token', value: held.value };
      const next = fetchOnce();
      if (held && isGood) return { kind: 'token', value: held.value };
      waiting += 1;
      try {
        return await orAbort(next, signal);
      } finally {
        waiting -= 1;
        // One who gives up leaves it to the others; the last one ends it.
        if (waiting === 0) {
          stop.abort();
          fetching = null;
        }
      }
    },
    drop(value) {
      if (held?.value === value) held = null;
    },
  };
}
