import { isFeedAddress } from '@/lib/affiliate/feed-schema';
import { AppError } from '@/lib/core/errors';
import { isLoopback } from '@/lib/core/loopback';
import type { FeedBytes } from './feed-bytes';

const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** How long nothing may come before the feed is given up, in milliseconds. */
  readonly patienceMs?: number;
}
const PATIENCE_MILLISECONDS = 60_000;

/** Addresses hold keys, so that errors name the host alone. */
function unavailable(url: URL, fault: string, cause?: unknown): AppError {
  return new AppError('unavailable', `${url.host} ${fault}`, {
    remedy: 'Try again later; nothing of the feed was kept.',
    cause,
  });
}

/** Ends a request of which nothing is heard for too long. */
class Watch {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  hasEnded = false;

  constructor(
    private readonly patienceMs: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    this.heard();
  }

  get signal(): AbortSignal {
    const own = this.#controller.signal;
    return this.outer ? AbortSignal.any([own, this.outer]) : own;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hasEnded = true;
      this.#controller.abort();
    }, this.patienceMs);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  /** What to say of a request that failed. */
  explain(url: URL, fault: string, error: unknown): unknown {
    if (this.outer?.aborted) return this.outer.reason;
    if (this.hasEnded) return unavailable(url, `has sent nothing for ${this.patienceMs / 1000} s`);
    return error instanceof AppError ? error : unavailable(url, fault, error);
  }
}

function answerFault(url: URL, status: number): AppError {
  const isRefused = status === 401 || status === 403;
  const isGone = status === 404 || status === 410;
  const remedy = isRefused
    ? 'See that the key in the address is right, and that the merchant has accepted you.'
    : 'See that the address is the one that the network gives you.';
  if (!isRefused && !isGone) return unavailable(url, `answered ${status}`);
  return new AppError('unavailable', `${url.host} answered ${status}`, { remedy });
}

/** Where an answer forwards to: never from the network to this machine, nor from https to http. */
function forwarded(url: URL, response: Response): URL {
  const location = response.headers.get('location') ?? '';
  const next = URL.canParse(location, url) ? new URL(location, url) : null;
  const isAllowed = next && isFeedAddress(next);
  if (isAllowed && (isLoopback(url.hostname) || !isLoopback(next.hostname))) return next;
  throw unavailable(url, 'forwards to where no feed may be fetched from');
}

async function request(start: URL, watch: Watch): Promise<{ url: URL; response: Response }> {
  let url = start;
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const response = await fetch(url, { redirect: 'manual', signal: watch.signal }).catch(
      (error: unknown) => {
        throw watch.explain(url, 'cannot be reached', error);
      },
    );
    watch.heard();
    if (response.status === 200) return { url, response };
    await response.body?.cancel().catch(() => undefined);
    if (!REDIRECTS.includes(response.status)) throw answerFault(url, response.status);
    url = forwarded(url, response);
  }
  throw unavailable(start, 'forwards again and again');
}

async function* readBody(url: URL, response: Response, watch: Watch): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of response.body ?? []) {
      watch.heard();
      yield piece;
      // While the piece is worked on, nothing is asked for.
      watch.heard();
    }
  } catch (error) {
    throw watch.explain(url, 'broke off in the middle of the feed', error);
  }
}

function readDate(text: string | null): number | null {
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? null : instant;
}

/**
 * Fetches a feed. Answers are followed to other https addresses only.
 * @throws AppError `unavailable`, which names the host and never the address.
 */
export async function openUrl(url: URL, options: FetchOptions = {}): Promise<FeedBytes> {
  const watch = new Watch(options.patienceMs ?? PATIENCE_MILLISECONDS, options.signal);
  try {
    const { url: at, response } = await request(url, watch);
    const { headers } = response;
    const isPacked = headers.has('content-encoding');
    const length = Number(headers.get('content-length') ?? Number.NaN);
    // Without either, the end of the connection is the end of the feed, and so is its loss.
    const hasEnd = headers.has('content-length') || headers.has('transfer-encoding');
    return {
      pieces: readBody(at, response, watch),
      size: isPacked || Number.isNaN(length) ? null : length,
      madeAt: readDate(headers.get('last-modified')),
      isWhole: async () => hasEnd,
      close: async () => watch.close(),
    };
  } catch (error) {
    watch.close();
    throw error;
  }
}
