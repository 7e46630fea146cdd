import { createHash } from 'node:crypto';
import type { KeptAnswer } from './books';
import type { FormTree } from './parse-form';
import { Refusal } from './refusal';

/** How long Stripe keeps an answer at least, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
const LONGEST_KEY = 255;

type Kept = Pick<KeptAnswer, 'status' | 'body' | 'request'>;

function sorted(value: string | FormTree | undefined): unknown {
  if (typeof value !== 'object') return value;
  return Object.keys(value)
    .sort()
    .map((name) => [name, sorted(value[name])]);
}

/** The same for the same parameters, in whatever order they come. */
export function fingerprintOf(path: string, form: FormTree): string {
  return createHash('sha256')
    .update(JSON.stringify([path, sorted(form)]))
    .digest('hex');
}

/** Keeps the first answer to each idempotency key, and gives it again. */
export function createAnswerKeeper(answers: Map<string, KeptAnswer>, clock: () => number) {
  const underWay = new Set<string>();

  return {
    /**
     * The answer that a key already has; null where the request is to be carried out.
     * @throws Refusal for a key that is too long, that came with other parameters before, or
     *   whose first request is still under way.
     */
    find(key: string, fingerprint: string): Kept | null {
      const type = 'idempotency_error';
      if (key.length > LONGEST_KEY) {
        const message = `Idempotency keys can be up to ${LONGEST_KEY} characters; this has ${key.length}.`;
        throw new Refusal({ type, message });
      }
      if (underWay.has(key)) {
        const message =
          'There is currently another in-progress request using this Idempotent Key. Please try again later.';
        throw new Refusal({ type, status: 409, code: 'idempotency_key_in_use', message });
      }
      const kept = answers.get(key);
      if (!kept) return null;
      if (clock() - kept.at > KEPT_FOR) {
        answers.delete(key);
        return null;
      }
      if (kept.fingerprint !== fingerprint) {
        const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`;
        throw new Refusal({ type, message });
      }
      return kept;
    },
    begin: (key: string) => underWay.add(key),
    end: (key: string) => underWay.delete(key),
    keep: (key: string, fingerprint: string, answer: Kept) =>
      answers.set(key, { id: key, at: clock(), fingerprint, ...answer }),
  };
}
