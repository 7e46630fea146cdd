import { redact } from './clean-text';
import { readText } from './read-text';

const TIMEOUT = 15_000;
const LONGEST_BODY = 4 * 1024 * 1024;

/** What came back; `fault` where nothing did, or no end of it. */
export type Posted =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly text: string;
      readonly retryAfter: string | null;
    }
  | { readonly kind: 'fault'; readonly reason: string };

export interface PostInput {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the answer is freed of, should it repeat it. */
  readonly secrets: readonly string[];
}

/** The code of a network error alone: its message may name more than an operator's list should. */
function describe(error: unknown, host: string): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `${host} gave no answer within ${TIMEOUT / 1000} s.`;
  }
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
  return `${host} could not be reached (${code}).`;
}

/**
 * Sends a request and reads the whole answer. A forwarding is not followed: it would carry our
 * credentials elsewhere.
 * @throws what `signal` aborts with, and nothing else.
 */
export async function post(input: PostInput, signal: AbortSignal): Promise<Posted> {
  const { host } = new URL(input.url);
  try {
    const response = await fetch(input.url, {
      method: 'POST',
      headers: { Accept: 'application/json', ...input.headers },
      body: input.body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
    const text = await readText(response, LONGEST_BODY);
    if (text === null) return { kind: 'fault', reason: `${host} sent too long an answer.` };
    const retryAfter = response.headers.get('retry-after');
    return {
      kind: 'reply',
      status: response.status,
      text: redact(text, input.secrets),
      retryAfter,
    };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'fault', reason: describe(error, host) };
  }
}
