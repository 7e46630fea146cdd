import type { Asin } from '@/lib/affiliate/asin';
import type { Outcome, Wanted } from '../source';
import { AnswerSchema } from './answer-schema';
import { cleanLine } from './clean-text';
import { type MappedItem, mapItem, observe } from './map-item';
import type { Batch } from './plan-batches';

const LONGEST_REASON = 200;

/** What these say of an item is that the shop does not have it, or not for us. */
const ABSENT = /NotAccessible|NotFound|InvalidParameter|InvalidItem|InvalidAsin|NoResults/i;

interface PartialError {
  readonly isAbsence: boolean;
  readonly reason: string;
}

interface ReadAnswer {
  readonly items: ReadonlyMap<string, unknown>;
  readonly errors: readonly PartialError[];
}

function asinOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('asin' in item)) return null;
  return typeof item.asin === 'string' ? item.asin : null;
}

function readAnswer(body: unknown): ReadAnswer | null {
  const read = AnswerSchema.safeParse(body);
  if (!read.success) return null;
  const { itemsResult, itemResults, errors } = read.data;
  const result = itemsResult ?? itemResults;
  if (!result && !errors?.length) return null;
  const items = new Map<string, unknown>();
  for (const item of result?.items ?? []) {
    const asin = asinOf(item);
    if (asin !== null && !items.has(asin)) items.set(asin, item);
  }
  return {
    items,
    errors: (errors ?? []).flatMap((error) => {
      if (!error) return [];
      const parts = [cleanLine(error.code, 60), cleanLine(error.message, LONGEST_REASON)];
      const reason = parts.filter(Boolean).join(': ') || 'An error without a word.';
      return { reason, isAbsence: ABSENT.test(error.code ?? '') };
    }),
  };
}

/** What is said of an item that is not among those of the answer. */
function missing(asin: Asin, errors: readonly PartialError[]) {
  const named = errors.find(({ reason }) => reason.includes(asin));
  const error = named ?? errors.find(({ isAbsence }) => !isAbsence) ?? errors[0];
  if (!error) return { kind: 'failed', reason: 'Amazon’s answer leaves it out.' } as const;
  return { kind: error.isAbsence ? 'not_found' : 'failed', reason: error.reason } as const;
}

function toOutcome(wanted: Wanted, mapped: MappedItem): Outcome {
  if (mapped.kind !== 'ok') return { wanted, ...mapped };
  const observation = observe(mapped.seen, wanted.product, wanted.merchant);
  if (typeof observation === 'string') return { wanted, kind: 'failed', reason: observation };
  return { wanted, kind: 'ok', observation };
}

/**
 * The outcomes of a batch that was answered, each item found by its ASIN, since the order is not
 * kept. Null where the body is no answer at all.
 * @param observedAt when it was asked for, epoch milliseconds.
 */
export function mapAnswer(batch: Batch, body: unknown, observedAt: number): Outcome[] | null {
  const answer = readAnswer(body);
  if (answer === null) return null;
  const place = { marketplace: batch.marketplace, tag: batch.tag, observedAt };
  return [...batch.items].flatMap(([asin, waiting]) => {
    const item = answer.items.get(asin);
    if (item === undefined) {
      const miss = missing(asin, answer.errors);
      return waiting.map((wanted): Outcome => ({ wanted, ...miss }));
    }
    const mapped = mapItem(item, asin, place);
    return waiting.map((wanted) => toOutcome(wanted, mapped));
  });
}
