import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { ShownOffers } from '@/lib/offers/show-offers';
import type { Reads } from './endpoint';

/** An answer that was given, to be given again while all that it was made of is the same. */
export interface KeptAnswer {
  readonly body: Buffer<ArrayBuffer>;
  readonly etag: string;
  readonly language: string;
  readonly reads: Reads;
  readonly marketplace: MarketplaceCode;
  /** What it was made of, but for the prices. */
  readonly mark: string;
  /** The prices that it was made of, by product. */
  readonly priced: ReadonlyMap<string, ShownOffers>;
  /** From then on it may not be given, epoch milliseconds; infinity where nothing in it ends. */
  readonly endsAt: number;
  /** True where prices could not be read: it holds for a moment. */
  readonly isAway: boolean;
}

/** What keeping an answer costs beside its text, in bytes. */
const ENTRY_BYTES = 400;
const READ_BYTES = 100;

/** Keeps answers by what was asked, those asked for last; all of them at most `maxBytes`. */
export function createKeptAnswers(maxBytes: number) {
  const answers = new Map<string, KeptAnswer>();
  let held = 0;
  const sizeOf = (key: string, { body, priced }: KeptAnswer) =>
    2 * key.length + body.length + ENTRY_BYTES + READ_BYTES * priced.size;

  function forget(key: string): void {
    const known = answers.get(key);
    if (!known) return;
    answers.delete(key);
    held -= sizeOf(key, known);
  }

  return {
    get(key: string): KeptAnswer | undefined {
      const known = answers.get(key);
      if (!known) return undefined;
      // A map keeps the order in which names were set: the first is the oldest.
      answers.delete(key);
      answers.set(key, known);
      return known;
    },
    keep(key: string, answer: KeptAnswer): void {
      forget(key);
      answers.set(key, answer);
      held += sizeOf(key, answer);
      for (const oldest of answers.keys()) {
        if (held <= maxBytes) return;
        forget(oldest);
      }
    },
  };
}
