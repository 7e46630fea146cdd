import { priceKey } from '@/lib/offers/list-wanted';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import type { JobRun } from './job';
import type { OutcomeKeeper } from './keep-outcomes.server';
import type { PricedSource } from './priced-source';

/** How long a source that has got everything may go on once the time is up, in milliseconds. */
const GRACE = 3_000;
const NO_ANSWER = 'The source gave no answer.';

/** A signal that ends some time after an instant, and how to let go of it. */
function endAfter(until: number) {
  const controller = new AbortController();
  if (!Number.isFinite(until)) return { signal: controller.signal, clear: () => undefined };
  const timer = setTimeout(() => controller.abort(), Math.max(0, until + GRACE - Date.now()));
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

/**
 * Asks a source for prices, in their order, until the time of the run is up, and keeps what comes.
 * @returns false where the time was up before all had come.
 */
export async function askSource(
  { until, signal }: Pick<JobRun, 'until' | 'signal'>,
  keeper: OutcomeKeeper,
  { source }: PricedSource,
  ask: readonly Wanted[],
): Promise<boolean> {
  const open = new Map<string, Wanted>();
  let handedOut = 0;
  function* handOut() {
    for (const wanted of ask) {
      if (Date.now() >= until) return;
      open.set(priceKey(wanted), wanted);
      handedOut += 1;
      yield wanted;
    }
  }
  const end = endAfter(until);
  try {
    const stop = AbortSignal.any([signal, end.signal]);
    for await (const outcomes of source.refresh(handOut(), stop)) {
      for (const { wanted } of outcomes) open.delete(priceKey(wanted));
      await keeper.add(outcomes);
    }
  } catch (error) {
    if (!end.signal.aborted) throw error;
  } finally {
    end.clear();
  }
  signal.throwIfAborted();
  if (end.signal.aborted) return false;
  // What a source does not account for would otherwise be neither refreshed nor named.
  const unanswered = [...open.values()].map(
    (wanted): Outcome => ({ wanted, kind: 'failed', reason: NO_ANSWER }),
  );
  await keeper.add(unanswered);
  return handedOut === ask.length;
}
